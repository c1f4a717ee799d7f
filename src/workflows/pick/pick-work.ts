// Where the pick finds its documents: the list, its stops, their items and bins, the totes that were heard of.
import type { Item } from '../../domain/catalogue/definitions.ts';
import { itemKey, type Location } from '../../domain/catalogue/model.ts';
import type { View } from '../../domain/documents/document.ts';
import type { Bodies, Kind } from '../../domain/documents/kinds.ts';
import { type PickList, type PickStop, stopKey } from '../../domain/picking/model.ts';
import type { HandlingUnit } from '../../domain/stock/unit.ts';
import type { PickWork } from './state.ts';

function bodyOf<K extends Kind>(view: View, kind: K, key: string): Bodies[K] | null {
  const found = view.read(kind, key);
  return found.is === 'known' ? found.body : null;
}

function stopsOf(view: View, list: PickList): PickStop[] {
  const numbers = Array.from({ length: list.stops }, (_, index) => index + 1);
  return numbers.flatMap((n) => bodyOf(view, 'pick-stop', stopKey(list.id, n)) ?? []);
}

/** Bodies of a kind by key; a document that isn't known is left out. */
function known<K extends Kind>(view: View, kind: K, keys: Iterable<string>): Map<string, Bodies[K]> {
  const found = new Map<string, Bodies[K]>();
  for (const key of keys) {
    const body = bodyOf(view, kind, key);
    if (body !== null) found.set(key, body);
  }
  return found;
}

/** `strangers`: handling units that were scanned and aren't on this cart. */
export function readPickWork(view: View, pickListId: string, strangers: Iterable<string>): PickWork | null {
  const list = bodyOf(view, 'pick-list', pickListId);
  if (list === null) return null;
  const stops = stopsOf(view, list);
  const items: ReadonlyMap<string, Item> = known(
    view,
    'item',
    stops.map(({ goods }) => itemKey(goods)),
  );
  const places = [...stops.map(({ location }) => location), list.station];
  const locations: ReadonlyMap<string, Location> = known(view, 'location', places);
  const units: ReadonlyMap<string, HandlingUnit> = known(view, 'unit', [
    ...list.totes.map(({ tote }) => tote),
    ...strangers,
  ]);
  return { list, stops, items, locations, units };
}
