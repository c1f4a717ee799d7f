// What a person showed a carrying job: a location, a unit or an item.
import { itemKey } from '../../domain/catalogue/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import { heard, isSeen, type Ours, type Seen, type SeenItem, type Unseen } from '../heard.ts';
import type { Input, Named } from '../workflow.ts';
import type { CarryWork } from './state.ts';
import { say } from './words.ts';
import { sourceCode, unitsThere } from './work.ts';

export type Told = { readonly is: 'saw'; readonly seen: Seen } | Unseen;

const isOurs =
  (work: CarryWork): Ours =>
  (text) => {
    if (work.locations.has(text)) return 'location';
    const units = [sourceCode(work), ...unitsThere(work).map(({ code }) => code)];
    return units.includes(text) ? 'unit' : null;
  };

export function tell(input: Input, work: CarryWork): Told {
  const told = heard(input, isOurs(work));
  return isSeen(told) ? { is: 'saw', seen: told } : told;
}

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
