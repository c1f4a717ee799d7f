// Where goods should go: what a person who puts them away is shown first. Any other place is theirs to choose.
import type { ItemDetails } from '../catalogue/definitions.ts';
import type { Location } from '../catalogue/model.ts';
import type { Balance } from './model.ts';
import type { Goods } from './movement.ts';
import type { PickFace } from './replenishment.ts';

export interface Candidate {
  readonly location: Location;
  /** What lies there, loose or on units. Balances of nothing may be among them. */
  readonly holds: readonly Balance[];
  /** Units that stand there, whatever is on them. */
  readonly units: number;
}

/** Metres on the warehouse's floor. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is known of the building around the goods. */
export interface Site {
  readonly candidates: readonly Candidate[];
  /** All of them, of whatever item: a face that was given to another item is no free bin. */
  readonly faces: readonly PickFace[];
  readonly stations: readonly Point[];
  /** Where the goods are now; null where that isn't on the map. */
  readonly here: Point | null;
}

export interface Stowed {
  readonly goods: Goods;
  /** Base units. */
  readonly quantity: number;
  readonly velocity: ItemDetails['velocity'];
}

/** `quantity`: base units that should go there, of those that are to be put away. */
export interface Suggestion {
  readonly location: string;
  readonly quantity: number;
  readonly because: 'pick-face' | 'same-goods' | 'empty';
}

const sameItem = (one: { owner: string; sku: string }, other: { owner: string; sku: string }) =>
  one.owner === other.owner && one.sku === other.sku;

const alike = (one: Goods, other: Goods) =>
  sameItem(one, other) && one.lot === other.lot && one.expiry === other.expiry && one.status === other.status;

const lying = ({ holds }: Candidate) => holds.filter(({ quantity }) => quantity !== 0);
const isEmpty = (candidate: Candidate) => candidate.units === 0 && lying(candidate).length === 0;

const metres = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
/** Where everything is, as far as a walk cares. */
type Ways = Pick<Site, 'stations' | 'here'>;

const toStations = ({ stations }: Ways, at: Point) =>
  stations.length === 0 ? 0 : Math.min(...stations.map((station) => metres(station, at)));
const fromHere = ({ here }: Ways, at: Point) => (here === null ? 0 : metres(here, at));

type Order = (a: Location, b: Location) => number;
const by =
  (of: (location: Location) => number): Order =>
  (a, b) =>
    of(a) - of(b);
const nearest = (ways: Ways): Order => by((location) => fromHere(ways, location));

/** Each order decides where those before it don't, and the code at last: the same on every device. */
const inTurn =
  (...orders: readonly Order[]): Order =>
  (a, b) => {
    for (const order of orders) {
      const decided = order(a, b);
      if (decided !== 0) return decided;
    }
    return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
  };

const first = (candidates: readonly Candidate[], ...orders: readonly Order[]): Candidate | null => {
  const order = inTurn(...orders);
  return candidates.toSorted((a, b) => order(a.location, b.location))[0] ?? null;
};

const unblocked = ({ candidates }: Site) => candidates.filter(({ location }) => location.blockedBy === null);

/** Quarantined goods lie apart, and nothing else does; what came back from a customer waits where returns do. */
export function kindsFor({ status }: Pick<Goods, 'status'>): readonly Location['type'][] {
  switch (status) {
    case 'quarantined':
      return ['quarantine'];
    case 'returned':
      return ['returns'];
    case 'available':
      return ['pick-face', 'reserve'];
  }
}

function ownFace(site: Site, { goods, quantity }: Stowed): Suggestion | null {
  if (goods.status !== 'available') return null;
  const room = (candidate: Candidate) => {
    const face = site.faces.find((one) => one.location === candidate.location.code && sameItem(one, goods));
    const there = lying(candidate).reduce((sum, one) => sum + (sameItem(one, goods) ? one.quantity : 0), 0);
    return face === undefined ? 0 : Math.max(0, face.maximum - Math.max(0, there));
  };
  const open = unblocked(site).filter(
    (candidate) => candidate.location.type === 'pick-face' && room(candidate) > 0,
  );
  const found = first(open, nearest(site));
  if (found === null) return null;
  return { location: found.location.code, quantity: Math.min(quantity, room(found)), because: 'pick-face' };
}

