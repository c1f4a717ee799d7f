// Whether scanner and device agree about the keyboard, from how each character of the test codes came.
import { characterProbes } from '../../domain/barcode/test-codes.ts';
import type { WedgeProfile } from '../wedge-profile-schema.ts';
import type { Aligned, CharacterProbe } from './recognise.ts';

/** What the exchange looks like: whose keyboard one of the two is set to, or capitals and small letters changed over. */
export type LayoutLook = 'german' | 'french' | 'capitals-changed' | 'other';

export type LayoutFound =
  /** No test code of characters has come yet. */
  | { readonly is: 'untried' }
  | { readonly is: 'as-printed' }
  /** One to one: it can be put right here. */
  | { readonly is: 'exchanged'; readonly looks: LayoutLook; readonly layout: WedgeProfile['layout'] }
  /** Different, and not all test codes have come that tell how. */
  | { readonly is: 'half-known'; readonly looks: LayoutLook; readonly missing: readonly CharacterProbe[] }
  /** All letters come as capitals, or all as small ones. */
  | { readonly is: 'one-case'; readonly letters: 'capitals' | 'small' }
  /** Two characters come as one, or some don't come: only the scanner's own setting helps. */
  | { readonly is: 'lossy'; readonly looks: LayoutLook };

type Pair = readonly [meant: string, came: string];

const isChange = ([meant, came]: Pair) => meant !== came;
const isCase = ([meant, came]: Pair) => meant.toLowerCase() === came.toLowerCase();

function lookOf(pairs: readonly Pair[]): LayoutLook {
  const comes = (meant: string, came: string) =>
    pairs.some(([a, b]) => a.toLowerCase() === meant && b.toLowerCase() === came);
  if (pairs.filter(isChange).every(isCase)) return 'capitals-changed';
  if (comes('y', 'z') && comes('z', 'y')) return 'german';
  return comes('a', 'q') && comes('q', 'a') ? 'french' : 'other';
}

/** The characters as which more than one comes. */
const shared = (pairs: readonly Pair[]): ReadonlySet<string> => {
  const meantBy = new Map<string, Set<string>>();
  for (const [meant, came] of pairs) meantBy.set(came, (meantBy.get(came) ?? new Set()).add(meant));
  return new Set([...meantBy].flatMap(([came, meant]) => (meant.size > 1 ? [came] : [])));
};

const comesInTwoWays = (pairs: readonly Pair[]): boolean =>
  new Set(pairs.map(([meant]) => meant)).size < new Set(pairs.map(([meant, came]) => meant + came)).size;

/** `damaged`: a test code of characters was asked for, and what came fits none. */
export function learnLayout(aligned: readonly Aligned[], damaged: boolean): LayoutFound {
  const pairs = aligned.flatMap(({ exchange }): Pair[] => [...exchange]);
  const changed = pairs.filter(isChange);
  const looks = lookOf(pairs);
  if (pairs.length === 0) return { is: 'untried' };
  if (comesInTwoWays(pairs)) return { is: 'lossy', looks };
  const collisions = shared(pairs);
  if (collisions.size > 0) {
    const [first = ''] = collisions;
    const letters = first === first.toUpperCase() ? 'capitals' : 'small';
    return changed.every(isCase) ? { is: 'one-case', letters } : { is: 'lossy', looks };
  }
  if (changed.length === 0) return { is: 'as-printed' };
  if (damaged) return { is: 'lossy', looks };
  const missing = characterProbes.filter((probe) => aligned.every((one) => one.probe !== probe));
  if (missing.length > 0) return { is: 'half-known', looks, missing };
  return {
    is: 'exchanged',
    looks,
    layout: Object.fromEntries(changed.map(([meant, came]) => [came, meant])),
  };
}
