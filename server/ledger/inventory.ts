// The inventory's own projection: items as a list of 100,000 of them is searched, kept beside the documents that it
// is made of and in the same transaction. What a page shows beyond it is read from the documents.
import type { StockFlag, Watched } from '../../src/domain/stock/flags.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';
import type { Place } from '../../src/domain/stock/place.ts';

/** One item over the warehouse. `item`: its key, as of its stock. Base units; `incoming` as in `Stock`. */
export interface InventoryItem extends Watched {
  readonly item: string;
  readonly incoming: number;
}

/** That one kind of an item's goods lies at a real place, however many of them. */
export interface Lying extends Omit<Goods, 'owner' | 'sku'> {
  readonly item: string;
  readonly place: Place;
}

/** What an order line has reserved of an item. `line`: the line's key. */
export interface Promised {
  readonly channel: string;
  readonly item: string;
  readonly line: string;
  readonly reserved: number;
}

/**
 * Where and as what goods lie. `location`: what the codes of the locations begin with, those included at which the
 * goods' handling unit stands. Null: any.
 */
export interface LyingSearch {
  readonly location: string | null;
  readonly lot: string | null;
  readonly level: Goods['level'] | null;
  readonly status: Goods['status'] | null;
}

/**
 * `words`: each is part of the SKU or the name, in small letters. `items`: only these. `lying`: of which something lies
 * so. `channel`: of which one of its orders has reserved something. Null: any. `today`: see `dayOf`.
 */
export interface InventorySearch {
  readonly words: readonly string[];
  readonly items: readonly string[] | null;
  readonly lying: LyingSearch | null;
  readonly channel: string | null;
  readonly flag: StockFlag | null;
  readonly today: number;
  readonly after: string | null;
  readonly limit: number;
}

/** A place where something lies. */
export interface OccupiedPlace {
  readonly place: Place;
  readonly quarantined: boolean;
}

/** What a transaction changes of the projection. Each list names an item, or a line, once. */
export interface InventoryChanges {
  /** What an item is found by. */
  readonly texts: readonly { readonly item: string; readonly text: string }[];
  readonly figures: readonly Pick<
    InventoryItem,
    'item' | 'onHand' | 'quarantined' | 'reserved' | 'incoming'
  >[];
  /** What is added to the sums over an item's pick faces. */
  readonly faces: readonly Pick<InventoryItem, 'item' | 'minimum' | 'maximum'>[];
  readonly moves: readonly Pick<InventoryItem, 'item' | 'movedOn'>[];
  readonly came: readonly Lying[];
  readonly went: readonly Lying[];
  readonly promised: readonly Promised[];
  readonly freed: readonly Promised[];
}
