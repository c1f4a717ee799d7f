// How this device's scanner types what it reads. Found out on the set-up page, stored on the device. SCAN.md 3 to 5, 8, 9.
import type { RawScan } from '../domain/barcode/meaning.ts';
import type { WedgeProfile } from './wedge-profile-schema.ts';

/** ms of silence that may end a scan; the most is also the longest time between two characters of one. SCAN.md 3. */
export const pauseLimits = { least: 120, most: 1000 } as const;
/** ms between two characters in a text field: what comes faster is a scanner's, what comes slower a person's. */
export const paceLimits = { least: 50, most: 90 } as const;

/** As handhelds come out of the box: Enter after each code, nothing else added. */
export const usualProfile: WedgeProfile = {
  version: 1,
  end: { by: 'key' },
  pace: paceLimits.least,
  prefix: '',
  suffix: '',
  separators: { are: 'unproven' },
  aim: 'unknown',
  doubling: { is: 'none' },
  layout: {},
};

export const groupSeparator = '\u001d';

/** An AIM symbology identifier: `]`, a letter, a modifier (ISO/IEC 15424). */
export const aimIdentifier = /^\][A-Za-z][0-9A-Za-z]/;

type Doubling = WedgeProfile['doubling'];

/** The text once. Where it isn't doubled after all, as it came. */
export function singled(text: string, { is }: Doubling): string {
  if (text.length % 2 !== 0) return text;
  const half = text.length / 2;
  if (is === 'whole-text') return text.slice(0, half) === text.slice(half) ? text.slice(0, half) : text;
  if (is !== 'each-character') return text;
  const once = Array.from({ length: half }, (_, n) => text.charAt(2 * n)).join('');
  const twice = [...once].map((character) => character.repeat(2)).join('');
  return twice === text ? once : text;
}

/** The text as it was meant, where scanner and device differ about the keyboard. */
export const relaid = (text: string, layout: WedgeProfile['layout']): string =>
  [...text].map((character) => layout[character] ?? character).join('');

const without = (text: string, prefix: string, suffix: string): string => {
  const head = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  return suffix !== '' && head.endsWith(suffix) ? head.slice(0, -suffix.length) : head;
};

const withSeparators = (text: string, separators: WedgeProfile['separators']): string =>
  separators.are === 'kept'
    ? separators.tokens.reduce((read, token) => read.replaceAll(token, groupSeparator), text)
    : text;

/** The profile with what the scan proves of its scanner: a separator within a code means that they come through. */
export const provenBy = (profile: WedgeProfile, { text }: RawScan): WedgeProfile =>
  profile.separators.are !== 'kept' && text.slice(1, -1).includes(groupSeparator)
    ? { ...profile, separators: { are: 'kept', tokens: [] } }
    : profile;

/** `at`: ms on the page's monotonic clock, of the keystroke that ended the scan. */
export function rawScan(typed: string, at: number, profile: WedgeProfile): RawScan {
  const { doubling, layout, prefix, suffix, separators, aim: identifiers } = profile;
  const meant = relaid(singled(typed, doubling), layout);
  const text = withSeparators(without(meant, prefix, suffix), separators);
  const aim = identifiers === 'not-sent' ? null : (aimIdentifier.exec(text)?.[0] ?? null);
  return { text: aim === null ? text : text.slice(aim.length), aim, via: 'wedge', at };
}
