// What may still be promised and picked while orders are served one after the other, and from which bins. STOCK.md.
import type { Location } from '../../src/domain/catalogue/model.ts';
import { goodsOf } from '../../src/domain/stock/book.ts';
import { type Balance, balanceKey, type Stock, stockKey } from '../../src/domain/stock/model.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';

interface Bin {
  readonly key: string;
  readonly location: string;
  readonly goods: Goods;
  readonly face: boolean;
}

/** First to expire first; what never expires comes last. */
const byExpiry = (a: Bin, b: Bin): number => {
  const [first, second] = [a.goods.expiry ?? '9999', b.goods.expiry ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
};

const byPlace = (a: Bin, b: Bin): number =>
  Number(b.face) - Number(a.face) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

export class FreeStock {
  readonly #bins = new Map<string, Bin[]>();
  readonly #inBin = new Map<string, number>();
  readonly #promisable = new Map<string, number>();

  /** `expiredBefore`: goods that expire before that day are left where they are; null takes them too. */
  constructor(parts: {
    readonly balances: readonly Balance[];
    readonly stocks: readonly Stock[];
    readonly locations: ReadonlyMap<string, Location>;
    readonly expiredBefore: string | null;
  }) {
    for (const stock of parts.stocks) {
      this.#promisable.set(stockKey(stock), stock.onHand - stock.quarantined - stock.reserved);
    }
    for (const balance of parts.balances) {
      const bin = pickable(balance, parts.locations, parts.expiredBefore);
      const free = balance.quantity - balance.allocated;
      if (bin === null || free <= 0) continue;
      this.#inBin.set(bin.key, free);
      const bins = this.#bins.get(stockKey(balance));
      if (bins === undefined) this.#bins.set(stockKey(balance), [bin]);
      else bins.push(bin);
    }
    for (const bins of this.#bins.values()) bins.sort((a, b) => byExpiry(a, b) || byPlace(a, b));
  }

  promisable(key: string): number {
    return this.#promisable.get(key) ?? 0;
  }

  promise(key: string, pieces: number): void {
    this.#promisable.set(key, this.promisable(key) - pieces);
  }

  /** Takes or (negative) gives back. */
  take(key: string, pieces: number): void {
    this.#inBin.set(key, (this.#inBin.get(key) ?? 0) - pieces);
  }

  /**
   * Bins for so many pieces: of those that expire first the fewest, and only what they can't give from the next.
   * The last bin is the one that just suffices, so that large ones stay whole. May give fewer than asked.
   */
  choose(sku: string, pieces: number): readonly (Bin & { readonly quantity: number })[] {
    const chosen: (Bin & { quantity: number })[] = [];
    const bins = (this.#bins.get(sku) ?? []).filter(({ key }) => this.#free(key) > 0);
    let missing = pieces;
    let from = 0;
    while (missing > 0 && from < bins.length) {
      const first = bins[from];
      if (first === undefined) break;
      const next = bins.findIndex((bin, at) => at > from && byExpiry(bin, first) !== 0);
      const to = next === -1 ? bins.length : next;
      missing -= this.#fewest(bins.slice(from, to), missing, chosen);
      from = to;
    }
    return chosen;
  }

  #free(key: string): number {
    return this.#inBin.get(key) ?? 0;
  }

  #fewest(bins: readonly Bin[], pieces: number, chosen: (Bin & { quantity: number })[]): number {
    const largestFirst = bins.toSorted((a, b) => this.#free(b.key) - this.#free(a.key) || byPlace(a, b));
    let missing = pieces;
    for (const [at, largest] of largestFirst.entries()) {
      if (missing === 0) break;
      const bin = this.#justSuffices(largestFirst.slice(at), missing) ?? largest;
      const quantity = Math.min(missing, this.#free(bin.key));
      chosen.push({ ...bin, quantity });
      missing -= quantity;
    }
    return pieces - missing;
  }

  /** Of the bins that give it all, one of the smallest; a pick face before a reserve. */
  #justSuffices(largestFirst: readonly Bin[], pieces: number): Bin | undefined {
    const smallest = largestFirst.findLast((bin) => this.#free(bin.key) >= pieces);
    if (smallest === undefined) return undefined;
    return largestFirst.find((bin) => this.#free(bin.key) === this.#free(smallest.key));
  }
}

/** Null where nobody may pick from it: another kind of place, blocked, not available, not single pieces, expired. */
function pickable(
  balance: Balance,
  locations: ReadonlyMap<string, Location>,
  expiredBefore: string | null,
): Bin | null {
  if (!balance.place.startsWith('location:')) return null;
  const location = locations.get(balance.place.slice('location:'.length));
  if (location === undefined || location.blockedBy !== null) return null;
  if (location.type !== 'pick-face' && location.type !== 'reserve') return null;
  // Breaking a case is an event of its own: a pick takes single pieces only.
  if (balance.status !== 'available' || balance.level !== 'each') return null;
  if (expiredBefore !== null && balance.expiry !== null && balance.expiry < expiredBefore) return null;
  return {
    key: balanceKey(balance.place, balance),
    location: location.code,
    goods: goodsOf(balance),
    face: location.type === 'pick-face',
  };
}
