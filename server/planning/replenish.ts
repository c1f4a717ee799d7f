// Which pick faces want goods, and from where in reserve they come. Pure: stock in, tasks out. STOCK.md.
import type { Item } from '../../src/domain/catalogue/definitions.ts';
import type { Location } from '../../src/domain/catalogue/model.ts';
import { goodsOf } from '../../src/domain/stock/book.ts';
import { type Balance, balanceKey, stockKey } from '../../src/domain/stock/model.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';
import { atLocation, namedPlace, type Place } from '../../src/domain/stock/place.ts';
import type { PickFace, Replenishment } from '../../src/domain/stock/replenishment.ts';
import type { HandlingUnit } from '../../src/domain/stock/unit.ts';

export interface Refill {
  readonly location: string;
  readonly goods: Goods;
  readonly from: Place;
  /** Base units. */
  readonly quantity: number;
}

export interface Floor {
  readonly faces: readonly PickFace[];
  /** Of the faces' items, wherever they lie. */
  readonly balances: readonly Balance[];
  readonly items: ReadonlyMap<string, Item>;
  readonly locations: ReadonlyMap<string, Location>;
  /** Units that hold any of it. */
  readonly units: ReadonlyMap<string, HandlingUnit>;
  readonly open: readonly Replenishment[];
  /** `YYYY-MM-DD`: what expires before that day stays where it is; null brings it too. */
  readonly expiredBefore: string | null;
}

const sameItem = (one: { owner: string; sku: string }, other: { owner: string; sku: string }) =>
  one.owner === other.owner && one.sku === other.sku;

/** What no pick list means to take: by the time the goods arrive its picks have begun. */
export const availableAt = (face: PickFace, balances: readonly Balance[]): number =>
  balances
    .filter(
      (one) =>
        one.place === atLocation(face.location) &&
        sameItem(one, face) &&
        one.status === 'available' &&
        one.level === 'each',
    )
    .reduce((sum, { quantity, allocated }) => sum + quantity - allocated, 0);

/** Under its minimum, or emptied by the pick lists that are made: so much is missing to its maximum. */
export function wantedAt(face: PickFace, balances: readonly Balance[]): number {
  const available = availableAt(face, balances);
  return available < face.minimum || available <= 0 ? face.maximum - Math.max(0, available) : 0;
}

/** The reserve location that a place is in: itself, or where the unit stands. Null: elsewhere, or nobody knows. */
function reserveOf({ locations, units }: Pick<Floor, 'locations' | 'units'>, place: Place): Location | null {
  const named = namedPlace(place);
  if (named.is === 'location') {
    const location = locations.get(named.code);
    return location?.type === 'reserve' && location.blockedBy === null ? location : null;
  }
  const unit = named.is === 'unit' ? units.get(named.code) : undefined;
  const isSure = unit !== undefined && unit.pickListId === null && unit.rivals.length === 0;
  return isSure && unit.at !== null ? reserveOf({ locations, units }, unit.at) : null;
}

/** Whole cases are carried as they are, unless one alone is more than is missing. */
function inWholePacks(floor: Floor, goods: Goods, quantity: number): number {
  if (goods.level === 'each') return quantity;
  const barcodes = floor.items.get(stockKey(goods))?.barcodes ?? [];
  const pack = barcodes.find(({ level }) => level === goods.level)?.quantity ?? 1;
  return Math.floor(quantity / pack) * pack || quantity;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Goods in reserve, less what open tasks and those just decided take of them. */
class Sources {
  readonly #floor: Floor;
  readonly #taken = new Map<string, number>();

  constructor(floor: Floor) {
    this.#floor = floor;
    for (const { from, goods, quantity, carried } of floor.open) {
      this.take(balanceKey(from, goods), quantity - carried);
    }
  }

  take(key: string, quantity: number): void {
    this.#taken.set(key, (this.#taken.get(key) ?? 0) + quantity);
  }

  /** What expires first; of that the one that gives all by itself and has the least over, else the largest. */
  best(face: PickFace, wanted: number): { readonly balance: Balance; readonly free: number } | null {
    const { balances, expiredBefore } = this.#floor;
    const found = balances
      .filter(
        (one) =>
          sameItem(one, face) &&
          one.status === 'available' &&
          (expiredBefore === null || one.expiry === null || one.expiry >= expiredBefore) &&
          reserveOf(this.#floor, one.place) !== null,
      )
      .map((balance) => ({ balance, free: this.#free(balance) }))
      .filter(({ free }) => free > 0)
      .toSorted(
        (a, b) =>
          byText(a.balance.expiry ?? '9999', b.balance.expiry ?? '9999') ||
          Number(b.free >= wanted) - Number(a.free >= wanted) ||
          (a.free >= wanted ? a.free - b.free : b.free - a.free) ||
          byText(a.balance.place, b.balance.place),
      );
    return found[0] ?? null;
  }

  #free(balance: Balance): number {
    const taken = this.#taken.get(balanceKey(balance.place, balance)) ?? 0;
    return balance.quantity - balance.allocated - taken;
  }
}

/**
 * One task for each face that wants goods, has none yet and whose item lies in reserve. A source that can't fill the face
 * leaves it wanting, and the next task brings the rest. A blocked face waits for its count.
 */
export function refills(floor: Floor): readonly Refill[] {
  const sources = new Sources(floor);
  const underWay = new Set(floor.open.map(({ location }) => location));
  return floor.faces.flatMap((face): Refill[] => {
    const bin = floor.locations.get(face.location);
    if (bin === undefined || bin.blockedBy !== null || underWay.has(face.location)) return [];
    const wanted = wantedAt(face, floor.balances);
    const source = wanted > 0 ? sources.best(face, wanted) : null;
    if (source === null) return [];
    const { balance, free } = source;
    const goods = goodsOf(balance);
    const quantity = inWholePacks(floor, goods, Math.min(wanted, free));
    sources.take(balanceKey(balance.place, balance), quantity);
    return [{ location: face.location, goods, from: balance.place, quantity }];
  });
}
