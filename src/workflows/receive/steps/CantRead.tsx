// A label can't be read: what is printed on it is typed instead.
import { useState } from 'react';
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { CodePad } from '../../../ui/CodePad.tsx';
import { PadField } from '../../../ui/Pad.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function CantRead({ state, chrome }: StepProps<'cant-read'>) {
  const text = useReceiveText();
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
          <PadField label={label} look="code" value={typed} onChange={change} onEnter={send} />
        </>
      }
      detail={
        <CodePad
          value={typed}
          onChange={change}
          letters
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
          {pad('pick.cantRead.confirm')}
        </Button>
      }
    />
  );
}
