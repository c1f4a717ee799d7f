// The bin gives less: why, and how many are left in it.
import { useState } from 'react';
import { shortReasons } from '../../../domain/picking/model.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { stopAt } from '../work.ts';
import { ItemQuantityPad } from './ItemQuantityPad.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function ShortReason({ state, chrome }: StepProps<'short-reason'>) {
  const text = useText();
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={<h1 className="title">{text('pick.shortReason.title')}</h1>}
      detail={
        <div className="choices">
          {shortReasons.map((reason) => (
            <Button key={reason} onPress={() => chrome.onInput({ is: 'choice', choice: reason })}>
              {text(`pick.shortReason.${reason}`)}
            </Button>
          ))}
        </div>
      }
    />
  );
}

export function ShortRemaining({ state, chrome }: StepProps<'short-remaining'>) {
  const text = useText();
  const [total, setTotal] = useState<number | null>(null);
  const stop = stopAt(chrome.work, state.stop);
  const send = (quantity: number) => chrome.onInput({ is: 'quantity', quantity });
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text('pick.shortRemaining.title')}</h1>
          <p className="mute">
            {text(`pick.shortReason.${state.reason}`)} · <span className="code">{stop?.location}</span>
          </p>
        </>
      }
      detail={<ItemQuantityPad work={chrome.work} stop={stop} onTotal={setTotal} onEnter={send} />}
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
