// A label can't be read: its check digits, or the last four of the SKU, are typed instead.
import { useState } from 'react';
import { useCountText } from '../../../i18n/count-text.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { CodePad } from '../../../ui/CodePad.tsx';
import { PadField } from '../../../ui/Pad.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function CantRead({ state, chrome }: StepProps<'cant-read'>) {
  const text = useCountText();
  const pad = useText();
  const [typed, setTyped] = useState('');
  const send = () => typed !== '' && chrome.onInput({ is: 'typed', text: typed });
  const change = (value: string) => setTyped(value.toUpperCase().slice(0, 20));
  const label = text(`cantRead.${state.label}`);
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{label}</h1>
          {state.label === 'location' ? <p className="code mute">{chrome.work.count.location}</p> : null}
          <PadField label={label} look="code" value={typed} onChange={change} onEnter={send} />
        </>
      }
      detail={
        <CodePad
          value={typed}
          onChange={change}
          letters={state.label === 'item'}
          words={{
            erase: pad('pick.pad.erase'),
            digits: pad('pick.pad.digits'),
            lettersFirst: pad('pick.pad.lettersFirst'),
            lettersLast: pad('pick.pad.lettersLast'),
          }}
        />
      }
      primary={
        <Button kind="primary" disabled={typed === ''} onPress={send}>
          {text('cantRead.confirm')}
        </Button>
      }
    />
  );
}
