// Booking: what a movement does to the balances of its two places and to the item's stock. STOCK.md.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Happened } from '../events/union.ts';
import { balanceKey, type LastMovement, lastKept, noStock, stockKey } from './model.ts';
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

/** The goods as they are at the movement's end. */
const arriving = (movement: Movement): Goods => ({ ...goodsOf(movement), ...movement.becomes });

/** What booking a movement reads and writes. */
export const bookingReads = (movement: Movement): Address[] => [
  { kind: 'balance', key: balanceKey(movement.from, movement) },
  { kind: 'balance', key: balanceKey(movement.to, arriving(movement)) },
  { kind: 'stock', key: stockKey(movement) },
];

/** The movement that takes this one back. */
export const reversed = (movement: Movement): Movement => {
  const { level, status, from, to, becomes } = movement;
  const turned = { ...movement, from: to, to: from };
  return becomes === undefined ? turned : { ...turned, ...becomes, becomes: { level, status } };
};

interface Amounts {
  readonly quantity: number;
  readonly allocated: number;
  readonly last: readonly LastMovement[];
}

const nothing: Amounts = { quantity: 0, allocated: 0, last: [] };

/** Rewrites one balance; a balance of nothing, allocated to nobody, is no longer a document. One unknown stays so. */
function changeBalance(
  draft: Draft,
  place: Place,
  goods: Goods,
  rewrite: (before: Amounts) => Amounts,
): void {
  const key = balanceKey(place, goods);
  const found = draft.read('balance', key);
  if (found.is === 'unknown') return;
  const before = found.is === 'known' ? found.body : nothing;
  const { quantity, allocated, last } = rewrite(before);
  const after = { ...goodsOf(goods), place, quantity, allocated, last };
  draft.put('balance', key, quantity === 0 && allocated === 0 ? null : after);
  if (!isVirtual(place) && quantity < 0 && quantity < before.quantity) {
    draft.open('balance-negative', `balance ${key}`, { quantity });
  }
}

/** What is told of the event that moved something. */
type Mover = Pick<Happened, 'id' | 'type' | 'actor' | 'position' | 'at'>;

function add(draft: Draft, place: Place, other: Place, goods: Goods, quantity: number, by: Mover): void {
  const { id: eventId, type, actor, position, at } = by;
  const newest = { eventId, type, quantity, other, actor, position, at };
  changeBalance(draft, place, goods, (before) => ({
    ...before,
    quantity: before.quantity + quantity,
    last: [newest, ...before.last.slice(0, lastKept - 1)],
  }));
}

const held = ({ status }: Goods, quantity: number) => (status === 'quarantined' ? quantity : 0);

export function book(draft: Draft, movement: Movement, by: Mover): void {
  const { from, to, quantity } = movement;
  const arrived = arriving(movement);
  add(draft, from, to, movement, -quantity, by);
  add(draft, to, from, arrived, quantity, by);
  const left = isVirtual(from) ? 0 : quantity;
  const came = isVirtual(to) ? 0 : quantity;
  const onHand = came - left;
  const quarantined = held(arrived, came) - held(movement, left);
  if (onHand === 0 && quarantined === 0) return;
  draft.changeOrBegin('stock', stockKey(movement), noStock(movement), (stock) => ({
    ...stock,
    onHand: stock.onHand + onHand,
    quarantined: stock.quarantined + quarantined,
  }));
}

/** Marks pieces at a location as meant for a pick list (positive) or no longer so (negative). */
export function allocate(draft: Draft, place: Place, goods: Goods, quantity: number): void {
  changeBalance(draft, place, goods, (before) => ({
    ...before,
    allocated: Math.max(0, before.allocated + quantity),
  }));
}
