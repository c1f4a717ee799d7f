// Booking: what a movement does to the balances of its two places and to the item's stock. STOCK.md.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import { balanceKey, stockKey } from './model.ts';
import type { Goods, Movement } from './movement.ts';
import { isVirtual, type Place } from './place.ts';

export const goodsOf = (goods: Goods): Goods => ({
  owner: goods.owner,
  sku: goods.sku,
  level: goods.level,
  lot: goods.lot,
  expiry: goods.expiry,
  serial: goods.serial,
  status: goods.status,
});

/** What booking a movement reads and writes. */
export const bookingReads = (movement: Movement): Address[] => [
  { kind: 'balance', key: balanceKey(movement.from, movement) },
  { kind: 'balance', key: balanceKey(movement.to, movement) },
  { kind: 'stock', key: stockKey(movement) },
];

/** The movement that takes this one back. */
export const reversed = (movement: Movement): Movement => ({
  ...movement,
  from: movement.to,
  to: movement.from,
});

/** Adds to one balance; a balance of nothing, allocated to nobody, is no longer a document. */
function add(draft: Draft, place: Place, goods: Goods, quantity: number, allocated: number): void {
  const key = balanceKey(place, goods);
  const found = draft.read('balance', key);
  if (found.is === 'unknown') return;
  const before = found.is === 'known' ? found.body : { quantity: 0, allocated: 0 };
  const after = {
    ...goodsOf(goods),
    place,
    quantity: before.quantity + quantity,
    allocated: Math.max(0, before.allocated + allocated),
  };
  draft.put('balance', key, after.quantity === 0 && after.allocated === 0 ? null : after);
  if (!isVirtual(place) && after.quantity < 0 && quantity < 0) {
    draft.open('balance-negative', `balance ${key}`, { quantity: after.quantity });
  }
}

export function book(draft: Draft, movement: Movement): void {
  const { from, to, quantity } = movement;
  add(draft, from, movement, -quantity, 0);
  add(draft, to, movement, quantity, 0);
  const gained = (isVirtual(to) ? 0 : quantity) - (isVirtual(from) ? 0 : quantity);
  if (gained === 0) return;
  const blank = { owner: movement.owner, sku: movement.sku, onHand: 0, quarantined: 0, reserved: 0 };
  draft.changeOrBegin('stock', stockKey(movement), blank, (stock) => ({
    ...stock,
    onHand: stock.onHand + gained,
    quarantined: stock.quarantined + (movement.status === 'quarantined' ? gained : 0),
  }));
}

/** Marks pieces at a location as meant for a pick list (positive) or no longer so (negative). */
export function allocate(draft: Draft, place: Place, goods: Goods, quantity: number): void {
  add(draft, place, goods, 0, quantity);
}
