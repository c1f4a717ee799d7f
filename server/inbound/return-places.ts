// Where claimed goods are fetched from for their return: quarantined, and not another shipment's already. Pure.
import type { Claim } from '../../src/domain/inbound/model.ts';
import type { VendorReturnLine } from '../../src/domain/inbound/vendor-return.ts';
import { goodsOf } from '../../src/domain/stock/book.ts';
import { type Balance, balanceKey, sameGoods } from '../../src/domain/stock/model.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';
import { atLocation, isVirtual, type Place } from '../../src/domain/stock/place.ts';

export interface Fetch {
  readonly claim: string;
  readonly goods: Goods;
  readonly from: Place;
  /** Base units. */
  readonly quantity: number;
}

const held = (goods: Goods): Goods => ({ ...goodsOf(goods), status: 'quarantined' });

/** Base units of a claim that are in no shipment yet: what was reported short of one may go with the next. */
export function unreturned({ id, quantity }: Claim, lines: readonly VendorReturnLine[]): number {
  const given = lines
    .filter(({ claim }) => claim === id)
    .reduce((sum, line) => sum + (line.state === 'open' ? line.quantity : line.shipped), 0);
  return Math.max(0, quantity - given);
}

/** What open shipments still want of a place, and what stands at their docks for them. */
function spokenFor(lines: readonly VendorReturnLine[]): Map<string, number> {
  const spoken = new Map<string, number>();
  const add = (place: Place, goods: Goods, pieces: number) => {
    const key = balanceKey(place, goods);
    spoken.set(key, (spoken.get(key) ?? 0) + pieces);
  };
  for (const { goods, from, location, quantity, carried, state, shipped } of lines) {
    if (state === 'open') add(from, goods, Math.max(0, quantity - carried));
    if (shipped === 0) add(atLocation(location), goods, carried);
  }
  return spoken;
}

/** `lines`: of the shipments that aren't withdrawn. May find fewer pieces than were claimed: they are no longer there. */
export function fetchesFor(
  claims: readonly Claim[],
  balances: readonly Balance[],
  lines: readonly VendorReturnLine[],
): readonly Fetch[] {
  const spoken = spokenFor(lines);
  const free = new Map(
    balances
      .filter(({ place, quantity }) => !isVirtual(place) && quantity > 0)
      .map((balance) => {
        const key = balanceKey(balance.place, balance);
        const there = { balance, pieces: balance.quantity - (spoken.get(key) ?? 0) };
        return [key, there] as const;
      }),
  );
  return claims.flatMap((claim) => {
    let missing = unreturned(claim, lines);
    const goods = held(claim.goods);
    return [...free.values()].flatMap((there): Fetch[] => {
      if (!sameGoods(there.balance, goods)) return [];
      const quantity = Math.min(missing, there.pieces);
      if (quantity <= 0) return [];
      missing -= quantity;
      there.pieces -= quantity;
      return [{ claim: claim.id, goods, from: there.balance.place, quantity }];
    });
  });
}
