// The content tests that the syntax dictionary names: what a value must be beside its length and characters.
// GS1 Barcode Syntax Dictionary, release 2026-01-27; each test's own standard beside it.
import { hasCheckDigit } from '../check-digit.ts';
import { hasCheckPair } from '../check-pair.ts';
import type { ScanProblem } from '../meaning.ts';
import { countries, countryNumbers } from './countries.ts';
import { isCoupon, isPositiveOffer } from './coupons.ts';
import { currencies } from './currencies.ts';
import { isCalendarDay, readDate } from './dates.ts';
import { isIban } from './iban.ts';
import { packageTypes } from './package-types.ts';

/** Null where the component passes. `year`: the current one. */
type ContentTest = (part: string, year: number) => ScanProblem | null;

const failing =
  (problem: ScanProblem) =>
  (passes: (part: string) => boolean): ContentTest =>
  (part) =>
    passes(part) ? null : problem;

const checked = failing('check-digit');
const valued = failing('bad-value');
const dated = failing('bad-date');
const formed = (form: RegExp) => valued((part) => form.test(part));

/** The position within a whole, both of the same length: neither is zero, the first isn't beyond the second. */
const isWithin = (position: string, whole: string) =>
  Number(position) >= 1 && Number(position) <= Number(whole);

export const contentTests: { readonly [name: string]: ContentTest } = {
  csum: checked(hasCheckDigit),
  csumalpha: checked(hasCheckPair),
  /** A GS1 Company Prefix has four digits at least. Which of them are given out only GS1's registry knows. */
  gcppos1: formed(/^\d{4}/),
  gcppos2: formed(/^.\d{4}/),
  hasnondigit: formed(/\D/),

  yymmd0: (part, year) => (readDate(part, year) === null ? 'bad-date' : null),
  yymmdd: (part, year) => (readDate(part, year) === null || part.endsWith('00') ? 'bad-date' : null),
  yyyymmdd: dated(isCalendarDay),
  hh: formed(/^([01]\d|2[0-3])$/),
  mi: formed(/^[0-5]\d$/),
  ss: formed(/^[0-5]\d$/),
  hhmi: formed(/^([01]\d|2[0-3])[0-5]\d$/),

  iso3166: valued((part) => countryNumbers.has(part)),
  /** 999: several countries. */
  iso3166999: valued((part) => part === '999' || countryNumbers.has(part)),
  iso3166alpha2: valued((part) => countries.has(part)),
  iso4217: valued((part) => currencies.has(part)),
  /** Sex: not known, male, female, not applicable. */
  iso5218: formed(/^[0129]$/),
  iban: checked(isIban),

  zero: formed(/^0+$/),
  nonzero: formed(/[1-9]/),
  nozeroprefix: formed(/^[^0]/),
  yesno: formed(/^[01]$/),
  hyphen: formed(/^-+$/),
  /** Face out, face in, undefined. */
  winding: formed(/^[019]$/),
  /** 0 to 180° and 0 to 360°, in ten-millionths. General Specifications 3.7.10. */
  latitude: valued((part) => Number(part) <= 1_800_000_000),
  longitude: valued((part) => Number(part) <= 3_600_000_000),
  pieceoftotal: valued((part) => isWithin(part.slice(0, part.length / 2), part.slice(part.length / 2))),
  posinseqslash: valued((part) => {
    const [, position = '', whole = ''] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(part) ?? [];
    return isWithin(position, whole);
  }),
  /** Percent-encoding, RFC 3986 2.1. */
  pcenc: valued((part) => !/%(?![0-9A-Fa-f]{2})/.test(part)),
  importeridx: formed(/^[-0-9A-Z_a-z]$/),
  /** ICCBBA's media types. */
  mediatype: formed(/^(0[1-9]|10|[89]\d)$/),
  packagetype: valued((part) => packageTypes.has(part)),
  couponcode: valued(isCoupon),
  couponposoffer: valued(isPositiveOffer),
};
