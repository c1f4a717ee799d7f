// What the tags page shows of a pile: its tags by item, its units, and what was no tag.

export interface PileItem {
  /** 14 digits. */
  readonly gtin: string;
  readonly count: number;
  /** Null where no item has this number, or nobody has looked yet. */
  readonly known: { readonly sku: string; readonly name: string } | null;
}

export interface PileView {
  readonly tags: number;
  readonly items: readonly PileItem[];
  /** Codes of handling units. */
  readonly units: readonly string[];
  /** Tags of schemes that aren't read. */
  readonly unread: number;
  /** The last code that was no tag; null where none came since the last tag. */
  readonly stray: string | null;
}

export const emptyPile: PileView = { tags: 0, items: [], units: [], unread: 0, stray: null };
