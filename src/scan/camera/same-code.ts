// Continuous reading: a code that stays in view is one scan, not thirty a second. A pure reducer over what each look
// found. SCAN.md, Camera.
import type { DecodedCode } from './decoder.ts';

export interface SameCodeRules {
  /** ms without a sight of it after which a code has left the view: single looks miss it all the time. */
  readonly gone: number;
  /** ms after which a code that never left the view is a scan again. */
  readonly pause: number;
}

/**
 * A hand takes a label away and brings the next one, with the same code, in some 700 ms. Whoever still holds one there
 * after five seconds wants it taken again; sooner, it is somebody who reads the screen.
 */
export const usualSameCode: SameCodeRules = { gone: 700, pause: 5000 };

/** In ms of the page's monotonic clock: when the code was last a scan, and when it was last in sight. */
interface Sighting {
  readonly taken: number;
  readonly seen: number;
}

/** By the code's AIM identifier and text. Holds only what is in view. */
export type InView = ReadonlyMap<string, Sighting>;

export const nothingInView: InView = new Map();

export interface Looked {
  readonly inView: InView;
  /** What this look adds as a scan. */
  readonly taken: DecodedCode | null;
}

const nameOf = ({ aim, text }: DecodedCode) => `${aim ?? ''} ${text}`;

/** `code`: what one look found; null: nothing. `at`: when the look was, never before the last one. */
export function look(inView: InView, code: DecodedCode | null, at: number, rules: SameCodeRules): Looked {
  const still = new Map([...inView].filter(([, { seen }]) => at - seen < rules.gone));
  if (code === null) return { inView: still, taken: null };
  const name = nameOf(code);
  const before = still.get(name);
  const isScan = before === undefined || at - before.taken >= rules.pause;
  still.set(name, { taken: isScan ? at : before.taken, seen: at });
  return { inView: still, taken: isScan ? code : null };
}
