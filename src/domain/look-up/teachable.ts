// Which codes may be taught: those that can mean an item and nothing else.
import { hasCheckDigit } from '../barcode/check-digit.ts';
import type { Meaning } from '../barcode/meaning.ts';

/** As `barcode.learned` takes it. */
const longest = 64;

/** Twelve to fourteen digits were meant as a GTIN: one whose check digit is wrong was misread. */
const isMisread = (text: string) => /^\d{12,14}$/.test(text) && !hasCheckDigit(text);

/**
 * The code under which an item may be taught, or null: a place, a unit, a badge, a command or an order keeps its
 * meaning, and nothing may be learnt from a code that was misread.
 */
export function teachableCode(meaning: Meaning): string | null {
  switch (meaning.is) {
    case 'item':
      return meaning.gtin;
    case 'text':
      return meaning.text.length > longest || isMisread(meaning.text) ? null : meaning.text;
    case 'tag':
      return teachableCode(meaning.names);
    default:
      return null;
  }
}
