// The screens that wait for a scan, and so have the camera's button.
import type { Place } from '../model.ts';

/** Not where a PIN is entered: it is typed, and its keys need the room. */
const taking: readonly Place['at'][] = [
  'not-enrolled',
  'signed-out',
  'home',
  'take-over',
  'working',
  'look-up',
];

export const takesScan = ({ at }: Place): boolean => taking.includes(at);
