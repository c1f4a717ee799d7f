// The number that a hand acts on: the largest thing on its screen.
import { sized } from './sized.ts';
import './text.css';

export function Quantity({ value, hue }: { readonly value: number; readonly hue?: 'put-hue' | 'walk-hue' }) {
  const text = String(value);
  return (
    <span className={hue === undefined ? 'quantity' : `quantity ${hue}`} style={sized(text.length)}>
      {text}
    </span>
  );
}
