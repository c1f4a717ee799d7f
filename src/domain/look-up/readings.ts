// What a device reads to look a code up: documents with pending events folded in, and names.
import type { KnownItem, Location } from '../catalogue/model.ts';
import type { PickList, PickStop } from '../picking/model.ts';
import type { Balance } from '../stock/model.ts';
import type { HandlingUnit } from '../stock/unit.ts';

export interface Readings {
  /** That the code may mean: by a barcode, or by the SKU. */
  readonly items: readonly KnownItem[];
  readonly location: Location | null;
  readonly unit: HandlingUnit | null;
  /** Of the one item that was found, or at the place. */
  readonly balances: readonly Balance[];
  /** Standing at the location, or with the order's goods. */
  readonly units: readonly HandlingUnit[];
  /** The unit's list, or those that pick for the order, with their stops. */
  readonly lists: readonly PickList[];
  readonly stops: readonly PickStop[];
  /** Whose badge it is. */
  readonly operator: string | null;
  /** The items that the balances name, by `itemKey`. */
  readonly named: ReadonlyMap<string, KnownItem>;
  /** Names of operators, by their ids. */
  readonly people: ReadonlyMap<string, string>;
}

export const nothingRead: Readings = {
  items: [],
  location: null,
  unit: null,
  balances: [],
  units: [],
  lists: [],
  stops: [],
  operator: null,
  named: new Map(),
  people: new Map(),
};
