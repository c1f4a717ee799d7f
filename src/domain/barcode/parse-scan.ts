// From a raw scan to what it means: the one entrance. Pure and total: every text has exactly one meaning. SCAN.md.
import { isCarrierLabel } from './carrier-labels.ts';
import { hasCheckDigit } from './check-digit.ts';
import { readDigitalLink } from './gs1/digital-link.ts';
import {
  type ElementString,
  type Reading,
  readBracketed,
  readElementString,
  separator,
} from './gs1/element-string.ts';
import { meaningOfElements } from './gs1/meaning-of-elements.ts';
import { gtin14, upcE } from './gtin.ts';
import type { Meaning, RawScan } from './meaning.ts';
import { bareEnrolment, ownMeaning } from './own-codes.ts';
import { type Symbology, symbologyAndText } from './symbology.ts';

/** Longer than a GS1 DataMatrix or a web address that anybody prints. */
const longest = 2500;

/** The dates' century needs a year; the rule reaches 50 years on, so that a year behind does no harm. */
const usual: Reading = { year: 2026, separatorsKept: false };

const item = (gtin: string): Meaning => ({
  is: 'item',
  gtin,
  lot: null,
  expiry: null,
  serial: null,
  count: null,
});

const meaningOf = (text: string, read: ElementString, { year }: Reading): Meaning =>
  read.is === 'bad'
    ? { is: 'bad', problem: read.problem, text }
    : meaningOfElements(text, read.elements, year);

/**
 * Eight digits are GTIN-8 or UPC-E. Where both check digits agree, a leading 0 tells UPC-E: GTIN-8 keeps it for
 * codes that never leave a shop (General Specifications 1.4.3).
 */
function eightDigits(digits: string, symbology: Symbology): string | null {
  if (symbology === 'ean-8') return gtin14(digits);
  return digits.startsWith('0') ? (upcE(digits) ?? gtin14(digits)) : (gtin14(digits) ?? upcE(digits));
}

/** Numbers alone. Of eight digits that are no GTIN may still be somebody's SKU; null leaves them to others. */
function numberMeaning(text: string, symbology: Symbology): Meaning | null {
  if (!/^\d{8}$|^\d{12,14}$|^\d{18}$|^00\d{18}$/.test(text)) return null;
  if (text.length >= 18) {
    const sscc = text.slice(-18);
    return hasCheckDigit(sscc) ? { is: 'unit', code: sscc } : null;
  }
  const gtin = text.length === 8 ? eightDigits(text, symbology) : gtin14(text);
  if (gtin !== null) return item(gtin);
  const surely = symbology === 'ean' || symbology === 'ean-8' || text.length > 8;
  return surely && symbology !== 'other' ? { is: 'bad', problem: 'check-digit', text } : null;
}

/** Nothing says that this is an element string, but it begins like one whose check digit agrees. */
const beginsLikeGs1 = (text: string): boolean =>
  /^0[12]\d{14}./.test(text)
    ? hasCheckDigit(text.slice(2, 16))
    : /^00\d{18}./.test(text) && hasCheckDigit(text.slice(2, 20));

function addressMeaning(text: string, reading: Reading): Meaning {
  const link = readDigitalLink(text, reading.year);
  return link === null ? { is: 'foreign', what: 'web-address', text } : meaningOf(text, link, reading);
}

/**
 * Says what a scan means. Never throws. `reading.year`: the current year, for the century of dates;
 * `reading.separatorsKept`: this device has shown that it passes separators on. Until it has, a value that could
 * hide a lost separator is `separator-lost`.
 */
export function parseScan(raw: RawScan, reading: Reading = usual): Meaning {
  if (raw.text.length > longest) return { is: 'bad', problem: 'too-long', text: raw.text.slice(0, longest) };
  const { symbology, text } = symbologyAndText(raw);
  if (text === '') return { is: 'bad', problem: 'empty', text };

  if (symbology === 'gs1') return meaningOf(text, readElementString(text, keptBy(raw, reading)), reading);
  const own = ownMeaning(text);
  if (own !== null) return own;
  if (/^(https?:\/\/|www\.)/i.test(text)) return addressMeaning(text, reading);
  if (/^\(\d{2,4}\)/.test(text)) return meaningOf(text, readBracketed(text, reading), reading);
  const number = numberMeaning(text, symbology);
  if (number !== null) return number;
  if (symbology === 'unknown' && (text.includes(separator) || beginsLikeGs1(text))) {
    return meaningOf(text, readElementString(text, keptBy(raw, reading)), reading);
  }
  if (isCarrierLabel(text)) return { is: 'foreign', what: 'carrier-label', text };
  return bareEnrolment(text) ?? { is: 'text', text };
}

/** The camera's decoder always passes separators on; of a wedge somebody must have seen it. */
const keptBy = (raw: RawScan, reading: Reading): Reading =>
  raw.via === 'camera' ? { ...reading, separatorsKept: true } : reading;
