// Another quantity than the one shown is taken, or goes into this tote.
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { mostOf } from '../wanted.ts';
import { stopAt, toteInSlot } from '../work.ts';
import { ItemQuantityPad } from './ItemQuantityPad.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function OtherQuantity({ state, chrome }: StepProps<'quantity'>) {
  const text = useText();
  const [total, setTotal] = useState<number | null>(null);
  const { work } = chrome;
  const { over } = state;
  const most = mostOf(over, work);
  const send = (quantity: number) => chrome.onInput({ is: 'quantity', quantity });
  const tote = over.at === 'put' ? (toteInSlot(work, over.slot)?.tote ?? '') : '';
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">
            {over.at === 'put' ? text('pick.quantity.put', { tote }) : text('pick.quantity.take')}
          </h1>
          <p className="mute">{text('pick.quantity.most', { count: most })}</p>
        </>
      }
      detail={
        <ItemQuantityPad work={work} stop={stopAt(work, over.stop)} onTotal={setTotal} onEnter={send} />
      }
      primary={
        <Button kind="primary" disabled={total === null} onPress={() => total !== null && send(total)}>
          {total === null
            ? text('pick.shortRemaining.empty')
            : text('pick.shortRemaining.confirm', { total })}
        </Button>
      }
    />
  );
}
