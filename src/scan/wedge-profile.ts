// How this device's scanner types what it reads. Found out on the set-up page, stored on the device. SCAN.md 3 to 5, 9.
import type { RawScan } from '../domain/barcode/meaning.ts';

export interface WedgeProfile {
  /** `key`: Enter, Tab, CR or LF end a scan. `pause`: so does silence of `after` ms. */
  readonly end: { readonly by: 'key' } | { readonly by: 'pause'; readonly after: number };
  /** The longest time between two characters of one scan, in ms. */
  readonly gap: number;
  /** Texts that stand for FNC1 where the scanner can't type U+001D, such as `{GS}`. */
  readonly separators: readonly string[];
  /** Texts that the scanner is set up to add around each code. */
  readonly prefix: string;
  readonly suffix: string;
}

/** As handhelds come out of the box: Enter after each code, nothing else added. */
export const usualProfile: WedgeProfile = {
  end: { by: 'key' },
  gap: 1000,
  separators: [],
  prefix: '',
  suffix: '',
};

/** The silence that ends a scan where the profile names none of its own, in ms. */
export const usualPause = 120;

export const groupSeparator = '\u001d';

/** An AIM symbology identifier: `]`, a letter, a modifier (ISO/IEC 15424). */
const aimIdentifier = /^\][A-Za-z][0-9A-Za-z]/;

const without = (text: string, prefix: string, suffix: string): string => {
  const head = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  return suffix !== '' && head.endsWith(suffix) ? head.slice(0, -suffix.length) : head;
};

/** `at`: ms on the page's monotonic clock, of the keystroke that ended the scan. */
export function rawScan(typed: string, at: number, profile: WedgeProfile): RawScan {
  const bare = without(typed, profile.prefix, profile.suffix);
  const text = profile.separators
    .filter((token) => token !== '')
    .reduce((read, token) => read.replaceAll(token, groupSeparator), bare);
  const aim = aimIdentifier.exec(text)?.[0] ?? null;
  return { text: aim === null ? text : text.slice(aim.length), aim, via: 'wedge', at };
}
