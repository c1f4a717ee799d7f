// What a person showed the job: a location, a handling unit or goods, and how they proved it.
import type { Command, ItemAttributes, Meaning, ScanProblem } from '../../domain/barcode/meaning.ts';
import type { Item } from '../../domain/catalogue/definitions.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import type { Proof } from '../../domain/events/picking-events.ts';
import type { PickStop } from '../../domain/picking/model.ts';
import type { Input, Named } from '../workflow.ts';
import type { PickWork } from './state.ts';
import { say } from './words.ts';
import { onCart } from './work.ts';

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

/** An input as the steps take it: every scan and every typed label has become something seen. */
export type Told =
  | { readonly is: 'saw'; readonly seen: Seen; readonly proof: Proof }
  | { readonly is: 'foreign' }
  | { readonly is: 'bad'; readonly problem: ScanProblem; readonly text: string }
  | { readonly is: 'command'; readonly command: Command }
  | Exclude<Input, { readonly is: 'scan' | 'command' }>;

const plain: ItemAttributes = { lot: null, expiry: null, serial: null, count: null };

export const sawItem = (items: readonly Item[], code: string, attributes = plain): SeenItem => ({
  is: 'item',
  code,
  items,
  attributes,
});

/** A text of no known form may still be a location or a tote of a house with its own way of naming them. */
function seenText(text: string, items: readonly Item[], work: PickWork): Seen {
  if (items.length === 0 && work.locations.has(text)) return { is: 'location', code: text };
  if (items.length === 0 && (work.units.has(text) || onCart(work, text) !== null)) {
    return { is: 'unit', code: text };
  }
  return sawItem(items, text);
}

function tellScan(meaning: Meaning, items: readonly Item[], work: PickWork): Told {
  const saw = (seen: Seen): Told => ({ is: 'saw', seen, proof: 'scan' });
  switch (meaning.is) {
    case 'location':
    case 'unit':
      return saw({ is: meaning.is, code: meaning.code });
    case 'item':
      return saw(sawItem(items, meaning.gtin, meaning));
    case 'text':
      return saw(seenText(meaning.text, items, work));
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

export const tell = (input: Input, work: PickWork): Told =>
  input.is === 'scan' ? tellScan(input.meaning, input.items, work) : input;

/** The stop's own item among those that the code may mean: another owner's never matches. */
export const itemFor = (stop: PickStop, seen: SeenItem): Item | null =>
  seen.items.find((item) => itemKey(item) === itemKey(stop.goods)) ?? null;

/** Pieces that one scan of the code stands for: what the code says itself, else what the item master says. */
export const piecesOf = (item: Item, { code, attributes }: SeenItem): number =>
  attributes.count ?? item.barcodes.find((barcode) => barcode.code === code)?.quantity ?? 1;

/** Who has the handling unit: an order's number where it is known, else the list. */
export function holderOf(work: PickWork, code: string): string | null {
  const unit = work.units.get(code);
  return unit === undefined || unit.pickListId === null ? null : (unit.orderId ?? unit.pickListId);
}

function nameOfUnit(work: PickWork, code: string): Named['name'] {
  const tote = onCart(work, code);
  if (tote !== null) return say('pick.say.on-slot', { slot: tote.slot });
  const holder = holderOf(work, code);
  return holder === null ? say('pick.say.a-unit') : say('pick.say.held-by', { holder });
}

export function named(work: PickWork, seen: Seen): Named {
  switch (seen.is) {
    case 'location':
      return { name: say('pick.say.a-location'), code: seen.code };
    case 'unit':
      return { name: nameOfUnit(work, seen.code), code: seen.code };
    case 'item': {
      const [item] = seen.items;
      return item === undefined
        ? { name: say('pick.say.an-unknown-code'), code: seen.code }
        : { name: item.name, code: item.sku };
    }
  }
}
