// Asks for a quantity of the stop's item, on the large pad with the packs it comes in.
import { type ReactNode, useState } from 'react';
import type { PickStop } from '../../../domain/picking/model.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { noSum, totalOf } from '../../../ui/pack-sum.ts';
import { QuantityEntry, QuantityKeys } from '../../../ui/QuantityPad.tsx';
import { packsOf } from '../../packs-of.ts';
import type { PickState } from '../state.ts';
import { itemOf } from '../work.ts';
import { type Chrome, StepFrame } from './StepFrame.tsx';

interface AskQuantityProps {
  readonly state: PickState;
  readonly chrome: Chrome;
  readonly stop: PickStop | null;
  /** The question. */
  readonly children: ReactNode;
}

export function AskQuantity({ state, chrome, stop, children }: AskQuantityProps) {
  const text = useText();
  const [sum, setSum] = useState(noSum);
  const total = totalOf(sum);
  const send = () => {
    if (total !== null) chrome.onInput({ is: 'quantity', quantity: total });
  };
  return (
    <StepFrame
      state={state}
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
          packs={stop === null ? [] : packsOf(itemOf(chrome.work, stop))}
          eraseLabel={text('pick.pad.erase')}
          packName={({ level }) => text(`pick.pad.${level}Key`)}
          packPieces={({ pieces }) => text('pick.pad.times', { pieces })}
        />
      }
      primary={
        <Button kind="primary" disabled={total === null} onPress={send}>
          {total === null ? text('pick.pad.empty') : text('pick.pad.confirm', { total })}
        </Button>
      }
    />
  );
}
