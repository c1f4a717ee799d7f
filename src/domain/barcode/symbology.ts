// The AIM identifier in front of a code: which symbology it was, and so what may be in it.
// ISO/IEC 15424; GS1 General Specifications 5.1.4, figure 5.1.4-1.
import type { RawScan } from './meaning.ts';

export type Symbology =
  /** Element strings: GS1-128, GS1 DataMatrix, GS1 QR, GS1 DotCode, DataBar, composites. */
  | 'gs1'
  /** EAN-13, UPC-A and UPC-E. */
  | 'ean'
  | 'ean-with-add-on'
  /** The two or five bars' digits beside an EAN, alone. */
  | 'add-on'
  | 'ean-8'
  | 'itf'
  /** Any text, in a symbology that GS1 uses too: many a house prints a bare GTIN so. */
  | 'plain'
  /** Any text, in a symbology that has never carried a GTIN: Code 39, Codabar, Code 93 … */
  | 'other'
  | 'unknown';

const byModifier: Readonly<Record<string, Symbology>> = {
  ']C1': 'gs1',
  ']e0': 'gs1',
  ']e1': 'gs1',
  ']e2': 'gs1',
  ']d2': 'gs1',
  ']Q3': 'gs1',
  ']J1': 'gs1',
  // The same three with a character set named in them (ECI).
  ']d5': 'gs1',
  ']Q4': 'gs1',
  ']J4': 'gs1',
  ']E1': 'add-on',
  ']E2': 'add-on',
  ']E3': 'ean-with-add-on',
  ']E4': 'ean-8',
};

/** Code 128, DataMatrix, QR, DotCode, PDF417, Aztec, Han Xin. */
const plain: ReadonlySet<string> = new Set(['C', 'd', 'Q', 'J', 'L', 'z', 'h']);

function symbologyOf(aim: string): Symbology {
  const letter = aim.charAt(1);
  if (letter === 'E') return byModifier[aim] ?? 'ean';
  if (letter === 'I') return 'itf';
  return byModifier[aim] ?? (plain.has(letter) ? 'plain' : 'other');
}

/** White space and control characters that readers put around a code; the separator U+001D is the code's own. */
function unframed(text: string): string {
  const frames = (at: number) => text.charCodeAt(at) <= 32 && text.charCodeAt(at) !== 29;
  let from = 0;
  let to = text.length;
  while (from < to && frames(from)) from += 1;
  while (to > from && frames(to - 1)) to -= 1;
  return text.slice(from, to).trim();
}

/** `C1`, `]C1`; null and nothing are the same. */
const named = (aim: string | null): string | null =>
  aim === null || aim === '' ? null : aim.startsWith(']') ? aim : `]${aim}`;

/** The text without its AIM identifier and without what surrounds it. */
export function symbologyAndText(raw: RawScan): { readonly symbology: Symbology; readonly text: string } {
  const whole = unframed(raw.text);
  const led = /^\][A-Za-z][0-9A-Za-z]/.exec(whole)?.[0] ?? null;
  const aim = named(raw.aim) ?? led;
  // Where the reader names another, what leads the text is the code's own.
  const text = led !== null && led === aim ? unframed(whole.slice(led.length)) : whole;
  return { symbology: aim === null ? 'unknown' : symbologyOf(aim), text };
}
