import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeText, newBadgeSecret } from '../access/badge.ts';
import { groupedEnrolmentCode, newEnrolmentCode } from '../access/enrolment-code.ts';
import { hasCheckDigit } from './check-digit.ts';
import { elementString, validElements } from './gs1/valid-elements.fixture.ts';
import type { Meaning, RawScan } from './meaning.ts';
import { commandText, orderText } from './own-codes.ts';
import { parseScan, type ScanContext } from './parse-scan.ts';
import { specimens } from './test-codes.ts';

const GS = '\u001D';
const bytes = (n: number) => Uint8Array.from({ length: n }, (_, at) => (at * 37 + 11) % 256);
const scan = (text: string, aim: string | null = null): RawScan => ({ text, aim, via: 'wedge', at: 0 });

const aims = [
  null,
  '',
  ']C1',
  ']d2',
  ']e0',
  ']E0',
  ']E3',
  ']E4',
  ']E1',
  ']I1',
  ']A0',
  ']Q1',
  ']C0',
  ']',
  'no',
];
const contexts: readonly Partial<ScanContext>[] = [
  {},
  { year: 2026, separatorsKept: true },
  {
    year: 2070,
    shopCodes: [{ prefix: '21', item: 5, value: 'weight', digits: 5, decimals: 3, checkDigit: 'none' }],
  },
];

/** What holds of every meaning, whatever was scanned. */
function isSound(meaning: Meaning): boolean {
  switch (meaning.is) {
    case 'item':
      return (
        /^\d{14}$/.test(meaning.gtin) &&
        hasCheckDigit(meaning.gtin) &&
        (meaning.expiry === null || /^\d{4}-\d\d-\d\d$/.test(meaning.expiry)) &&
        (meaning.count === null || (Number.isSafeInteger(meaning.count) && meaning.count > 0)) &&
        [...meaning.measures, ...meaning.prices].every(({ amount }) => Number.isSafeInteger(amount.value))
      );
    case 'unit':
      return (
        (/^\d{18}$/.test(meaning.code) && hasCheckDigit(meaning.code)) || /^(T|LPN)-\d+$/.test(meaning.code)
      );
    case 'tag':
      return meaning.uri.startsWith('urn:epc:id:') && isSound(meaning.names);
    default:
      return typeof meaning.is === 'string';
  }
}

/** Valid codes of every form, to be damaged. */
const codes = [
  ...Object.values(specimens).map(({ reads }) => reads),
  ...Object.values(specimens).map(({ drawn }) => drawn),
  `]C1010950600013435217271231310300175010AB-12${GS}21SN9`,
  `]d20010614141234567890802095060001343523725${GS}10A`,
  '(01)09506000134352(17)271231(10)AB(1)',
  'https://id.gs1.org/01/09506000134352/10/AB%2F1?17=271231&linkType=all',
  'https://id.gs1.org/ARFKk4XB0CDKWcnpq',
  '3074257BF7194E4000001A85',
  '3674257BF6B7A659B2C2BF1000000000000000000000000000',
  'urn:epc:id:sgtin:0614141.812345.6789',
  '106141412345678908',
  '2112345012503',
  ...['A-03-07-B-2', 'T-0142', 'LPN-20417', commandText('undo'), orderText('shopify:1001')],
  badgeText(newBadgeSecret(bytes)),
  groupedEnrolmentCode(newEnrolmentCode(bytes)),
  ...['1Z999AA10123456784', '85123A', '9771234567003 12'],
];

