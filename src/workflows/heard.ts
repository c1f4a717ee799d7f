// What a job hears of an input: every scan, by its meaning, as a thing that somebody showed; anything else as it came.
import type { Command, ItemAttributes, Meaning, ScanProblem } from '../domain/barcode/meaning.ts';
import type { Item } from '../domain/catalogue/definitions.ts';
import type { Input } from './workflow.ts';

export interface SeenItem {
  readonly is: 'item';
  readonly code: string;
  /** What the item master knows under the code; of several owners perhaps. Empty: nobody knows it. */
  readonly items: readonly Item[];
  readonly attributes: ItemAttributes;
}

export type Seen =
  | { readonly is: 'location'; readonly code: string }
  | { readonly is: 'unit'; readonly code: string }
  | SeenItem;

/** Everything but a thing that was shown. */
export type Unseen =
  | { readonly is: 'foreign' }
  | { readonly is: 'bad'; readonly problem: ScanProblem; readonly text: string }
  | { readonly is: 'command'; readonly command: Command }
  | Exclude<Input, { readonly is: 'scan' | 'command' }>;

const nothingStated: ItemAttributes = { lot: null, expiry: null, serial: null, count: null };

export const sawItem = (items: readonly Item[], code: string, attributes = nothingStated): SeenItem => ({
  is: 'item',
  code,
  items,
  attributes,
});

/** What a text of no known form is in a house with its own way of naming places and units; null: neither. */
export type Ours = (text: string) => 'location' | 'unit' | null;

function heardScan(meaning: Meaning, items: readonly Item[], ours: Ours): Seen | Unseen {
  switch (meaning.is) {
    case 'location':
    case 'unit':
      return { is: meaning.is, code: meaning.code };
    case 'item':
      return sawItem(items, meaning.gtin, meaning);
    case 'text': {
      const is = items.length === 0 ? ours(meaning.text) : null;
      return is === null ? sawItem(items, meaning.text) : { is, code: meaning.text };
    }
    case 'tag':
      return heardScan(meaning.names, items, ours);
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

export const heard = (input: Input, ours: Ours): Seen | Unseen =>
  input.is === 'scan' ? heardScan(input.meaning, input.items, ours) : input;

export const isSeen = (told: Seen | Unseen): told is Seen =>
  told.is === 'location' || told.is === 'unit' || told.is === 'item';