/** A face is filled up to its maximum and no further, so no face of the item is taken for a bin of its like. */
function besideItsLike(site: Site, { goods, quantity }: Stowed): Suggestion | null {
  const kinds = kindsFor(goods);
  const faces = new Set(site.faces.map(({ location }) => location));
  const found = first(
    unblocked(site).filter(
      (candidate) =>
        kinds.includes(candidate.location.type) &&
        !faces.has(candidate.location.code) &&
        lying(candidate).some((one) => one.quantity > 0 && alike(one, goods)),
    ),
    nearest(site),
  );
  return found === null ? null : { location: found.location.code, quantity, because: 'same-goods' };
}

function free(site: Site, { goods }: Pick<Stowed, 'goods'>): Candidate[] {
  const kinds = kindsFor(goods);
  const faces = new Set(site.faces.map(({ location }) => location));
  return unblocked(site).filter(
    (candidate) =>
      kinds.includes(candidate.location.type) && !faces.has(candidate.location.code) && isEmpty(candidate),
  );
}

const inReserve: Order = by(({ type }) => Number(type !== 'reserve'));

function ordersFor(ways: Ways, velocity: Stowed['velocity']): readonly Order[] {
  const byStations = by((location) => toStations(ways, location));
  switch (velocity) {
    case 'A':
      return [byStations, nearest(ways)];
    case 'C':
      return [inReserve, (a, b) => byStations(b, a), nearest(ways)];
    default:
      return [nearest(ways)];
  }
}

/** The best first, were they all empty: the order in which to look for one that is. */
export const inOrderOf = (
  velocity: Stowed['velocity'],
  ways: Ways,
  locations: readonly Location[],
): readonly Location[] => locations.toSorted(inTurn(...ordersFor(ways, velocity)));

function emptyBin(site: Site, stowed: Stowed): Suggestion | null {
  const open = free(site, stowed);
  // Goods in quarantine and returns share a place: there may be only one in the house.
  const { status } = stowed.goods;
  const shared =
    status === 'available'
      ? []
      : unblocked(site).filter(({ location }) => kindsFor(stowed.goods).includes(location.type));
  const found = first(open, ...ordersFor(site, stowed.velocity)) ?? first(shared, nearest(site));
  return found === null
    ? null
    : { location: found.location.code, quantity: stowed.quantity, because: 'empty' };
}

/**
 * The bin for some goods, or null where none of the candidates will do. In this order: the item's own pick face up to
 * its maximum; the nearest bin in which the same item of the same lot, expiry and status lies; the best empty bin: for
 * velocity A the nearest to a pack station, for C the farthest from them in reserve, for others the nearest to here.
 * Never a blocked location, and never one of a kind that isn't for goods in that status.
 *
 * *Room* is what the model knows of it: a pick face has room for what is missing to its maximum, and an empty bin for
 * anything. How much more goes beside its like nobody has measured: the person sees that, and scans another bin.
 */
export const suggestBin = (site: Site, stowed: Stowed): Suggestion | null =>
  ownFace(site, stowed) ?? besideItsLike(site, stowed) ?? emptyBin(site, stowed);

/**
 * Where a whole unit may stand as it is: an empty reserve location, where all that is on it is one available item of
 * which no pick face waits for pieces. Null: it is put away item by item.
 */
export function suggestForUnit(site: Site, contents: readonly Stowed[]): Suggestion | null {
  const [some] = contents;
  if (some === undefined) return null;
  const isOne = contents.every(({ goods }) => sameItem(goods, some.goods) && goods.status === 'available');
  if (!isOne || ownFace(site, some) !== null) return null;
  const reserve = free(site, some).filter(({ location }) => location.type === 'reserve');
  const found = first(reserve, ...ordersFor(site, some.velocity));
  const quantity = contents.reduce((sum, one) => sum + one.quantity, 0);
  return found === null ? null : { location: found.location.code, quantity, because: 'empty' };
}
