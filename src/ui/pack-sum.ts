// "3 cases + 4" as a value: what the large pad adds up.

/** A pack that the item comes in. `pieces` in one of them. */
export interface Pack {
  readonly level: 'case' | 'inner';
  readonly pieces: number;
}

export interface PackTerm {
  readonly count: number;
  readonly pack: Pack;
}

/** `digits`: single pieces being typed, empty while none are. */
export interface PackSum {
  readonly terms: readonly PackTerm[];
  readonly digits: string;
}

export const noSum: PackSum = { terms: [], digits: '' };

const mostDigits = 6;

/** Digits only, without leading zeros; what goes beyond six is not taken. */
export const typeDigits = (sum: PackSum, text: string): PackSum => ({
  ...sum,
  digits: text
    .replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '')
    .slice(0, mostDigits),
});

/** The digits typed so far count packs. The same pack twice adds up. With no digits typed it is one pack. */
export function addPacks({ terms, digits }: PackSum, pack: Pack): PackSum {
  const count = digits === '' ? 1 : Number(digits);
  if (count === 0) return { terms, digits: '' };
  const same = terms.find((term) => term.pack.pieces === pack.pieces);
  return same === undefined
    ? { terms: [...terms, { count, pack }], digits: '' }
    : { terms: terms.map((t) => (t === same ? { ...t, count: t.count + count } : t)), digits: '' };
}

/** Takes back the last digit, or where none is left the last term. */
export const eraseLast = ({ terms, digits }: PackSum): PackSum =>
  digits === '' ? { terms: terms.slice(0, -1), digits } : { terms, digits: digits.slice(0, -1) };

/** In pieces; null while nothing was entered. */
export function totalOf({ terms, digits }: PackSum): number | null {
  if (terms.length === 0 && digits === '') return null;
  return terms.reduce((total, { count, pack }) => total + count * pack.pieces, Number(digits));
}
