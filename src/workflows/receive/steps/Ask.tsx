// What the label left out: typed on the pad, scanned, or the same as on the carton before.
import { useState } from 'react';
import { expiryText } from '../../../i18n/clock-text.ts';
import { useCodePadWords } from '../../../i18n/code-pad-words.ts';
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { CodePad } from '../../../ui/CodePad.tsx';
import { displayName } from '../../../ui/display-name.ts';
import { PadField } from '../../../ui/Pad.tsx';
import { sameAsBefore } from '../ask.ts';
import { dateOfDigits } from '../dates.ts';
import { nameOf } from '../work.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

/** Six digits make a date, twenty characters a lot or a serial. */
const longest = { expiry: 6, lot: 20, serial: 20 } as const;

export function Ask({ state, chrome }: StepProps<'ask'>) {
  const text = useReceiveText();
  const words = useCodePadWords();
  const [typed, setTyped] = useState('');
  const { what, scanned } = state;
  const isDate = what === 'expiry';
  const shown = (value: string) => (isDate ? expiryText(value, text.language) : value);
  const date = isDate ? dateOfDigits(typed) : null;
  const same = sameAsBefore(state, chrome.work);
  const send = () => typed !== '' && chrome.onInput({ is: 'typed', text: typed });
  const change = (value: string) => setTyped(value.toUpperCase().slice(0, longest[what]));
  const question = text(`ask.${what}`);
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{question}</h1>
          <p className="mute ask-item ask-spare">{displayName(nameOf(chrome.work, scanned.goods))}</p>
          <PadField label={question} look="code" value={typed} onChange={change} onEnter={send} />
          <p className={date === null ? 'mute' : 'strong'}>
            {date === null ? text(isDate ? 'ask.digits' : 'ask.scan') : shown(date)}
          </p>
        </>
      }
      detail={<CodePad value={typed} onChange={change} letters={!isDate} words={words} />}
      primary={
        typed === '' && same !== null ? (
          <Button kind="primary" onPress={() => chrome.onInput({ is: 'choice', choice: 'same' })}>
            {text('ask.same', { value: shown(same) })}
          </Button>
        ) : (
          <Button kind="primary" disabled={typed === '' || (isDate && date === null)} onPress={send}>
            {text('ask.confirm')}
          </Button>
        )
      }
    />
  );
}
