// A label can't be read: what is printed on it is typed instead.
import { useState } from 'react';
import { useCarryText } from '../../../i18n/carry-text.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { CodePad } from '../../../ui/CodePad.tsx';
import { PadField } from '../../../ui/Pad.tsx';
import { wantedIn } from '../wanted.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function CantRead({ step, chrome }: StepProps<'cant-read'>) {
  const text = useCarryText();
  const pad = useText();
  const [typed, setTyped] = useState('');
  const wanted = wantedIn(step.over, chrome.work);
  const asked = step.label === 'location' && wanted === null ? 'place' : step.label;
  const send = () => typed !== '' && chrome.onInput({ is: 'typed', text: typed });
  const change = (value: string) => setTyped(value.toUpperCase().slice(0, 20));
  return (
    <StepFrame
      step={step}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text(`cantRead.${asked}`)}</h1>
          {asked === 'location' ? <p className="code mute">{wanted?.code}</p> : null}
          <PadField
            label={text(`cantRead.${asked}`)}
            look="code"
            value={typed}
            onChange={change}
            onEnter={send}
          />
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
