// Rows become orders. The rows of one order may be far apart, so nothing is known of an order before the file's end.
import { NamesOnce } from '../../csv/names-once.ts';
import { orderId } from '../model.ts';
import type { ReceivedOrder } from '../received-order.ts';
import type { RowOutcome, RowProblem } from './row-outcome.ts';

export interface GatheredLine {
  readonly row: number;
  readonly sku: string;
  readonly description: string;
  readonly quantity: number;
}

/** An order with the rows it came from: whoever refuses it later names them. */
export interface GatheredOrder {
  readonly id: string;
  readonly owner: string;
  readonly channel: string;
  readonly number: string;
  readonly orderedAt: string;
  readonly shipTo: string;
  readonly lines: readonly GatheredLine[];
}

export interface Rejection {
  readonly row: number;
  readonly reason: RowProblem;
  readonly order: string;
  readonly detail: string;
}

export interface Gathered {
  readonly rows: number;
  readonly serviceLines: number;
  readonly returnLines: number;
  /** Whole, in the order of their first rows. */
  readonly orders: readonly GatheredOrder[];
  readonly ordersRejected: number;
  readonly rejectedRows: number;
  /** At most as many as were asked for, those of single rows first come. */
  readonly rejections: readonly Rejection[];
}

/** `maxOrderLines`: what one event may carry. */
const maxOrderLines = 2000;

type Growing = Omit<GatheredOrder, 'lines'> & { lines: GatheredLine[] };

export class OrderGatherer {
  readonly #orders = new Map<string, Growing>();
  /** Orders that can't enter, with why and by which row. */
  readonly #faulty = new Map<string, { reason: RowProblem; detail: string }>();
  readonly #rejections: Rejection[] = [];
  readonly #keep: number;
  readonly #names = new NamesOnce();
  #rows = 0;
  #serviceLines = 0;
  #returnLines = 0;
  #rejectedRows = 0;

  constructor(keepRejections: number) {
    this.#keep = keepRejections;
  }

  get rows(): number {
    return this.#rows;
  }

  add(row: number, outcome: RowOutcome): void {
    this.#rows += 1;
    switch (outcome.is) {
      case 'service-line':
        this.#serviceLines += 1;
        return;
      case 'return-line':
        this.#returnLines += 1;
        return;
      case 'rejected': {
        const { reason, detail, number } = outcome;
        this.#reject({ row, reason, order: number, detail });
        if (number !== '')
          this.#fault(orderId(outcome), { reason: 'order-incomplete', detail: `row ${row}` });
        return;
      }
      case 'order-line':
        this.#addLine(row, outcome.row);
    }
  }

  /** Parts the whole orders from those of which a row was rejected: an order enters whole or not at all. */
  finish(): Gathered {
    let ordersRejected = 0;
    for (const [id, { reason, detail }] of this.#faulty) {
      const order = this.#orders.get(id);
      ordersRejected += 1;
      if (order === undefined) continue;
      for (const { row } of order.lines) this.#reject({ row, reason, order: order.number, detail });
      this.#orders.delete(id);
    }
    return {
      rows: this.#rows,
      serviceLines: this.#serviceLines,
      returnLines: this.#returnLines,
      orders: [...this.#orders.values()],
      ordersRejected,
      rejectedRows: this.#rejectedRows,
      rejections: this.#rejections,
    };
  }

  #addLine(row: number, line: Extract<RowOutcome, { is: 'order-line' }>['row']): void {
    const id = orderId(line);
    const order = this.#orders.get(id) ?? this.#begin(id, line);
    if (order.owner !== line.owner) {
      this.#reject({ row, reason: 'other-owner', order: line.number, detail: line.owner });
      this.#fault(id, { reason: 'order-incomplete', detail: `row ${row}` });
      return;
    }
    if (order.lines.length >= maxOrderLines) {
      this.#fault(id, { reason: 'order-too-long', detail: `more than ${maxOrderLines} lines` });
    }
    const { quantity } = line;
    order.lines.push({
      row,
      sku: this.#names.of(line.sku),
      description: this.#names.of(line.description),
      quantity,
    });
  }

  /** An order's date and address are those of its first row. */
  #begin(id: string, { owner, channel, number, orderedAt, shipTo }: Omit<ReceivedOrder, 'lines'>): Growing {
    const order: Growing = {
      id,
      owner: this.#names.of(owner),
      channel: this.#names.of(channel),
      number,
      orderedAt,
      shipTo: this.#names.of(shipTo),
      lines: [],
    };
    this.#orders.set(id, order);
    return order;
  }

  #fault(id: string, why: { reason: RowProblem; detail: string }): void {
    if (!this.#faulty.has(id)) this.#faulty.set(id, why);
  }

  #reject(rejection: Rejection): void {
    this.#rejectedRows += 1;
    if (this.#rejections.length < this.#keep) this.#rejections.push(rejection);
  }
}
