// From an EPC's company prefix and reference to the number that a barcode of the same thing holds.
// GS1 EPC Tag Data Standard 2.1, sections 6.3.1, 6.3.2, 7.
import { checkDigit, isSscc } from '../check-digit.ts';
import { gtin14 } from '../gtin.ts';
import { handlingUnit } from '../handling-unit.ts';
import type { Tag } from '../meaning.ts';
import { tradeItem } from '../trade-item.ts';

/** The reference's first digit (indicator or extension) leads, the company prefix and the rest follow. */
function keyOf(companyPrefix: string, reference: string): string {
  const body = reference.charAt(0) + companyPrefix + reference.slice(1);
  return `${body}${checkDigit(body)}`;
}

/** What a URI writes by its code (section 6.3.1, GS3A3Chars). */
const escaped = (serial: string): string =>
  serial.replace(/["%&/<>?]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** Characters and length of AI (21). */
const isSerial = (serial: string): boolean => /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/.test(serial);

/** Null where the parts make no GTIN and serial. `serial` as AI (21) has it. */
export function sgtin(companyPrefix: string, reference: string, serial: string): Tag | null {
  if (companyPrefix.length + reference.length !== 13 || !isSerial(serial)) return null;
  const gtin = gtin14(keyOf(companyPrefix, reference));
  if (gtin === null) return null;
  const uri = `urn:epc:id:sgtin:${companyPrefix}.${reference}.${escaped(serial)}`;
  return { is: 'tag', uri, names: { ...tradeItem(gtin), serial } };
}

/** Null where the parts make no SSCC. */
export function sscc(companyPrefix: string, reference: string): Tag | null {
  const code = keyOf(companyPrefix, reference);
  if (!isSscc(code)) return null;
  const uri = `urn:epc:id:sscc:${companyPrefix}.${reference}`;
  return { is: 'tag', uri, names: handlingUnit(code) };
}
