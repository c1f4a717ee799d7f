// What the scanner puts before and behind each code: a prefix, an AIM identifier, a suffix, or something that changes.
import type { WedgeProfile } from '../wedge-profile-schema.ts';
import type { Found } from './recognise.ts';

export interface Around {
  readonly prefix: string;
  readonly suffix: string;
  readonly aim: WedgeProfile['aim'];
  /** Something stands before or behind the code that isn't the same with each: a maker's own code for the symbology. */
  readonly changes: boolean;
}

const aimAtEnd = /\][A-Za-z][0-9A-Za-z]$/;

function commonStart(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

const reversed = (text: string): string => [...text].reverse().join('');
const commonEnd = (texts: readonly string[]): string => reversed(commonStart(texts.map(reversed)));

const aimOf = (befores: readonly string[]): WedgeProfile['aim'] => {
  const led = befores.filter((before) => aimAtEnd.test(before)).length;
  if (befores.length === 0) return 'unknown';
  return led === befores.length ? 'sent' : led === 0 ? 'not-sent' : 'unknown';
};

const headOf = (before: string): string => before.replace(aimAtEnd, '');

/**
 * Of FNC1 at the beginning of a code some scanners send a separator, which belongs to no prefix: it doesn't stand
 * before the other codes.
 */
function withoutSeparator(found: readonly Found[]): readonly string[] {
  const others = new Set(
    found.flatMap(({ probe, before }) => (probe === 'separators' ? [] : [headOf(before)])),
  );
  return found.map(({ before, between }) => {
    const [separator = ''] = between;
    const leads = separator !== '' && before.endsWith(separator) && !others.has(headOf(before));
    return leads ? before.slice(0, -separator.length) : before;
  });
}

export function learnAround(found: readonly Found[]): Around {
  const befores = withoutSeparator(found);
  const heads = befores.map(headOf);
  const tails = found.map(({ after }) => after);
  const [prefix, suffix] = [commonStart(heads), commonEnd(tails)];
  const changes = heads.some((head) => head !== prefix) || tails.some((tail) => tail !== suffix);
  return { prefix, suffix, aim: aimOf(befores), changes };
}
