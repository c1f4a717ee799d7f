// The AIM identifier in front of a code: which symbology it was, and whether GS1 element strings are in it.
// ISO/IEC 15424; GS1 General Specifications 5.1.4, figure 5.1.4-1.
import type { RawScan } from './meaning.ts';

export type Symbology = 'gs1' | 'ean' | 'ean-8' | 'itf' | 'other' | 'unknown';

const gs1: ReadonlySet<string> = new Set([']C1', ']e0', ']e1', ']e2', ']d2', ']Q3', ']J1']);

function symbologyOf(aim: string): Symbology {
  if (gs1.has(aim)) return 'gs1';
  if (aim === ']E4') return 'ean-8';
  if (aim.startsWith(']E')) return 'ean';
  return aim.startsWith(']I') ? 'itf' : 'other';
}

/** The text without its AIM identifier and without what surrounds it. */
export function symbologyAndText(raw: RawScan): { readonly symbology: Symbology; readonly text: string } {
  const led = /^\s*(\][A-Za-z][0-9A-Za-z])/.exec(raw.text);
  const aim = raw.aim ?? led?.[1] ?? null;
  const text = led === null ? raw.text : raw.text.slice(led[0].length);
  // `trim` would take no separator away (U+001D is no white space), and a trailing one is harmless.
  return { symbology: aim === null ? 'unknown' : symbologyOf(aim), text: text.trim() };
}
