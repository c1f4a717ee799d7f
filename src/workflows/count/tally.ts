// What was counted so far, by goods as their labels tell them apart.
import type { ItemAttributes } from '../../domain/barcode/meaning.ts';
import type { Item } from '../../domain/catalogue/definitions.ts';
import { balanceKey } from '../../domain/stock/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import type { CountedGoods, Tally } from './state.ts';

export const nothing: Tally = { lines: [], before: null };

/** What one event can say. */
export const mostLines = 500;

/** What a label says of an item that isn't tracked by it is left out: the books don't know it either. */
function goodsOf(item: Item, code: string, { lot, expiry, serial }: ItemAttributes): Goods {
  const tracking = item.details?.tracking ?? [];
  const level = item.barcodes.find((barcode) => barcode.code === code)?.level ?? 'each';
  return {
    owner: item.owner,
    sku: item.sku,
    level,
    lot: tracking.includes('lot') ? lot : null,
    expiry: tracking.includes('expiry') ? expiry : null,
    serial: tracking.includes('serial') ? serial : null,
    status: 'available',
  };
}

/** What one scan of a code stands for, were it this item's. */
export function scanned(item: Item, code: string, attributes: ItemAttributes): CountedGoods {
  const { name, picture, barcodes } = item;
  const pieces = attributes.count ?? barcodes.find((barcode) => barcode.code === code)?.quantity ?? 1;
  return { goods: goodsOf(item, code, attributes), item: { name, picture, barcodes }, pieces };
}

const keyOf = ({ goods }: CountedGoods) => balanceKey('found', goods);

export const isCounted = ({ lines }: Tally, goods: CountedGoods): boolean =>
  lines.some((line) => keyOf(line) === keyOf(goods));

/** A serial is one piece, however often it is scanned. */
export const isSameSerial = (tally: Tally, goods: CountedGoods): boolean =>
  goods.goods.serial !== null && isCounted(tally, goods);

/** The goods are on top then, with as many pieces more. */
export function more({ lines }: Tally, goods: CountedGoods): Tally {
  const held = lines.find((line) => keyOf(line) === keyOf(goods))?.pieces ?? 0;
  const others = lines.filter((line) => keyOf(line) !== keyOf(goods));
  return { lines: [{ ...goods, pieces: held + goods.pieces }, ...others], before: lines };
}

/** The line on top has that number of pieces; with 0 it is none. */
export function numbered({ lines }: Tally, pieces: number): Tally {
  const [top, ...others] = lines;
  if (top === undefined) return { lines, before: lines };
  return { lines: pieces === 0 ? others : [{ ...top, pieces }, ...others], before: lines };
}

export const piecesIn = ({ lines }: Tally): number => lines.reduce((sum, { pieces }) => sum + pieces, 0);
