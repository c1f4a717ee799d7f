// Whether FNC1 comes through, and as what. SCAN.md 4.
import type { TextForm } from '../stroke.ts';
import { groupSeparator } from '../wedge-profile.ts';
import type { Found } from './recognise.ts';

export type SeparatorsFound =
  | { readonly are: 'untried' }
  | { readonly are: 'lost' }
  /** As U+001D, by a key or inserted. */
  | { readonly are: 'characters'; readonly form: TextForm }
  | { readonly are: 'tokens'; readonly token: string }
  /** Not the same each time: nothing can be told from them. */
  | { readonly are: 'unclear' };

/** `formOf`: how U+001D came in the delivery that this was found in. */
export function learnSeparators(
  found: readonly { readonly found: Found; readonly formOf: (character: string) => TextForm | null }[],
): SeparatorsFound {
  const tried = found.filter(({ found: { probe } }) => probe === 'separators');
  const seen = new Set(tried.flatMap(({ found: { between } }) => between));
  const [first, ...others] = seen;
  if (first === undefined) return { are: 'untried' };
  if (others.length > 0) return { are: 'unclear' };
  if (first === '') return { are: 'lost' };
  if (first !== groupSeparator) return { are: 'tokens', token: first };
  const form = tried.map(({ formOf }) => formOf(groupSeparator)).find((known) => known !== null);
  return { are: 'characters', form: form ?? 'plain' };
}
