// What an import of orders is asked, tells while it runs, and answers in the end.
import type { OrderMapping } from '../../src/domain/orders/csv/mapping.ts';
import type { RowProblem } from '../../src/domain/orders/csv/row-outcome.ts';
import type { FileRequest } from '../csv/gather-rows.ts';
import type { Ledger } from '../ledger/ledger.ts';

export interface OrderImport extends FileRequest {
  readonly ledger: Ledger;
  readonly warehouse: string;
  /** The desk user who imports, or null for the server itself. */
  readonly actor: string | null;
  /** Of orders whose row names no channel or no owner. */
  readonly channel: string;
  readonly owner: string;
  readonly mapping: OrderMapping;
  /** `define` makes an item of each unknown SKU, with the SKU as its barcode; `reject` rejects its order. */
  readonly unknownItems: 'reject' | 'define';
}

/** `row` as a spreadsheet counts: the header is row 1. `detail` names the value or the other row that it is about. */
export interface RejectedRow {
  readonly row: number;
  readonly reason: RowProblem;
  readonly order: string;
  readonly detail: string;
}

/** `orderLines + serviceLines + returnLines + rejectedRows` is always `rows`. */
export interface ImportReport {
  /** Rows of the file without its header and its empty lines. */
  readonly rows: number;
  /** Lines of orders that are in the ledger now, by this import or an earlier one. */
  readonly orderLines: number;
  readonly serviceLines: number;
  readonly returnLines: number;
  readonly rejectedRows: number;
  readonly ordersReceived: number;
  readonly ordersUnchanged: number;
  readonly ordersRejected: number;
  readonly itemsDefined: number;
  /** Ascending by row; of more than `maxRejectedRows`, that many. */
  readonly rejected: readonly RejectedRow[];
}
