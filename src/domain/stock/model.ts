// Balances: the sum of movements at a place, and of an item over the whole warehouse.
import { codeIn, keyPart } from '../documents/key-part.ts';
import type { Happened } from '../events/union.ts';
import type { Goods } from './movement.ts';
import type { Place } from './place.ts';

/**
 * A movement as its balance remembers it. `quantity`: what came, or negative what went; `other`: the place at the
 * other end. `position`: in the ledger, 0 while it waits on a device; `at` as in `Happened`: told, never compared.
 */
export interface LastMovement extends Pick<Happened, 'type' | 'actor' | 'position' | 'at'> {
  readonly eventId: string;
  readonly quantity: number;
  readonly other: Place;
}

/** Enough for the question "who was here?", and small enough to travel with each change of a balance. */
export const lastKept = 3;

/**
 * One kind of goods at one place. `allocated`: what pick lists still mean to take from here. May be negative.
 * `last`: its newest movements, the newest first, at most `lastKept`.
 */
export interface Balance extends Goods {
  readonly place: Place;
  readonly quantity: number;
  readonly allocated: number;
  readonly last: readonly LastMovement[];
}

/**
 * One item over the whole warehouse, in base units. `reserved`: promised to order lines and not shipped. `incoming`:
 * announced and not yet received.
 */
export interface Stock {
  readonly owner: string;
  readonly sku: string;
  readonly onHand: number;
  readonly quarantined: number;
  readonly reserved: number;
  readonly incoming: number;
}

export const noStock = ({ owner, sku }: { owner: string; sku: string }): Stock => ({
  owner,
  sku,
  onHand: 0,
  quarantined: 0,
  reserved: 0,
  incoming: 0,
});

export const stockKey = (goods: { owner: string; sku: string }) =>
  `${keyPart(goods.owner, '/')}/${goods.sku}`;

/** The item that a stock's key names. */
export function stockOf(key: string): { owner: string; sku: string } {
  const slash = key.indexOf('/');
  return { owner: codeIn(key.slice(0, slash), '/'), sku: key.slice(slash + 1) };
}

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

/** Whether they are one kind of goods, wherever they lie. */
export const sameGoods = (one: Goods, other: Goods): boolean =>
  balanceKey('supplier', one) === balanceKey('supplier', other);

/** Whether a balance's key names a place in the house: the second part of it, where only real places hold a colon. */
export const isOfRealPlace = (balanceKeyText: string): boolean =>
  /^[^|]*\|(location|unit):/.test(balanceKeyText);
