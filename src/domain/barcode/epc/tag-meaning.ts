// Is this an RFID tag? Readers in keyboard mode type its memory in hexadecimal, or its EPC as a URI.
import type { Meaning } from '../meaning.ts';
import { readEpcBits } from './epc-bits.ts';
import { readEpcUri } from './epc-uri.ts';

/** 96 bits; 198 in whole bytes, or in words of 16 bits as the memory has them. */
const memory = /^([0-9A-F]{24}|[0-9A-F]{50}|[0-9A-F]{52})$/i;
/** GS1 EPC Tag Data Standard 2.1, table 14-1: the headers that are in use. */
const epcHeader = /^(2[C-F]|3[0-9A-F]|4[01]|F[0-9AB])/i;

/**
 * Null where the text is no tag's. Of digits alone, whatever isn't wholly an EPC is a number of somebody's; with
 * letters and an EPC's header it is a tag that isn't read.
 */
export function tagMeaning(text: string): Meaning | null {
  if (/^urn:epc:/i.test(text)) return readEpcUri(text) ?? { is: 'bad', problem: 'unread-tag', text };
  if (!memory.test(text)) return null;
  const tag = readEpcBits(text);
  if (tag !== null) return tag;
  return epcHeader.test(text) && /[A-F]/i.test(text) ? { is: 'bad', problem: 'unread-tag', text } : null;
}
