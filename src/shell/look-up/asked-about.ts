// What a pressed row asks about: the place, or the item.
import { handlingUnit } from '../../domain/barcode/handling-unit.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import { namedPlace, type Place } from '../../domain/stock/place.ts';
import type { Asked } from '../../workflows/look-up/state.ts';

export const askAboutUnit = (code: string): Asked => ({ is: 'scanned', meaning: handlingUnit(code) });

/** Null for the world outside: there is nothing to look up in it. */
export function askAboutPlace(place: Place): Asked | null {
  const named = namedPlace(place);
  switch (named.is) {
    case 'location':
      return { is: 'scanned', meaning: { is: 'location', code: named.code } };
    case 'unit':
      return askAboutUnit(named.code);
    default:
      return null;
  }
}

export const askAboutItem = (goods: Goods): Asked => ({ is: 'item', key: itemKey(goods), code: goods.sku });
