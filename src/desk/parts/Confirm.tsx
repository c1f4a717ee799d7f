// A button whose act can't be taken back: it asks once more, in its own place.
import { useEffect, useRef, useState } from 'react';
import { useDeskText } from '../desk-text.ts';

interface ConfirmProps {
  readonly label: string;
  readonly question: string;
  readonly act: string;
  readonly onAct: () => void;
  readonly busy?: boolean;
  /** Beside what: read out where several such buttons stand on a page. */
  readonly about?: string;
}

export function Confirm({ label, question, act, onAct, busy = false, about }: ConfirmProps) {
  const text = useDeskText();
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) first.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button
        ref={opener}
        type="button"
        className="desk-button desk-button-quiet"
        disabled={busy}
        aria-label={about === undefined ? undefined : `${label}: ${about}`}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
    );
  }
  return (
    <fieldset className="confirm" onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}>
      <legend className="confirm-question">{question}</legend>
      <button ref={first} type="button" className="desk-button" onClick={() => setAsking(false)}>
        {text('common.keep')}
      </button>
      <button
        type="button"
        className="desk-button desk-button-danger"
        disabled={busy}
        onClick={() => {
          setAsking(false);
          onAct();
        }}
      >
        {act}
      </button>
    </fieldset>
  );
}
