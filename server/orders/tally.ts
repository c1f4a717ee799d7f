// The counts of an import. Whatever becomes of a row, it is in exactly one of them.
import type {
  Gathered,
  GatheredLine,
  GatheredOrder,
  Rejection,
} from '../../src/domain/orders/csv/gather-orders.ts';
import type { RowProblem } from '../../src/domain/orders/csv/row-outcome.ts';
import { maxRejectedRows } from '../csv/import-progress.ts';
import type { ImportReport } from './import-report.ts';
import type { WrittenOrders } from './write-orders.ts';

export class Tally {
  readonly #gathered: Gathered;
  readonly #rejections: Rejection[];
  #rejectedRows: number;
  #orderLines = 0;
  #ordersReceived = 0;
  #ordersUnchanged = 0;
  #ordersRejected: number;
  #itemsDefined = 0;

  constructor(gathered: Gathered) {
    this.#gathered = gathered;
    this.#rejections = [...gathered.rejections];
    this.#rejectedRows = gathered.rejectedRows;
    this.#ordersRejected = gathered.ordersRejected;
  }

  rejectUnknown(order: GatheredOrder, missing: readonly GatheredLine[]): void {
    const first = missing[0]?.row;
    this.#rejectOrder(order, (line) =>
      missing.includes(line) ? ['unknown-item', line.sku] : ['order-incomplete', `row ${first}`],
    );
  }

  add({ received, unchanged, changed, itemsDefined }: WrittenOrders): void {
    for (const order of [...received, ...unchanged]) this.#orderLines += order.lines.length;
    this.#ordersReceived += received.length;
    this.#ordersUnchanged += unchanged.length;
    this.#itemsDefined += itemsDefined;
    for (const { order, difference } of changed)
      this.#rejectOrder(order, () => ['order-changed', difference]);
  }

  report(): ImportReport {
    const { rows, serviceLines, returnLines } = this.#gathered;
    return {
      rows,
      orderLines: this.#orderLines,
      serviceLines,
      returnLines,
      rejectedRows: this.#rejectedRows,
      ordersReceived: this.#ordersReceived,
      ordersUnchanged: this.#ordersUnchanged,
      ordersRejected: this.#ordersRejected,
      itemsDefined: this.#itemsDefined,
      rejected: this.#rejections.toSorted((a, b) => a.row - b.row),
    };
  }

  #rejectOrder(
    order: GatheredOrder,
    why: (line: GatheredLine) => [reason: RowProblem, detail: string],
  ): void {
    this.#ordersRejected += 1;
    this.#rejectedRows += order.lines.length;
    for (const line of order.lines) {
      const [reason, detail] = why(line);
      if (this.#rejections.length < maxRejectedRows) {
        this.#rejections.push({ row: line.row, reason, order: order.number, detail });
      }
    }
  }
}
