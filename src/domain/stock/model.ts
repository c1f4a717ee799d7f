// Balances: the sum of movements at a place, and of an item over the whole warehouse.
import { keyPart } from '../documents/key-part.ts';
import type { Goods } from './movement.ts';
import type { Place } from './place.ts';

/** One kind of goods at one place. `allocated`: what pick lists still mean to take from here. May be negative. */
export interface Balance extends Goods {
  readonly place: Place;
  readonly quantity: number;
  readonly allocated: number;
}

/** One item over the whole warehouse, in base units. `reserved`: promised to order lines and not shipped. */
export interface Stock {
  readonly owner: string;
  readonly sku: string;
  readonly onHand: number;
  readonly quarantined: number;
  readonly reserved: number;
}

export const stockKey = (goods: { owner: string; sku: string }) =>
  `${keyPart(goods.owner, '/')}/${goods.sku}`;

export const balanceKey = (place: Place, goods: Goods) =>
  [
    goods.owner,
    place,
    goods.sku,
    goods.level,
    goods.lot ?? '',
    goods.expiry ?? '',
    goods.serial ?? '',
    goods.status,
  ]
    .map((part) => keyPart(part, '|'))
    .join('|');
