// A code is typed: it goes the way of one that is scanned.
import { useState } from 'react';
import { useCodePadWords } from '../../i18n/code-pad-words.ts';
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { Button } from '../../ui/Button.tsx';
import { CodePad } from '../../ui/CodePad.tsx';
import { Stage } from '../../ui/Frame.tsx';
import { PadField } from '../../ui/Pad.tsx';
import { LookUpFrame } from './LookUpFrame.tsx';
import type { LookUpPage } from './look-up-shown.ts';

/** An SSCC is 18 digits, a Digital Link is scanned: nobody types more. */
const longest = 64;

export function Typing({ shown, state }: LookUpPage<'typing'>) {
  const text = useLookUpText();
  const words = useCodePadWords();
  const [typed, setTyped] = useState('');
  const change = (value: string) => setTyped(value.toUpperCase().slice(0, longest));
  const send = () => {
    if (typed !== '') shown.actions.lookUp.typed(typed);
  };
  return (
    <LookUpFrame
      shown={shown}
      deep
      primary={
        <Button kind="primary" disabled={typed === ''} onPress={send}>
          {text('keys.confirm')}
        </Button>
      }
    >
      <Stage
        lead={
          <>
            <h1 className="title">{text('typing.title')}</h1>
            <p className="mute">{text(state.over.at === 'teach-item' ? 'typing.teach' : 'typing.what')}</p>
            <PadField
              label={text('typing.entry')}
              look="code"
              value={typed}
              onChange={change}
              onEnter={send}
            />
          </>
        }
        detail={<CodePad value={typed} onChange={change} letters words={words} />}
      />
    </LookUpFrame>
  );
}
