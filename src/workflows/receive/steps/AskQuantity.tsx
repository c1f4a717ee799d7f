// Asks for a number on the large pad, with the packs that an item comes in.
import { type ReactNode, useState } from 'react';
import type { Item } from '../../../domain/catalogue/definitions.ts';
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { noSum, totalOf } from '../../../ui/pack-sum.ts';
import { QuantityEntry, QuantityKeys } from '../../../ui/QuantityPad.tsx';
import { packsOf } from '../../packs-of.ts';
import type { ReceiveState } from '../state.ts';
import { type Chrome, StepFrame } from './StepFrame.tsx';

interface AskQuantityProps {
  readonly state: ReceiveState;
  readonly chrome: Chrome;
  /** Null: the number isn't one of pieces. */
  readonly item: Item | null;
  /** The question. */
  readonly children: ReactNode;
}

export function AskQuantity({ state, chrome, item, children }: AskQuantityProps) {
  const text = useReceiveText();
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
            label={text('pad.entry')}
            termText={({ count, pack }) => text(`pad.${pack.level}`, { count })}
          />
        </>
      }
      detail={
        <QuantityKeys
          sum={sum}
          onChange={setSum}
          packs={packsOf(item)}
          eraseLabel={text('pad.erase')}
          packName={({ level }) => text(`pad.${level}Key`)}
          packPieces={({ pieces }) => text('pad.times', { pieces })}
        />
      }
      primary={
        <Button kind="primary" disabled={total === null} onPress={send}>
          {total === null ? text('pad.empty') : text('pad.confirm', { total })}
        </Button>
      }
    />
  );
}
