// What one row of an order file is, seen alone: a line of an order, a service, a return, or rejected with the reason.
import { cellAt as cell, type Header } from '../../csv/read-header.ts';
import { longestOrderId, orderId } from '../model.ts';
import type { Column, OrderMapping } from './mapping.ts';

export type RowProblem =
  | 'column-count'
  | 'number-missing'
  | 'number-too-long'
  | 'channel-too-long'
  | 'owner-too-long'
  | 'sku-missing'
  | 'sku-too-long'
  | 'quantity-not-whole'
  | 'quantity-zero'
  | 'quantity-negative'
  | 'quantity-too-large'
  | 'return-not-negative'
  | 'description-missing'
  | 'date-unreadable'
  /** The order's other rows name another owner. */
  | 'other-owner'
  | 'order-too-long'
  | 'unknown-item'
  /** An order enters whole or not at all: another row of it was rejected. */
  | 'order-incomplete'
  /** The order came before, with other lines. */
  | 'order-changed';

export interface OrderRow {
  readonly channel: string;
  readonly owner: string;
  readonly number: string;
  readonly orderedAt: string;
  readonly shipTo: string;
  readonly sku: string;
  readonly description: string;
  readonly quantity: number;
}

export type RowOutcome =
  | { readonly is: 'order-line'; readonly row: OrderRow }
  | { readonly is: 'service-line' | 'return-line' }
  /** `order` as far as the row names one: its sister rows are rejected with it. */
  | {
      readonly is: 'rejected';
      readonly reason: RowProblem;
      readonly detail: string;
      readonly channel: string;
      readonly number: string;
    };

/** What stands in for a row that names no channel or no owner. */
export interface RowDefaults {
  readonly channel: string;
  readonly owner: string;
}

const largest = 1_000_000;
const longest = { channel: 40, number: 64, owner: 64, sku: 64, shipTo: 200, description: 200 };

/** Answers whether a SKU stands for money: by the mapping's list, `*` at the end of an entry for anything. */
export function serviceTest(services: readonly string[]): (sku: string) => boolean {
  const exact = new Set<string>();
  const prefixes: string[] = [];
  for (const service of services) {
    const code = service.toUpperCase();
    if (code.endsWith('*')) prefixes.push(code.slice(0, -1));
    else exact.add(code);
  }
  return (sku) => {
    const code = sku.toUpperCase();
    return exact.has(code) || prefixes.some((prefix) => code.startsWith(prefix));
  };
}

/** `2010-12-01`, also with `08:26` or `08:26:00`, parted by a space or `T`, with or without a zone. */
const instant =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** ISO 8601, or null where it names no day of the calendar. */
export function readInstant(text: string): string | null {
  const match = instant.exec(text);
  if (match === null) return null;
  const [, year, month, day, hours, minutes, seconds, zone] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return null;
  if (hours === undefined) return `${year}-${month}-${day}`;
  return `${year}-${month}-${day}T${hours}:${minutes}:${seconds ?? '00'}${zone ?? ''}`;
}

type Judge = (record: readonly string[]) => RowOutcome;

/** Makes the judge of one file's rows. It is pure: the same row has the same outcome. */
export function rowJudge(
  mapping: OrderMapping,
  { places, width }: Pick<Extract<Header<Column>, { is: 'read' }>, 'places' | 'width'>,
  defaults: RowDefaults,
): Judge {
  const isService = serviceTest(mapping.services);
  const { returnPrefix, skuCase } = mapping;

  return (record) => {
    const channel = cell(record, places.channel) || defaults.channel;
    const number = cell(record, places.number);
    const reject = (reason: RowProblem, detail: string): RowOutcome => ({
      is: 'rejected',
      reason,
      detail: detail.slice(0, 100),
      channel,
      number,
    });

    if (record.length !== width) return reject('column-count', `${record.length} of ${width}`);
    const owner = cell(record, places.owner) || defaults.owner;
    if (number === '') return reject('number-missing', '');
    if (number.length > longest.number) return reject('number-too-long', number);
    if (channel.length > longest.channel || orderId({ channel, number }).length > longestOrderId)
      return reject('channel-too-long', channel);
    if (owner.length > longest.owner) return reject('owner-too-long', owner);

    const written = cell(record, places.sku);
    const sku = skuCase === 'upper' ? written.toUpperCase() : written;
    if (sku === '') return reject('sku-missing', '');
    // Money first: a refunded postage is a service too, whatever its sign.
    if (isService(sku)) return { is: 'service-line' };
    if (sku.length > longest.sku) return reject('sku-too-long', sku);

    const quantityText = cell(record, places.quantity);
    if (!/^[+-]?\d{1,15}$/.test(quantityText)) return reject('quantity-not-whole', quantityText);
    const quantity = Number(quantityText);
    if (Math.abs(quantity) > largest) return reject('quantity-too-large', quantityText);
    if (quantity === 0) return reject('quantity-zero', quantityText);
    if (returnPrefix !== null && number.startsWith(returnPrefix)) {
      return quantity < 0 ? { is: 'return-line' } : reject('return-not-negative', quantityText);
    }
    if (quantity < 0) return reject('quantity-negative', quantityText);

    const description = cell(record, places.description);
    if (description === '') return reject('description-missing', sku);
    const orderedText = cell(record, places.orderedAt);
    const orderedAt = readInstant(orderedText);
    if (orderedAt === null) return reject('date-unreadable', orderedText);
    return {
      is: 'order-line',
      row: {
        channel,
        owner,
        number,
        orderedAt,
        shipTo: cell(record, places.shipTo).slice(0, longest.shipTo),
        sku,
        description: description.slice(0, longest.description),
        quantity,
      },
    };
  };
}
