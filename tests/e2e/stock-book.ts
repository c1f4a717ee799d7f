// Where everything is, by nothing but the movements of all events: goods that left one place are at another.
import type { EventRow } from '../../src/domain/desk/events.ts';

export class StockBook {
  /** Pieces by place, then by SKU; what came to nothing isn't there. A virtual place goes by its bare name. */
  readonly #at = new Map<string, Map<string, number>>();

  constructor(events: readonly EventRow[]) {
    for (const { sku, quantity, from, to } of events.flatMap(({ movements }) => movements)) {
      this.#add(from, sku, -quantity);
      this.#add(to, sku, quantity);
    }
  }

  #add(place: string, sku: string, quantity: number): void {
    const there = this.#at.get(place) ?? new Map<string, number>();
    const pieces = (there.get(sku) ?? 0) + quantity;
    if (pieces === 0) there.delete(sku);
    else there.set(sku, pieces);
    this.#at.set(place, there);
  }

  /** Pieces of each SKU that lie in the location itself. */
  lyingAt(location: string): ReadonlyMap<string, number> {
    return this.#at.get(`location:${location}`) ?? new Map();
  }

  /** Locations in which some of it lies, ascending. */
  locationsOf(sku: string): readonly string[] {
    return [...this.#at]
      .filter(([place, there]) => place.startsWith('location:') && there.has(sku))
      .map(([place]) => place.slice('location:'.length))
      .toSorted();
  }

  /** Pieces in the warehouse. */
  onHand(sku: string): number {
    return this.#sum(sku, (place) => place.includes(':'));
  }

  /** Pieces that have come from the world outside, negative, and that have gone there, by the virtual place's name. */
  outside(sku: string): Readonly<Record<string, number>> {
    const virtual = [...this.#at].filter(([place, there]) => !place.includes(':') && there.has(sku));
    return Object.fromEntries(virtual.map(([place, there]) => [place, there.get(sku) ?? 0]));
  }

  #sum(sku: string, counts: (place: string) => boolean): number {
    return [...this.#at].reduce(
      (sum, [place, there]) => sum + (counts(place) ? (there.get(sku) ?? 0) : 0),
      0,
    );
  }
}
