// Numbers alone: EAN, UPC and ITF-14 as GTINs, a bare SSCC. What the symbology rules out is left to be looked up.
import { isSscc } from './check-digit.ts';
import { gtin14, upcE } from './gtin.ts';
import { handlingUnit } from './handling-unit.ts';
import type { Meaning } from './meaning.ts';
import { shopItem } from './shop-code.ts';
import type { ShopCode } from './shop-code-schema.ts';
import type { Symbology } from './symbology.ts';
import { tradeItem } from './trade-item.ts';

/** A book's or a magazine's EAN-13 with the price or issue beside it, which means nothing to a warehouse. */
const periodical = /^(97[789]\d{10})\s?(?:\d{2}|\d{5})$/;
const eanAndAddOn = /^(\d{13})\s?(?:\d{2}|\d{5})$/;
const upcAndAddOn = /^(\d{12})\s?(?:\d{2}|\d{5})$/;

const bad = (problem: 'check-digit' | 'bad-value' | 'malformed-element-string', text: string): Meaning => ({
  is: 'bad',
  problem,
  text,
});

/** Of digits that can be nothing but a GTIN. */
const surelyItem = (digits: string, gtin: string | null): Meaning => {
  if (gtin !== null) return tradeItem(gtin);
  return bad(/[1-9]/.test(digits) ? 'check-digit' : 'bad-value', digits);
};

/** Twelve to fourteen digits: a GTIN, or a number to which the shop gives a meaning of its own. */
const gtinMeaning = (digits: string, shopCodes: readonly ShopCode[]): Meaning =>
  (digits.length === 14 ? null : shopItem(digits, shopCodes)) ?? surelyItem(digits, gtin14(digits));

/**
 * Eight digits of which nobody said whether they are EAN-8 or UPC-E. Where both check digits agree, a leading 0 is
 * UPC-E's: no GTIN-8 begins with it (General Specifications 1.4.3).
 */
const eightDigits = (digits: string): string | null =>
  digits.startsWith('0') ? (upcE(digits) ?? gtin14(digits)) : (gtin14(digits) ?? upcE(digits));

/** From a reader that says EAN or UPC: it holds nothing else. `text`: without an add-on. */
function surelyEan(text: string, shopCodes: readonly ShopCode[]): Meaning {
  if (/^\d{8}$/.test(text)) {
    // An EAN-8 has its own identifier; some readers give it this one, where it can't be UPC-E.
    return surelyItem(text, /^[01]/.test(text) ? upcE(text) : gtin14(text));
  }
  return /^\d{12,14}$/.test(text) ? gtinMeaning(text, shopCodes) : bad('malformed-element-string', text);
}

/** From a reader that says nothing: null leaves a number to others, which may be somebody's SKU. */
function likelyNumber(text: string, shopCodes: readonly ShopCode[], strict: boolean): Meaning | null {
  const sscc = /^(?:00)?(\d{18})$/.exec(text)?.[1];
  if (sscc !== undefined && isSscc(sscc)) return handlingUnit(sscc);
  if (/^00\d{18}$/.test(text) && strict) return bad('check-digit', text);
  const book = periodical.exec(text)?.[1];
  if (/^\d{12,14}$/.test(book ?? text)) {
    const meaning = gtinMeaning(book ?? text, shopCodes);
    return meaning.is === 'bad' && (!strict || book !== undefined) ? null : meaning;
  }
  const gtin = /^\d{8}$/.test(text) ? eightDigits(text) : null;
  return gtin === null ? null : tradeItem(gtin);
}

/** `shopCodes`: what the site's restricted circulation numbers mean. */
export function numberMeaning(
  text: string,
  symbology: Symbology,
  shopCodes: readonly ShopCode[],
): Meaning | null {
  switch (symbology) {
    case 'ean':
      return surelyEan(eanAndAddOn.exec(text)?.[1] ?? text, shopCodes);
    case 'ean-with-add-on':
      return surelyEan((eanAndAddOn.exec(text) ?? upcAndAddOn.exec(text))?.[1] ?? text, shopCodes);
    case 'ean-8':
      return /^\d{8}$/.test(text) ? surelyItem(text, gtin14(text)) : bad('malformed-element-string', text);
    case 'itf':
      return /^\d{14}$/.test(text) ? surelyItem(text, gtin14(text)) : null;
    case 'unknown':
    case 'plain':
      return likelyNumber(text, shopCodes, symbology === 'unknown');
    case 'add-on':
      return { is: 'bad', problem: 'missing-companion', text };
    case 'gs1':
    case 'other':
      return null;
  }
}
