// The buzz for each answer, in ms of on and off: short, long, twice.
import type { Tone } from './sound.ts';

const patterns: Readonly<Record<Tone, readonly number[]>> = {
  accept: [30],
  reject: [400],
  attention: [80, 60, 80],
  alarm: [600, 200, 600, 200, 600],
};

/** Does nothing where the device has no motor. */
export function buzz(tone: Tone): void {
  if ('vibrate' in navigator) navigator.vibrate([...patterns[tone]]);
}
