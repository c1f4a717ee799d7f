// What customers asked for, and how far each line of it has come.
import { codeIn, keyPart } from '../documents/key-part.ts';

export const orderStates = ['open', 'planned', 'picking', 'picked'] as const;
export type OrderState = (typeof orderStates)[number];

/** `lines` counts its lines, `unpicked` those that still wait for a pick, `short` those that lacked goods. */
export interface Order {
  readonly id: string;
  readonly owner: string;
  readonly channel: string;
  readonly number: string;
  readonly orderedAt: string;
  readonly shipTo: string;
  readonly state: OrderState;
  readonly lines: number;
  readonly unpicked: number;
  readonly short: number;
}

/**
 * One line, in base units. Always 0 ≤ shipped ≤ packed ≤ picked ≤ ordered, unless an exception says
 * otherwise. `planned`: on pick lists, picked or not. `short`: what a pick face lacked and no
 * new pick list has taken up.
 */
export interface OrderLine {
  readonly orderId: string;
  readonly n: number;
  readonly owner: string;
  readonly sku: string;
  readonly description: string;
  readonly ordered: number;
  readonly reserved: number;
  readonly planned: number;
  readonly picked: number;
  readonly packed: number;
  readonly shipped: number;
  readonly short: number;
}

export const orderId = (order: { channel: string; number: string }) =>
  `${keyPart(order.channel, ':')}:${order.number}`;
/** The channel that an order's id names. */
export const channelOf = (id: string) => codeIn(id.slice(0, id.indexOf(':')), ':');
/** The number that its channel gave the order, of its id. */
export const numberOf = (id: string) => id.slice(id.indexOf(':') + 1);
/** Of an order's id: what events that name one have room for. */
export const longestOrderId = 128;
export const orderLineKey = (order: string, n: number) => `${order}/${n}`;
