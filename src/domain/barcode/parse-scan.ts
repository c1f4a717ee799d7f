// From a raw scan to what it means: the one entrance. Pure and total: every text has exactly one meaning. SCAN.md.
import { isCarrierLabel } from './carrier-labels.ts';
import { tagMeaning } from './epc/tag-meaning.ts';
import { isBracketed, readBracketed } from './gs1/bracketed.ts';
import { isAddress, readDigitalLink } from './gs1/digital-link.ts';
import { type ElementString, type Reading, readElementString, separator } from './gs1/element-string.ts';
import { meaningOfElements } from './gs1/meaning-of-elements.ts';
import { readUnmarked, readUnmarkedPlain } from './gs1/unmarked.ts';
import type { Meaning, RawScan } from './meaning.ts';
import { numberMeaning } from './numbers.ts';
import { bareEnrolment, ownMeaning } from './own-codes.ts';
import type { ShopCode } from './shop-code-schema.ts';
import { type Symbology, symbologyAndText } from './symbology.ts';

/** Longer than a GS1 DataMatrix or a web address that anybody prints. */
const longest = 2500;

export interface ScanContext extends Reading {
  /** The site's own weight and price codes. */
  readonly shopCodes: readonly ShopCode[];
}

/** The century rule reaches 50 years on, so that a year behind does no harm. */
const usual: ScanContext = { year: 2026, separatorsKept: false, shopCodes: [] };

const meaningOf = (text: string, read: ElementString, { year }: Reading): Meaning =>
  read.is === 'bad'
    ? { is: 'bad', problem: read.problem, text }
    : meaningOfElements(text, read.elements, year);

function addressMeaning(text: string, context: ScanContext): Meaning | null {
  if (!isAddress(text)) return null;
  const link = readDigitalLink(text, context.year);
  return link === null ? { is: 'foreign', what: 'web-address', text } : meaningOf(text, link, context);
}

const bracketedMeaning = (text: string, context: ScanContext): Meaning | null =>
  isBracketed(text) ? meaningOf(text, readBracketed(text, context.year), context) : null;

function unmarkedMeaning(text: string, symbology: Symbology, context: ScanContext): Meaning | null {
  if (symbology !== 'unknown' && symbology !== 'plain') return null;
  const read = symbology === 'unknown' ? readUnmarked(text, context) : readUnmarkedPlain(text, context);
  return read === null ? null : meaningOf(text, read, context);
}

const carrierMeaning = (text: string): Meaning | null =>
  isCarrierLabel(text) ? { is: 'foreign', what: 'carrier-label', text } : null;

/** Asked in this order: the surer a form is of its own, the earlier. */
const anyMeaning = (text: string, symbology: Symbology, context: ScanContext): Meaning =>
  ownMeaning(text) ??
  addressMeaning(text, context) ??
  tagMeaning(text) ??
  bracketedMeaning(text, context) ??
  numberMeaning(text, symbology, context.shopCodes) ??
  unmarkedMeaning(text, symbology, context) ??
  carrierMeaning(text) ??
  bareEnrolment(text) ?? { is: 'text', text };

/**
 * Says what a scan means. Never throws. `year`: the current year, for the century of dates. `separatorsKept`: this
 * device has shown that it passes separators on; until it has, a value that could hide a lost separator is
 * `separator-lost`. The camera's decoder always passes them on.
 */
export function parseScan(raw: RawScan, given: Partial<ScanContext> = {}): Meaning {
  if (raw.text.length > longest) return { is: 'bad', problem: 'too-long', text: raw.text.slice(0, longest) };
  const { symbology, text } = symbologyAndText(raw);
  if (text.replaceAll(separator, '') === '') return { is: 'bad', problem: 'empty', text };
  const context = { ...usual, ...given, ...(raw.via === 'camera' ? { separatorsKept: true } : {}) };
  return symbology === 'gs1'
    ? meaningOf(text, readElementString(text, context), context)
    : anyMeaning(text, symbology, context);
}
