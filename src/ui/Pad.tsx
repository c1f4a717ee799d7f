// The big pad. It writes into a field that physical keys reach too; the soft keyboard stays away.
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './Icon.tsx';
import './button.css';
import './pad.css';

export interface PadKey {
  readonly name: string;
  readonly sign: ReactNode;
  readonly press: () => void;
  readonly kind?: 'plain' | 'primary' | 'minor';
  readonly disabled?: boolean;
  /** Columns that it takes. */
  readonly span?: 1 | 2 | 3;
}

interface PadProps {
  readonly keys: readonly PadKey[];
  readonly columns: 3 | 4;
  /** A fourth column beside the digits: as many keys as there are, as tall as they can be. */
  readonly side?: readonly PadKey[];
}

function Key({ name, sign, press, kind = 'plain', disabled, span = 1 }: PadKey) {
  return (
    <button
      type="button"
      className={`button pad-key button-${kind} pad-span-${span}`}
      aria-label={name}
      // The field keeps the focus, so that physical keys go on working.
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
      disabled={disabled}
    >
      {sign}
    </button>
  );
}

export function Pad({ keys, columns, side }: PadProps) {
  const main = (
    <div className={`pad-main pad-${columns}`}>
      {keys.map((key) => (
        <Key {...key} key={key.name} />
      ))}
    </div>
  );
  if (side === undefined) return <div className="pad">{main}</div>;
  return (
    <div className="pad pad-beside">
      {main}
      <div className="pad-side">
        {side.map((key) => (
          <Key {...key} key={key.name} />
        ))}
      </div>
    </div>
  );
}

export const charKey = (char: string, add: (char: string) => void, span: 1 | 2 | 3 = 1): PadKey => ({
  name: char,
  sign: char,
  press: () => add(char),
  span,
});

export const eraseKey = (name: string, erase: () => void): PadKey => ({
  name,
  sign: <Icon name="erase" size={30} />,
  press: erase,
  kind: 'minor',
});

interface PadFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
  /** `code`: monospaced. `secret`: hidden, its dots are drawn elsewhere. */
  readonly look: 'number' | 'code' | 'secret';
  readonly describedBy?: string;
}

/** Focused from the start, so that a handheld with keys types at once. */
export function PadField({ label, value, onChange, onEnter, look, describedBy }: PadFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <input
      ref={field}
      className={`pad-field pad-field-${look}`}
      type={look === 'secret' ? 'password' : 'text'}
      inputMode="none"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}
