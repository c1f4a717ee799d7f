// The memory of a tag, as RFID readers type it: SGTIN-96, SGTIN-198 and SSCC-96 in hexadecimal.
// GS1 EPC Tag Data Standard 2.1, section 14: header 8 bits, filter 3, partition 3, company prefix, reference, serial.
import type { Tag } from '../meaning.ts';
import { sgtin, sscc } from './epc-key.ts';

/** By partition, the bits of a company prefix of 12, 11 … 6 digits. Its reference has what remains of the field. */
const companyBits = [40, 37, 34, 30, 27, 24, 20] as const;

const keyAt = 14;

interface Field {
  readonly bits: number;
  readonly digits: number;
}
/** Company prefix and reference together. */
const fields = { sgtin: { bits: 44, digits: 13 }, sscc: { bits: 58, digits: 17 } } as const;

const bitsOf = (hexadecimal: string): string =>
  [...hexadecimal].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');

/** A number of that many digits; null where its bits hold a larger one. */
function digitsOf(bits: string, length: number): string | null {
  const digits = Number.parseInt(bits, 2).toString().padStart(length, '0');
  return digits.length === length ? digits : null;
}

/** Company prefix and reference; null where the partition or one of them is none. */
function keyOf(bits: string, field: Field): readonly [companyPrefix: string, reference: string] | null {
  const partition = Number.parseInt(bits.slice(11, keyAt), 2);
  const width = companyBits[partition];
  if (width === undefined) return null;
  const companyDigits = 12 - partition;
  const companyPrefix = digitsOf(bits.slice(keyAt, keyAt + width), companyDigits);
  const reference = digitsOf(bits.slice(keyAt + width, keyAt + field.bits), field.digits - companyDigits);
  return companyPrefix === null || reference === null ? null : [companyPrefix, reference];
}

/** Twenty characters of seven bits; what follows the last is zero. Null where a zero stands between them. */
function textOf(bits: string): string | null {
  const codes = (bits.match(/.{7}/g) ?? []).map((code) => Number.parseInt(code, 2));
  const text = String.fromCharCode(...codes).replace(/\0+$/, '');
  return text.includes('\0') ? null : text;
}

const serialAt = keyAt + fields.sgtin.bits;

/** Null where the bits break their scheme's rules or are of a scheme that isn't read. `hexadecimal`: capitals or not. */
export function readEpcBits(hexadecimal: string): Tag | null {
  const bits = bitsOf(hexadecimal);
  const header = hexadecimal.slice(0, 2);
  const key = keyOf(bits, header === '31' ? fields.sscc : fields.sgtin);
  if (key === null) return null;
  if (header === '30' && bits.length === 96)
    return sgtin(...key, String(Number.parseInt(bits.slice(serialAt), 2)));
  if (header === '31' && bits.length === 96) return bits.slice(72).includes('1') ? null : sscc(...key);
  if (header === '36' && bits.length >= 198 && bits.length <= 208 && !bits.slice(198).includes('1')) {
    const serial = textOf(bits.slice(serialAt, 198));
    return serial === null ? null : sgtin(...key, serial);
  }
  return null;
}
