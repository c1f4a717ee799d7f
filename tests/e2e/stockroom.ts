// What the warehouse holds, as the ledger tells it: the codes on its labels, and goods that nobody has ordered yet.
import type { Item, PlacedLocation } from '../../src/domain/catalogue/definitions.ts';
import type { EventRow } from '../../src/domain/desk/events.ts';
import type { Payload } from '../../src/domain/events/union.ts';

const payloads = <T extends 'items.defined' | 'locations.defined' | 'stock.opened' | 'order.received'>(
  events: readonly EventRow[],
  type: T,
): readonly Payload<T>[] =>
  events.filter((event) => event.type === type).map(({ payload }) => payload as Payload<T>);

export class Stockroom {
  readonly #items: ReadonlyMap<string, Item>;
  readonly #locations: ReadonlyMap<string, PlacedLocation>;
  /** SKUs that lie in one pick face, enough of them, and in no order. */
  readonly #spare: string[];

  constructor(events: readonly EventRow[]) {
    const items = payloads(events, 'items.defined').flatMap((defined) => defined.items);
    const locations = payloads(events, 'locations.defined').flatMap((defined) => defined.locations);
    this.#items = new Map(items.map((item) => [item.sku, item]));
    this.#locations = new Map(locations.map((location) => [location.code, location]));
    const ordered = new Set(
      payloads(events, 'order.received').flatMap(({ lines }) => lines.map(({ sku }) => sku)),
    );
    const opened = payloads(events, 'stock.opened').flatMap(({ lines }) => lines);
    const bins = new Map<string, number[]>();
    for (const { goods, quantity } of opened) bins.set(goods.sku, [...(bins.get(goods.sku) ?? []), quantity]);
    const isEnough = ([only = 0, ...others]: readonly number[]) => only >= 20 && others.length === 0;
    this.#spare = [...bins].flatMap(([sku, inBins]) => (!ordered.has(sku) && isEnough(inBins) ? [sku] : []));
  }

  /** `count` SKUs of one quantity policy that no order has asked for. Each is given out once. */
  spare(policy: Item['policy']['kind'], count: number): string[] {
    const given = this.#spare.filter((sku) => this.item(sku).policy.kind === policy).slice(0, count);
    if (given.length < count)
      throw new Error(`only ${given.length} items with the policy ${policy} are left`);
    for (const sku of given) this.#spare.splice(this.#spare.indexOf(sku), 1);
    return given;
  }

  item(sku: string): Item {
    const item = this.#items.get(sku);
    if (item === undefined) throw new Error(`no item ${sku}`);
    return item;
  }

  /** The barcode of one piece. */
  barcode(sku: string): string {
    const code = this.item(sku).barcodes.find(({ level }) => level === 'each')?.code;
    if (code === undefined) throw new Error(`${sku} has no barcode of a piece`);
    return code;
  }

  location(code: string): PlacedLocation {
    const location = this.#locations.get(code);
    if (location === undefined) throw new Error(`no location ${code}`);
    return location;
  }

  /** A place of that type other than the one named. */
  otherPlace(type: PlacedLocation['type'], not: string): string {
    const found = [...this.#locations.values()].find((place) => place.type === type && place.code !== not);
    if (found === undefined) throw new Error(`no other ${type}`);
    return found.code;
  }
}
