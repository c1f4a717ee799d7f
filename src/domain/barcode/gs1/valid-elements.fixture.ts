// Valid elements of every application identifier, for properties; and the forms in which they are written.
import fc from 'fast-check';
import { checkDigit } from '../check-digit.ts';
import { checkPair } from '../check-pair.ts';
import { type ApplicationIdentifier, type Component, identifier } from './application-identifiers.ts';
import { allMayStandTogether } from './companions.ts';
import { countries, countryNumbers } from './countries.ts';
import { currencies } from './currencies.ts';
import { type Element, separator } from './element-string.ts';
import { packageTypes } from './package-types.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const alphabets = {
  N: '0123456789',
  X: `!"%&'()*+,-./0123456789:;<=>?${letters}_${letters.toLowerCase()}`,
  Y: `#-/0123456789${letters}`,
  Z: `0123456789-_${letters}${letters.toLowerCase()}`,
} as const;

const text = (set: Component['set'], minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabets[set]), minLength, maxLength });
const digits = (length: number) => text('N', length, length);
const among = (codes: Iterable<string>) => fc.constantFrom(...codes);
const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));

const day = joined(two(0, 99), two(1, 12), two(1, 28));
const key = joined(digits(4), text('X', 1, 19)).map((body) => `${body}${checkPair(body)}`);

/** Components that a test narrows to less than their characters. */
const narrowed: Readonly<Record<string, fc.Arbitrary<string>>> = {
  csumalpha: key,
  hasnondigit: joined(digits(4), fc.constant('A'), text('X', 0, 18)).map(
    (body) => `${body}${checkPair(body)}`,
  ),
  yymmd0: joined(two(0, 99), two(1, 12), two(0, 28)),
  yymmdd: day,
  yyyymmdd: day.map((date) => `19${date}`),
  hh: two(0, 23),
  mi: two(0, 59),
  ss: two(0, 59),
  hhmi: joined(two(0, 23), two(0, 59)),
  iso3166: among(countryNumbers),
  iso3166999: among([...countryNumbers, '999']),
  iso3166alpha2: among(countries),
  iso4217: among(currencies),
  iso5218: among('0129'),
  iban: among(['DE91100000000123456789', 'GB98MIDL07009312345678', 'MT90MALT011000012345MTLCAST001SABC']),
  zero: fc.constant('0'),
  nozeroprefix: joined(among('123456789'), text('N', 0, 11)),
  yesno: among('01'),
  hyphen: fc.constant('-'),
  winding: among('019'),
  latitude: joined(fc.constant('0'), digits(9)),
  longitude: joined(among('012'), digits(9)),
  pieceoftotal: fc.tuple(two(1, 50), two(50, 99)).map((all) => all.join('')),
  posinseqslash: fc.tuple(among('1234'), among('456789')).map((all) => all.join('/')),
  pcenc: fc
    .array(among([...letters, '%20', '%C3%A9']), { minLength: 1, maxLength: 5 })
    .map((all) => all.join('')),
  importeridx: among(alphabets.Z),
  mediatype: among(['01', '10', '80', '99']),
  packagetype: among(packageTypes),
  couponcode: among(['012345612345611110123', '01234561234561111012332012314201214520000000061000000090000']),
  couponposoffer: among(['001234561234560123456', '061234567890121234569123456789012345']),
};

function component({ set, min, max, tests }: Component): fc.Arbitrary<string> {
  const narrow = tests.map((test) => narrowed[test]).findLast((found) => found !== undefined);
  if (narrow !== undefined) return narrow;
  if (tests.includes('csum')) return digits(max - 1).map((body) => `${body}${checkDigit(body)}`);
  if (tests.includes('nonzero')) return digits(max).map((number) => number.replace(/^./, '1'));
  if (tests.includes('gcppos1')) return joined(digits(4), text(set, 0, max - 4));
  return text(set, min, max);
}

/** A valid value of an identifier, with any number of its optional parts. */
export function validValue({ components }: ApplicationIdentifier): fc.Arbitrary<string> {
  const least = components.filter(({ optional }) => !optional).length;
  return fc
    .integer({ min: least, max: components.length })
    .chain((parts) => joined(...components.slice(0, parts).map(component)));
}

const named = (length: number) =>
  Array.from({ length: 10 ** length }, (_, n) => String(n).padStart(length, '0'));

export const everyIdentifier: readonly ApplicationIdentifier[] = [2, 3, 4]
  .flatMap(named)
  .flatMap((ai) => identifier(ai) ?? []);

const element = (found: ApplicationIdentifier): fc.Arbitrary<Element> =>
  validValue(found).map((value) => ({ identifier: found, value }));

/** Elements of some of these identifiers that may stand in one code, in any order. */
export const validElements = (
  among: readonly ApplicationIdentifier[] = everyIdentifier,
): fc.Arbitrary<readonly Element[]> =>
  fc.shuffledSubarray([...among], { minLength: 1, maxLength: Math.min(7, among.length) }).chain((chosen) => {
    const fitting: ApplicationIdentifier[] = [];
    for (const next of chosen) if (allMayStandTogether([...fitting, next])) fitting.push(next);
    return fc.tuple(...fitting.map(element));
  });

/** As a reader types them; `mark` parts what has no predefined length from what follows. */
export const elementString = (elements: readonly Element[], mark = separator): string =>
  elements
    .map(({ identifier: { ai, predefined }, value }, at) =>
      predefined || at === elements.length - 1 ? ai + value : ai + value + mark,
    )
    .join('');

export const bracketed = (elements: readonly Element[]): string =>
  elements.map(({ identifier: { ai }, value }) => `(${ai})${value}`).join('');

/** The first in the path, the others as attributes. */
export const digitalLink = ([first, ...others]: readonly Element[]): string => {
  const path = first === undefined ? '' : `${first.identifier.ai}/${encodeURIComponent(first.value)}`;
  const query = others.map(({ identifier: { ai }, value }) => `${ai}=${encodeURIComponent(value)}`).join('&');
  return `https://example.com/some/${path}?${query}`;
};
