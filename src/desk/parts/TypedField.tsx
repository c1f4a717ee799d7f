// A field of a filter that is typed into: it tells what stands in it once the typing rests.
import { useEffect, useId, useRef, useState } from 'react';

/** ms without a keystroke. */
const rest = 250;

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly width: string;
  readonly onChange: (value: string) => void;
}

export function TypedField({ label, value, maxLength, width, onChange }: TypedFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    // Changed from outside: the filter was cleared, or another address opened.
    if (value !== told.current) {
      told.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed;
      tell.current(typed);
    }, rest);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label className="field field-row" htmlFor={id}>
      {label}
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        style={{ width }}
        maxLength={maxLength}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  );
}
