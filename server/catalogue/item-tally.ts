// The counts of an import of items. Whatever becomes of a row, it is in exactly one of them.
import type {
  GatheredItem,
  GatheredItems,
  RejectedItemRow,
} from '../../src/domain/catalogue/csv/gather-items.ts';
import { maxRejectedRows } from '../csv/import-progress.ts';
import type { ItemOutcome } from './define-items.ts';

/** `items + furtherBarcodes + rejectedRows` is always `rows`. */
export interface ItemReport {
  /** Rows of the file without its header and its empty lines. */
  readonly rows: number;
  /** First rows of items that are in the item master now, by this import or before it. */
  readonly items: number;
  /** Further rows of those. */
  readonly furtherBarcodes: number;
  readonly rejectedRows: number;
  readonly itemsDefined: number;
  readonly itemsUpdated: number;
  readonly itemsUnchanged: number;
  readonly itemsRejected: number;
  /** Ascending by row; of more than `maxRejectedRows`, that many. */
  readonly rejected: readonly RejectedItemRow[];
}

export class ItemTally {
  readonly #counts = { defined: 0, updated: 0, unchanged: 0, rejected: 0 };
  readonly #rows: number;
  readonly #rejections: RejectedItemRow[];
  #furtherBarcodes = 0;
  #rejectedRows: number;

  constructor({ rows, rejections, rejectedRows, itemsRejected }: GatheredItems) {
    this.#rows = rows;
    this.#rejections = [...rejections];
    this.#rejectedRows = rejectedRows;
    this.#counts.rejected = itemsRejected;
  }

  add({ stated, rows }: GatheredItem, outcome: ItemOutcome): void {
    if (outcome.is !== 'barcode-of-another') {
      this.#counts[outcome.is] += 1;
      this.#furtherBarcodes += rows.length - 1;
      return;
    }
    this.#counts.rejected += 1;
    this.#rejectedRows += rows.length;
    const detail = `${outcome.code}: ${outcome.sku}`;
    for (const row of rows) {
      if (this.#rejections.length >= maxRejectedRows) return;
      this.#rejections.push({ row, reason: 'barcode-of-another', about: stated.sku, detail });
    }
  }

  report(): ItemReport {
    const { defined, updated, unchanged, rejected } = this.#counts;
    return {
      rows: this.#rows,
      items: defined + updated + unchanged,
      furtherBarcodes: this.#furtherBarcodes,
      rejectedRows: this.#rejectedRows,
      itemsDefined: defined,
      itemsUpdated: updated,
      itemsUnchanged: unchanged,
      itemsRejected: rejected,
      rejected: this.#rejections.toSorted((a, b) => a.row - b.row),
    };
  }
}
