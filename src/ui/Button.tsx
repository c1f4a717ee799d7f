// A key for a thumb in a glove: 56 px or more, its label may take two lines.
import type { ReactNode } from 'react';
import './button.css';

export interface ButtonProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
  /** `primary`: the one thing to do here. `quiet`: beside the way. */
  readonly kind?: 'plain' | 'primary' | 'danger' | 'inverse';
  readonly disabled?: boolean;
  /** Where the visible label is a sign. */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
}

export function Button({
  onPress,
  children,
  kind = 'plain',
  disabled,
  label,
  pressed,
  expanded,
}: ButtonProps) {
  return (
    <button
      type="button"
      className={`button button-${kind}`}
      onClick={onPress}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
    >
      {children}
    </button>
  );
}