/** mulberry32: the same damage in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const debris = [
  '',
  GS,
  '(',
  ')',
  '%',
  '%2F',
  '/',
  '0',
  '9',
  'A',
  ']C1',
  '(10)',
  '10',
  '\u0000',
  '\uD800',
  '🙂',
  ' ',
  '#',
  '?',
  '=',
  '&',
  '٣',
  'ß',
];

/** One to four of: a stretch cut out, doubled, or replaced; debris put in; another code behind it; other capitals. */
function damaged(random: (below: number) => number): string {
  const any = <Value>(values: readonly Value[]): Value => values[random(values.length)] as Value;
  let text = any(codes);
  for (let times = 1 + random(4); times > 0; times -= 1) {
    const at = random(text.length + 1);
    const end = at + random(4);
    const [before, stretch, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
    text = any([
      () => before + after,
      () => before,
      () => before + stretch + stretch + after,
      () => before + any(debris) + after,
      () => before + any(debris) + stretch + after,
      () => text + any(['', GS, ' ']) + any(codes),
      () => before + stretch.toLowerCase() + after.toUpperCase(),
    ])();
  }
  return text;
}

describe('every text has one meaning, and nothing escapes', () => {
  it('of 100,000 random texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom(...debris, ...'0123456789', '01', '09506000134352', '17', '21', 'https://'), {
          maxLength: 40,
        })
        .map((all) => all.join('')),
      fc.string({ unit: fc.constantFrom(...'0123456789ABCDEF'), maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...aims), fc.constantFrom(...contexts), (code, aim, context) =>
        isSound(parseScan(scan(code, aim), context)),
      ),
      { numRuns: 100_000 },
    );
  });

  it('of 100,000 damaged codes', () => {
    const random = seeded(20_260_127);
    for (let n = 0; n < 100_000; n += 1) {
      const raw = scan(damaged(random), aims[random(aims.length)] ?? null);
      const meaning = parseScan(raw, contexts[n % contexts.length]);
      if (!isSound(meaning)) expect.fail(`${JSON.stringify(raw)} came to ${JSON.stringify(meaning)}`);
    }
  });

  it.each([
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['a megabyte of white space', ' '.repeat(1_000_000)],
    ['brackets', '('.repeat(2500)],
    ['identifiers in brackets', '(10)'.repeat(625)],
    ['separators', GS.repeat(2500)],
    ['identifiers', '10'.repeat(1250)],
    ['elements', '1126010111260101'.repeat(150)],
    ['steps of a path', `https://a${'/01'.repeat(800)}`],
    ['parameters', `https://a/01/09506000134352?${'10=A&'.repeat(490)}`],
    ['percent signs', `https://a/01/${'%41'.repeat(800)}`],
    ['fragments', '#enrol='.repeat(357)],
    ['hyphens', '-'.repeat(2500)],
    ['zeros', '0'.repeat(2500)],
    ['hexadecimal', '3'.repeat(2500)],
    ['control characters', `${'\u0001'.repeat(1200)}A${'\u0001'.repeat(1200)}`],
    ['lone surrogates', '\uD800'.repeat(2500)],
  ])('in a moment, also of %s', (_, text) => {
    const before = performance.now();
    for (const aim of aims) expect(isSound(parseScan(scan(text, aim)))).toBe(true);
    // Fifteen readings; a step back in some pattern would take seconds.
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('what is written comes back', () => {
  it('as something other than a misread code, of any elements with separators', () => {
    fc.assert(
      fc.property(validElements(), (elements) => {
        const meaning = parseScan(scan(`]C1${elementString(elements)}`), { separatorsKept: true });
        const wanted = ['missing-companion', 'bad-value'];
        return meaning.is !== 'bad' || wanted.includes(meaning.problem);
      }),
      { numRuns: 500 },
    );
  });

  it('item, lot, expiry and serial', () => {
    const value = fc.stringMatching(/^[A-Z0-9/\-.]{1,20}$/);
    fc.assert(
      fc.property(value, value, (lot, serial) => {
        const text = `]C101095060001343521727123110${lot}${GS}21${serial}`;
        expect(parseScan(scan(text))).toMatchObject({
          is: 'item',
          gtin: '09506000134352',
          expiry: '2027-12-31',
          lot,
          serial,
        });
      }),
    );
  });
});
