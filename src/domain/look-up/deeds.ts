// What happened last, put together from what balances remember of it. Both ends of a movement do.
import { goodsOf } from '../stock/book.ts';
import { type Balance, balanceKey, type LastMovement, lastKept } from '../stock/model.ts';
import type { Goods } from '../stock/movement.ts';
import type { Place } from '../stock/place.ts';

/** One movement, told once. `quantity` is positive; `at` as in `Happened`. */
export interface Deed extends Pick<LastMovement, 'eventId' | 'type' | 'actor' | 'position' | 'at'> {
  readonly goods: Goods;
  readonly quantity: number;
  readonly from: Place;
  readonly to: Place;
}

function deedOf(
  balance: Balance,
  { eventId, type, actor, position, at, quantity, other }: LastMovement,
): Deed {
  const [from, to] = quantity < 0 ? [balance.place, other] : [other, balance.place];
  const goods = goodsOf(balance);
  return { eventId, type, actor, position, at, goods, quantity: Math.abs(quantity), from, to };
}

const sameDeed = ({ eventId, from, to, goods }: Deed) =>
  JSON.stringify([eventId, from, balanceKey(to, goods)]);

/** The ledger's order, the newest first; what still waits on this device is newer than all that has a position. */
function newestFirst(a: Deed, b: Deed): number {
  if (a.position === 0 && b.position === 0) return b.at - a.at;
  if (a.position === 0 || b.position === 0) return a.position - b.position;
  return b.position - a.position;
}

/**
 * The last movements of these balances together, the newest first: as many as each of them remembers, so that
 * none is missing in between.
 */
export function lastDeeds(balances: readonly Balance[]): readonly Deed[] {
  const deeds = new Map<string, Deed>();
  for (const balance of balances) {
    for (const movement of balance.last) {
      const deed = deedOf(balance, movement);
      deeds.set(sameDeed(deed), deed);
    }
  }
  return [...deeds.values()].sort(newestFirst).slice(0, lastKept);
}
