// What a person showed the dock: a location, a handling unit or goods.
import type { Command, ItemAttributes, Meaning, ScanProblem } from '../../domain/barcode/meaning.ts';
import type { Item } from '../../domain/catalogue/definitions.ts';
import type { Input } from '../workflow.ts';
import type { ReceiveWork } from './state.ts';

export interface SeenItem {
  readonly is: 'item';
  readonly code: string;
  /** What the item master knows under the code; of several owners perhaps. Empty: nobody knows it. */
  readonly items: readonly Item[];
  readonly attributes: ItemAttributes;
}

/** An input as the steps take it: every scan has become something seen. */
export type Told =
  | { readonly is: 'location'; readonly code: string }
  | { readonly is: 'unit'; readonly code: string }
  | SeenItem
  | { readonly is: 'foreign' }
  | { readonly is: 'bad'; readonly problem: ScanProblem; readonly text: string }
  | { readonly is: 'command'; readonly command: Command }
  | Exclude<Input, { readonly is: 'scan' | 'command' }>;

const plain: ItemAttributes = { lot: null, expiry: null, serial: null, count: null };

/** A text of no known form may still be a dock or a pallet of a house with its own way of naming them. */
function tellText(text: string, items: readonly Item[], work: ReceiveWork): Told {
  if (items.length === 0 && work.locations.has(text)) return { is: 'location', code: text };
  if (items.length === 0 && work.pallets.has(text)) return { is: 'unit', code: text };
  return { is: 'item', code: text, items, attributes: plain };
}

function tellScan(meaning: Meaning, items: readonly Item[], work: ReceiveWork): Told {
  switch (meaning.is) {
    case 'location':
    case 'unit':
      return { is: meaning.is, code: meaning.code };
    case 'item':
      return { is: 'item', code: meaning.gtin, items, attributes: meaning };
    case 'text':
      return tellText(meaning.text, items, work);
    case 'tag':
      return tellScan(meaning.names, items, work);
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

export const tell = (input: Input, work: ReceiveWork): Told =>
  input.is === 'scan' ? tellScan(input.meaning, input.items, work) : input;
