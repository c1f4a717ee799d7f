// Where goods might be put: as much of the building as a suggestion needs, and no more of it than a start can wait for.
import type { Location } from '../../domain/catalogue/model.ts';
import type { View } from '../../domain/documents/document.ts';
import { balanceKey, stockKey } from '../../domain/stock/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import { atLocation, namedPlace } from '../../domain/stock/place.ts';
import {
  type Candidate,
  inOrderOf,
  kindsFor,
  type Point,
  type Site,
  type Stowed,
} from '../../domain/stock/suggest.ts';
import { bodyOf, type Shelves } from './shelves.ts';

/** Of the best places, so many are looked into for empty ones; and so many at once. */
const mostLooks = 320;
const looksAtOnce = 32;

interface Looked {
  readonly balances: readonly string[];
  readonly units: readonly string[];
}

export class Candidates {
  readonly #looked = new Map<string, Looked>();
  #stations: readonly Location[] = [];
  #faces: readonly string[] = [];

  /** Looks around for some goods: their items' faces, where their like lies, and empty places for them. */
  async look(view: Shelves, all: readonly Stowed[], here: Point | null): Promise<void> {
    const [stations, faces] = await Promise.all([
      view.find('location', 'type:pack-station'),
      view.all('pick-face'),
    ]);
    this.#stations = stations;
    this.#faces = faces.map(({ location }) => location);
    const skus = new Set(all.map(({ goods }) => stockKey(goods)));
    const own = faces.filter((face) => skus.has(stockKey(face))).map(({ location }) => location);
    await this.#lookInto(view, own);
    for (const sku of skus) await this.#lookInto(view, placesOf(await view.find('balance', `sku:${sku}`)));
    const ways = { stations, here };
    const given = new Set(this.#faces);
    for (const [kinds, some] of byKinds(all)) {
      const locations = await Promise.all(kinds.map((kind) => view.find('location', `type:${kind}`)));
      const open = locations.flat().filter(({ code, blockedBy }) => blockedBy === null && !given.has(code));
      for (const velocity of new Set(some.map((one) => one.velocity))) {
        await this.#findEmpty(view, inOrderOf(velocity, ways, open), some.length + 3);
      }
    }
    // What others put there of the same goods is followed from now on; of other goods only the person sees it.
    const keys = [...this.#looked.keys()].flatMap((code) =>
      all.map(({ goods }) => balanceKey(atLocation(code), goods)),
    );
    await view.load(keys.map((key) => ({ kind: 'balance', key })));
  }

  site(view: View, kinds: readonly Goods[], here: Point | null): Site {
    const candidates = [...this.#looked].flatMap(([code, looked]): Candidate[] => {
      const location = bodyOf(view, 'location', code);
      if (location === null) return [];
      const own = kinds.map((goods) => balanceKey(atLocation(code), goods));
      const keys = new Set([...looked.balances, ...own]);
      const holds = [...keys].flatMap((key) => bodyOf(view, 'balance', key) ?? []);
      const units = looked.units.filter((unit) => bodyOf(view, 'unit', unit)?.at === atLocation(code)).length;
      return [{ location, holds, units }];
    });
    const faces = this.#faces.flatMap((code) => bodyOf(view, 'pick-face', code) ?? []);
    return { candidates, faces, stations: this.#stations, here };
  }

  /** Until so many more are empty than were. */
  async #findEmpty(view: Shelves, best: readonly Location[], wanted: number): Promise<void> {
    let found = 0;
    for (let from = 0; from < Math.min(best.length, mostLooks) && found < wanted; from += looksAtOnce) {
      const codes = best.slice(from, from + looksAtOnce).map(({ code }) => code);
      await this.#lookInto(view, codes);
      found += codes.filter((code) => this.#isEmpty(view, code)).length;
    }
  }

  #isEmpty(view: View, code: string): boolean {
    const looked = this.#looked.get(code);
    const holds = looked?.balances.some((key) => (bodyOf(view, 'balance', key)?.quantity ?? 0) !== 0);
    return holds === false && looked?.units.length === 0;
  }

  async #lookInto(view: Shelves, codes: readonly string[]): Promise<void> {
    await view.load(codes.map((key) => ({ kind: 'location', key })));
    await Promise.all(
      codes.map(async (code) => {
        const place = atLocation(code);
        const [balances, units] = await Promise.all([
          view.find('balance', `place:${place}`),
          view.find('unit', `at:${place}`),
        ]);
        this.#looked.set(code, {
          balances: balances.map((balance) => balanceKey(place, balance)),
          units: units.map((unit) => unit.code),
        });
      }),
    );
  }
}

const placesOf = (balances: readonly { readonly place: Parameters<typeof namedPlace>[0] }[]): string[] => {
  const named = balances.map(({ place }) => namedPlace(place));
  return [...new Set(named.flatMap((place) => (place.is === 'location' ? [place.code] : [])))];
};

/** Goods that go to the same kinds of places are looked for together. */
function byKinds(all: readonly Stowed[]): Map<readonly Location['type'][], Stowed[]> {
  const groups = new Map<string, [readonly Location['type'][], Stowed[]]>();
  for (const one of all) {
    const kinds = kindsFor(one.goods);
    const group = groups.get(kinds.join()) ?? [kinds, []];
    group[1].push(one);
    groups.set(kinds.join(), group);
  }
  return new Map(groups.values());
}
