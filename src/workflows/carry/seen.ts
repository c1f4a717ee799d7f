// What a person showed a carrying job: a location, a unit or an item.
import type { Command, ItemAttributes, Meaning, ScanProblem } from '../../domain/barcode/meaning.ts';
import type { Item } from '../../domain/catalogue/definitions.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import type { Input, Named } from '../workflow.ts';
import type { CarryWork } from './state.ts';
import { say } from './words.ts';
import { sourceCode, unitsThere } from './work.ts';

export type Seen =
  | { readonly is: 'location'; readonly code: string }
  | { readonly is: 'unit'; readonly code: string }
  /** `items`: what the item master knows under the code; of several owners perhaps. */
  | {
      readonly is: 'item';
      readonly code: string;
      readonly items: readonly Item[];
      readonly attributes: ItemAttributes;
    };
export type SeenItem = Extract<Seen, { readonly is: 'item' }>;

export type Told =
  | { readonly is: 'saw'; readonly seen: Seen }
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

/** A text of no known form may be a location or a unit of a house with its own way of naming them. */
function seenText(text: string, items: readonly Item[], work: CarryWork): Seen {
  if (items.length === 0 && work.locations.has(text)) return { is: 'location', code: text };
  const units = [sourceCode(work), ...unitsThere(work).map(({ code }) => code)];
  return items.length === 0 && units.includes(text) ? { is: 'unit', code: text } : sawItem(items, text);
}

function tellScan(meaning: Meaning, items: readonly Item[], work: CarryWork): Told {
  const saw = (seen: Seen): Told => ({ is: 'saw', seen });
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
    default:
      return { is: 'foreign' };
  }
}

export const tell = (input: Input, work: CarryWork): Told =>
  input.is === 'scan' ? tellScan(input.meaning, input.items, work) : input;

/** What the label says is true of the goods; what it doesn't say may be anything. */
const fits = ({ attributes: { lot, expiry, serial } }: SeenItem, goods: Goods) =>
  (lot === null || lot === goods.lot) &&
  (expiry === null || expiry === goods.expiry) &&
  (serial === null || serial === goods.serial);

/** Of the goods that lie there, those that the scan may mean: by the pack whose code it is, where that tells. */
export function meant(work: CarryWork, seen: SeenItem): readonly Goods[] {
  const { items, code } = seen;
  const found = work.lying.filter(
    ({ goods, quantity }) =>
      quantity > 0 && fits(seen, goods) && items.some((item) => itemKey(item) === itemKey(goods)),
  );
  const level = items.flatMap(({ barcodes }) => barcodes).find((barcode) => barcode.code === code)?.level;
  const inPack = found.filter(({ goods }) => goods.level === level);
  return (inPack.length > 0 ? inPack : found).map(({ goods }) => goods);
}

export function named(seen: Seen): Named {
  if (seen.is === 'location') return { name: say('say.a-location'), code: seen.code };
  if (seen.is === 'unit') return { name: say('say.a-unit'), code: seen.code };
  const [item] = seen.items;
  return item === undefined
    ? { name: say('say.an-unknown-code'), code: seen.code }
    : { name: item.name, code: item.sku };
}
