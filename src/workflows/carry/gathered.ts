// What a carrying job has brought into memory, so that each read of its work is only a look at documents.
import { itemKey, type Location } from '../../domain/catalogue/model.ts';
import type { View } from '../../domain/documents/document.ts';
import { goodsOf } from '../../domain/stock/book.ts';
import { type Balance, balanceKey, stockKey } from '../../domain/stock/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import { atLocation, namedPlace, type Place } from '../../domain/stock/place.ts';
import { bodyOf, type Shelves } from './shelves.ts';
import type { Lying } from './state.ts';

const kindKey = (goods: Goods) => balanceKey('supplier', goods);

export class Gathered {
  /** Each kind of goods that was ever seen at the source, and as single pieces. */
  readonly #kinds = new Map<string, Goods>();
  /** Locations that were read for the job. */
  readonly #locations = new Set<string>();

  get kinds(): readonly Goods[] {
    return [...this.#kinds.values()];
  }

  note(goods: Goods): void {
    const plain = goodsOf(goods);
    for (const one of [plain, { ...plain, level: 'each' as const }]) this.#kinds.set(kindKey(one), one);
  }

  noteLocation(code: string): void {
    this.#locations.add(code);
  }

  /** What lies at the source now, its items, and where else those items lie. */
  async look(view: Shelves, from: Place): Promise<void> {
    for (const balance of await view.find('balance', `place:${from}`)) this.note(balance);
    await view.load(this.kinds.map((goods) => ({ kind: 'item', key: itemKey(goods) })));
    for (const sku of new Set(this.kinds.map(stockKey))) {
      for (const { place } of await view.find('balance', `sku:${sku}`)) {
        const named = namedPlace(place);
        if (named.is === 'location') this.noteLocation(named.code);
      }
    }
    await view.load([...this.#locations].map((key) => ({ kind: 'location', key })));
  }

  /** A location that was scanned, and what the job's goods do there. */
  async lookAt(view: Shelves, code: string): Promise<void> {
    this.noteLocation(code);
    await view.load([
      { kind: 'location', key: code },
      ...this.kinds.map((goods) => ({ kind: 'balance', key: balanceKey(atLocation(code), goods) }) as const),
    ]);
  }

  lyingAt(view: View, from: Place): readonly Lying[] {
    return this.kinds.flatMap((goods) => {
      const balance = bodyOf(view, 'balance', balanceKey(from, goods));
      if (balance === null || balance.quantity <= 0) return [];
      return [{ goods, quantity: balance.quantity, item: bodyOf(view, 'item', itemKey(goods)) }];
    });
  }

  locations(view: View): ReadonlyMap<string, Location> {
    return new Map(
      [...this.#locations].flatMap((code) => {
        const location = bodyOf(view, 'location', code);
        return location === null ? [] : [[code, location] as const];
      }),
    );
  }

  /** The job's kinds of goods at all locations that were read for it. */
  carriedTo(view: View): readonly Balance[] {
    return [...this.#locations].flatMap((code) =>
      this.kinds.flatMap((goods) => bodyOf(view, 'balance', balanceKey(atLocation(code), goods)) ?? []),
    );
  }
}
