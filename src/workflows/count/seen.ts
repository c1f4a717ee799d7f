// What a person showed the job: a location, a unit or goods.
import type { Command, ItemAttributes, Meaning, ScanProblem } from '../../domain/barcode/meaning.ts';
import type { Item } from '../../domain/catalogue/definitions.ts';
import type { Input } from '../workflow.ts';

export type Told =
  | { readonly is: 'location'; readonly code: string }
  | { readonly is: 'unit'; readonly code: string }
  /** `items`: what the item master knows under the code; of several owners perhaps. Empty: nobody knows it. */
  | {
      readonly is: 'item';
      readonly code: string;
      readonly items: readonly Item[];
      readonly attributes: ItemAttributes;
    }
  | { readonly is: 'foreign' }
  | { readonly is: 'bad'; readonly problem: ScanProblem; readonly text: string }
  | { readonly is: 'command'; readonly command: Command }
  | Exclude<Input, { readonly is: 'scan' | 'command' | 'photo' }>;

export const plain: ItemAttributes = { lot: null, expiry: null, serial: null, count: null };

function tellScan(meaning: Meaning, items: readonly Item[]): Told {
  switch (meaning.is) {
    case 'location':
    case 'unit':
      return { is: meaning.is, code: meaning.code };
    case 'item':
      return { is: 'item', code: meaning.gtin, items, attributes: meaning };
    case 'text':
      return { is: 'item', code: meaning.text, items, attributes: plain };
    case 'tag':
      return tellScan(meaning.names, items);
    case 'command':
      return { is: 'command', command: meaning.command };
    case 'bad':
      return { is: 'bad', problem: meaning.problem, text: meaning.text };
    case 'foreign':
    case 'gln':
    case 'reference':
    case 'badge':
    case 'enrolment':
      return { is: 'foreign' };
  }
}

/** A house may name its places in its own way: the text of the wanted location is that location. */
export function tell(input: Input, location: string): Told {
  if (input.is === 'photo') return { is: 'foreign' };
  if (input.is !== 'scan') return input;
  const { meaning, items } = input;
  if (meaning.is === 'text' && items.length === 0 && meaning.text === location) {
    return { is: 'location', code: location };
  }
  return tellScan(meaning, items);
}
