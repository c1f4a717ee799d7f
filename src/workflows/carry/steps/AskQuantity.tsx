// Asks for a quantity of the goods on the large pad, with the packs they come in.
import { type ReactNode, useState } from 'react';
import type { Goods } from '../../../domain/stock/movement.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { noSum, totalOf } from '../../../ui/pack-sum.ts';
import { QuantityEntry, QuantityKeys } from '../../../ui/QuantityPad.tsx';
import { packsOf } from '../../packs-of.ts';
import type { CarryStep } from '../state.ts';
import { itemOf } from '../work.ts';
import { type Chrome, StepFrame } from './StepFrame.tsx';

interface AskQuantityProps {
  readonly step: CarryStep;
  readonly chrome: Chrome;
  readonly goods: Goods;
  /** The question. */
  readonly children: ReactNode;
  /** What one press answers while nothing is typed. */
  readonly all?: { readonly name: string; readonly onPress: () => void };
}

export function AskQuantity({ step, chrome, goods, children, all }: AskQuantityProps) {
  const text = useText();
  const [sum, setSum] = useState(noSum);
  const total = totalOf(sum);
  const send = () => {
    if (total !== null) chrome.onInput({ is: 'quantity', quantity: total });
  };
  return (
    <StepFrame
      step={step}
      chrome={chrome}
      lead={
        <>
          {children}
          <QuantityEntry
            sum={sum}
            onChange={setSum}
            onEnter={send}
            label={text('pick.pad.entry')}
            termText={({ count, pack }) => text(`pick.pad.${pack.level}`, { count })}
          />
        </>
      }
      detail={
        <QuantityKeys
          sum={sum}
          onChange={setSum}
          packs={packsOf(itemOf(chrome.work, goods))}
          eraseLabel={text('pick.pad.erase')}
          packName={({ level }) => text(`pick.pad.${level}Key`)}
          packPieces={({ pieces }) => text('pick.pad.times', { pieces })}
        />
      }
      primary={
        total === null && all !== undefined ? (
          <Button kind="primary" onPress={all.onPress}>
            {all.name}
          </Button>
        ) : (
          <Button kind="primary" disabled={total === null} onPress={send}>
            {total === null ? text('pick.pad.empty') : text('pick.pad.confirm', { total })}
          </Button>
        )
      }
    />
  );
}
