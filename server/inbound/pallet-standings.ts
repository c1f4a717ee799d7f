// Where the pallets of notices stand: at the dock, in the racks, or empty because all of it was carried on.

import type { Location } from '../../src/domain/catalogue/model.ts';
import type { PalletStanding } from '../../src/domain/desk/notices.ts';
import type { Pallet } from '../../src/domain/inbound/model.ts';
import { inUnit, namedPlace, type Place } from '../../src/domain/stock/place.ts';
import type { HandlingUnit } from '../../src/domain/stock/unit.ts';
import type { LedgerReader } from '../ledger/ledger.ts';

/** What a pallet's standing is read from, for many pallets at once. */
export interface PalletPlaces {
  readonly units: ReadonlyMap<string, HandlingUnit>;
  readonly locations: ReadonlyMap<string, Location>;
  /** Units that still hold something. */
  readonly filled: ReadonlySet<string>;
}

const codeOf = (place: Place): string => {
  const named = namedPlace(place);
  return named.is === 'location' || named.is === 'unit' ? named.code : named.is;
};

export async function palletPlaces(reader: LedgerReader, pallets: readonly Pallet[]): Promise<PalletPlaces> {
  const counted = pallets.filter(({ state }) => state.is !== 'expected').map(({ code }) => code);
  if (counted.length === 0) return { units: new Map(), locations: new Map(), filled: new Set() };
  const units = await reader.getMany('unit', counted);
  const places = [...units.values()].flatMap(({ at }) => (at === null ? [] : [codeOf(at)]));
  const locations = await reader.getMany('location', [...new Set(places)]);
  const terms = counted.map((code) => `place:${inUnit(code)}`);
  const balances = await reader.find('balance', terms);
  const filled = new Set(balances.filter(({ quantity }) => quantity !== 0).map(({ place }) => codeOf(place)));
  return { units, locations, filled };
}

/** `by`: who counted it, by id; empty where nobody has said. */
export function palletStanding(
  { code, state }: Pallet,
  { units, locations, filled }: PalletPlaces,
): PalletStanding {
  if (state.is === 'expected') return { is: 'expected' };
  const by = state.operator ?? '';
  const unit = units.get(code);
  const at = unit?.at === null || unit === undefined ? '' : codeOf(unit.at);
  if (state.is === 'open') return { is: 'counting', at, by, since: state.at };
  if (unit !== undefined && unit.rivals.length > 0) {
    return { is: 'disputed', places: [at, ...unit.rivals.map(codeOf)], by };
  }
  if (!filled.has(code)) return { is: 'emptied', by };
  const type = locations.get(at)?.type;
  return { is: type === 'dock' || type === 'stage' ? 'on-dock' : 'stored', at, by };
}

/** It still asks somebody to carry it away from where the truck was unloaded. */
export const isOnDock = ({ is }: PalletStanding): boolean =>
  is === 'counting' || is === 'on-dock' || is === 'disputed';
