// Rows become items: the first row of one says what it is, each further one adds a barcode.
import type { Barcode } from '../definitions.ts';
import { itemKey } from '../model.ts';
import type { StatedItem } from '../stated-item.ts';
import type { ItemProblem, ItemRow, ItemRowOutcome } from './item-row.ts';

/** An item with the rows it came from: whoever refuses it later names them. */
export interface GatheredItem {
  readonly stated: StatedItem;
  readonly rows: readonly number[];
}

/** `about`: the SKU as the row has it. */
export interface RejectedItemRow {
  readonly row: number;
  readonly reason: ItemProblem;
  readonly about: string;
  readonly detail: string;
}

export interface GatheredItems {
  readonly rows: number;
  /** Whole, in the order of their first rows. */
  readonly items: readonly GatheredItem[];
  readonly itemsRejected: number;
  readonly rejectedRows: number;
  /** At most as many as were asked for. */
  readonly rejections: readonly RejectedItemRow[];
}

interface Growing {
  readonly head: ItemRow['head'];
  readonly barcodes: Barcode[];
  readonly rows: number[];
}

/** What an item may have (`itemSchema`). */
const mostBarcodes = 50;

export class ItemGatherer {
  readonly #items = new Map<string, Growing>();
  /** Items that can't enter, with the row to blame. */
  readonly #faulty = new Map<string, number>();
  /** By owner and code, the row that named it. */
  readonly #codes = new Map<string, number>();
  readonly #rejections: RejectedItemRow[] = [];
  readonly #keep: number;
  readonly #saysBarcodes: boolean;
  #rows = 0;
  #rejectedRows = 0;

  /** `saysBarcodes`: the file has a column of barcodes. */
  constructor(keepRejections: number, saysBarcodes: boolean) {
    this.#keep = keepRejections;
    this.#saysBarcodes = saysBarcodes;
  }

  add(row: number, outcome: ItemRowOutcome): void {
    this.#rows += 1;
    if (outcome.is === 'taken') {
      this.#addRow(row, outcome.row);
      return;
    }
    const { reason, detail, owner, sku } = outcome;
    this.#refuse(row, { owner, sku }, reason, detail);
  }

  /** Parts the whole items from those of which a row was rejected: an item enters whole or not at all. */
  finish(): GatheredItems {
    const items: GatheredItem[] = [];
    for (const [key, { head, barcodes, rows }] of this.#items) {
      const blamed = this.#faulty.get(key);
      if (blamed === undefined) {
        items.push({ stated: { ...head, barcodes: this.#saysBarcodes ? barcodes : null }, rows });
        continue;
      }
      for (const row of rows) this.#reject(row, 'item-incomplete', head.sku, `row ${blamed}`);
    }
    return {
      rows: this.#rows,
      items,
      itemsRejected: this.#faulty.size,
      rejectedRows: this.#rejectedRows,
      rejections: this.#rejections,
    };
  }

  #addRow(row: number, { head, barcode }: ItemRow): void {
    const key = itemKey(head);
    const there = this.#items.get(key);
    const fault = this.#faultOf({ head, barcode }, there);
    if (fault?.reason === 'item-twice') {
      // The same row again says nothing against the item.
      this.#reject(row, fault.reason, head.sku, fault.detail);
    } else if (fault !== null) {
      this.#refuse(row, head, fault.reason, fault.detail);
    } else {
      const item = there ?? { head, barcodes: [], rows: [] };
      this.#items.set(key, item);
      item.rows.push(row);
      if (barcode === null) return;
      item.barcodes.push(barcode);
      this.#codes.set(itemKey({ owner: head.owner, sku: barcode.code }), row);
    }
  }

  #faultOf(
    { head, barcode }: ItemRow,
    there: Growing | undefined,
  ): { readonly reason: ItemProblem; readonly detail: string } | null {
    if (there === undefined && head.name === '') return { reason: 'name-missing', detail: head.sku };
    const first = `row ${there?.rows[0]}`;
    if (there !== undefined && head.name !== '' && JSON.stringify(head) !== JSON.stringify(there.head)) {
      return { reason: 'item-differs', detail: first };
    }
    if (barcode === null) return there === undefined ? null : { reason: 'item-twice', detail: first };
    if (there?.barcodes.length === mostBarcodes) {
      return { reason: 'item-too-long', detail: `more than ${mostBarcodes} barcodes` };
    }
    const other = this.#codes.get(itemKey({ owner: head.owner, sku: barcode.code }));
    return other === undefined ? null : { reason: 'barcode-twice', detail: `${barcode.code}: row ${other}` };
  }

  #refuse(row: number, of: { owner: string; sku: string }, reason: ItemProblem, detail: string): void {
    this.#reject(row, reason, of.sku, detail);
    if (of.sku !== '' && !this.#faulty.has(itemKey(of))) this.#faulty.set(itemKey(of), row);
  }

  #reject(row: number, reason: ItemProblem, about: string, detail: string): void {
    this.#rejectedRows += 1;
    if (this.#rejections.length < this.#keep) this.#rejections.push({ row, reason, about, detail });
  }
}
