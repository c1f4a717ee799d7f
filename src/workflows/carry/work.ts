// Questions that the steps of carrying ask of the documents.
import type { Item } from '../../domain/catalogue/definitions.ts';
import { itemKey, type Location } from '../../domain/catalogue/model.ts';
import type { Backorder } from '../../domain/orders/backorder.ts';
import { sameGoods, stockKey } from '../../domain/stock/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import { atLocation, inUnit, namedPlace, type Place } from '../../domain/stock/place.ts';
import { type Suggestion, suggestBin, suggestForUnit } from '../../domain/stock/suggest.ts';
import type { HandlingUnit } from '../../domain/stock/unit.ts';
import { type CarryWork, type Errand, type Held, isTask, type Lying } from './state.ts';

/** Where the goods are taken. */
export function fromOf(errand: Errand): Place {
  switch (errand.is) {
    case 'put-away':
      return inUnit(errand.unit.code);
    case 'move':
      return atLocation(errand.location);
    case 'replenish':
    case 'vendor-return':
      return errand.task.from;
  }
}

/** What a person scans to prove that they are there. */
export function codeOf(place: Place): string {
  const named = namedPlace(place);
  return 'code' in named ? named.code : '';
}

export const sourceCode = ({ errand }: CarryWork): string => codeOf(fromOf(errand));

/** Units that may be taken from the location as they are. */
export const unitsThere = ({ errand }: CarryWork): readonly HandlingUnit[] =>
  errand.is === 'move' ? errand.units.filter(({ at }) => at === atLocation(errand.location)) : [];

export const lyingOf = (work: CarryWork, goods: Goods): Lying | null =>
  work.lying.find((one) => sameGoods(one.goods, goods)) ?? null;

export const itemOf = (work: CarryWork, goods: Goods): Item | null =>
  work.lying.find((one) => itemKey(one.goods) === itemKey(goods))?.item ?? null;

/** Base units that the task still wants. */
export const leftOf = ({ errand }: CarryWork): number | null =>
  isTask(errand) ? Math.max(0, errand.task.quantity - errand.task.carried) : null;

/** All that may be carried at once: what lies there, and of a task no more than it asks for. */
export function mostOf(work: CarryWork, goods: Goods): number {
  const there = lyingOf(work, goods)?.quantity ?? 0;
  return Math.min(there, leftOf(work) ?? there);
}

/** A pick takes single pieces only, and so does a packer: cases are opened when they go there. */
export const opensCases = (to: Location, { level }: Goods): boolean =>
  (to.type === 'pick-face' || to.type === 'pack-station') && level !== 'each';

/** What an order waits for of these goods comes before any bin; nobody gets what is past its date. */
export function owedOf({ errand }: CarryWork, goods: Goods): Backorder | null {
  if (errand.is !== 'put-away' || goods.status !== 'available') return null;
  if (goods.expiry !== null && goods.expiry < errand.today) return null;
  return errand.owed.find((one) => one.quantity > 0 && stockKey(one) === stockKey(goods)) ?? null;
}

/** Where goods in hand should go: to packing for an order, or to a bin. */
export type Proposal =
  | Suggestion
  | (Omit<Suggestion, 'because'> & { readonly because: 'task' })
  | (Omit<Suggestion, 'because'> & { readonly because: 'owed'; readonly owed: Backorder });

/** The place that the screen proposes for these goods. A task names its own. */
export function proposedBin(work: CarryWork, { goods, quantity }: Held): Proposal | null {
  const { errand, site } = work;
  switch (errand.is) {
    case 'replenish':
    case 'vendor-return':
      return { location: errand.task.location, quantity, because: 'task' };
    case 'move':
      return null;
    case 'put-away': {
      const owed = owedOf(work, goods);
      if (owed !== null) {
        return { location: owed.to, quantity: Math.min(quantity, owed.quantity), because: 'owed', owed };
      }
      const velocity = itemOf(work, goods)?.details?.velocity ?? null;
      return suggestBin(site, { goods, quantity, velocity });
    }
  }
}

/** Where the unit goes as it is; null where it is put away item by item. */
export function proposedForUnit(work: CarryWork): Suggestion | null {
  const { errand, lying, site } = work;
  if (errand.is !== 'put-away' || lying.some(({ goods }) => owedOf(work, goods) !== null)) return null;
  const contents = lying.map(({ goods, quantity, item }) => ({
    goods,
    quantity,
    velocity: item?.details?.velocity ?? null,
  }));
  return suggestForUnit(site, contents);
}

/** In hand as the screen shows it first: as much as the proposed bin has room for. */
export function taken(work: CarryWork, goods: Goods): Held {
  const most = mostOf(work, goods);
  const proposed = proposedBin(work, { goods, quantity: most });
  return { goods, quantity: proposed?.quantity ?? most };
}
