// Asks for what is printed on a label that can't be read: it is typed on the pad. The job's own frame stands around it.
import { type ReactNode, useState } from 'react';
import { useCodePadWords } from '../i18n/code-pad-words.ts';
import { Button } from '../ui/Button.tsx';
import { CodePad } from '../ui/CodePad.tsx';
import { PadField } from '../ui/Pad.tsx';

/** As many characters as a lot or a serial has: no label's short form has more. */
const longest = 20;

interface Parts {
  readonly lead: ReactNode;
  readonly detail: ReactNode;
  readonly primary: ReactNode;
}

interface TypedLabelProps {
  /** What is to be typed. */
  readonly question: string;
  readonly letters: boolean;
  /** Which label is meant, where the work knows it. */
  readonly children?: ReactNode;
  /** Around the field, where something stands beside it. */
  readonly around?: (field: ReactNode) => ReactNode;
  readonly onTyped: (text: string) => void;
  readonly frame: (parts: Parts) => ReactNode;
}

export function TypedLabel({
  question,
  letters,
  children,
  around = (field) => field,
  onTyped,
  frame,
}: TypedLabelProps) {
  const words = useCodePadWords();
  const [typed, setTyped] = useState('');
  const change = (value: string) => setTyped(value.toUpperCase().slice(0, longest));
  const send = () => {
    if (typed !== '') onTyped(typed);
  };
  return frame({
    lead: (
      <>
        <h1 className="title">{question}</h1>
        {children}
        {around(<PadField label={question} look="code" value={typed} onChange={change} onEnter={send} />)}
      </>
    ),
    detail: <CodePad value={typed} onChange={change} letters={letters} words={words} />,
    primary: (
      <Button kind="primary" disabled={typed === ''} onPress={send}>
        {words.confirm}
      </Button>
    ),
  });
}
