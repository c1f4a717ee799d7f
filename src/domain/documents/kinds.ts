// The documents that the ledger is folded into, by kind: what each holds, who may see it, how it is found.
import type { Item } from '../catalogue/definitions.ts';
import type { Location } from '../catalogue/model.ts';
import type { Exception, Task } from '../exceptions/model.ts';
import type { Order, OrderLine } from '../orders/model.ts';
import type { Operator } from '../people/model.ts';
import type { PickList, PickStop } from '../picking/model.ts';
import { type Balance, type Stock, stockKey } from '../stock/model.ts';
import type { HandlingUnit } from '../stock/unit.ts';

export interface Bodies {
  readonly item: Item;
  readonly location: Location;
  readonly balance: Balance;
  readonly stock: Stock;
  readonly unit: HandlingUnit;
  readonly order: Order;
  readonly 'order-line': OrderLine;
  readonly 'pick-list': PickList;
  readonly 'pick-stop': PickStop;
  readonly operator: Operator;
  readonly exception: Exception;
  readonly task: Task;
}

export type Kind = keyof Bodies;

/** Who gets a document: every device, the one device that holds the lease, or the desk alone. SYNC.md L5. */
export type Audience = 'floor' | `device:${string}` | 'desk';

interface KindRules<K extends Kind> {
  readonly audience: (body: Bodies[K]) => Audience;
  /** What it is found by, as `name:value`. Few and stable: each change of a term is a write. */
  readonly terms: (body: Bodies[K]) => readonly string[];
}

const leased = (lease: string | null): Audience => (lease === null ? 'desk' : `device:${lease}`);

export const kinds: { readonly [K in Kind]: KindRules<K> } = {
  item: { audience: () => 'floor', terms: (item) => item.barcodes.map(({ code }) => `code:${code}`) },
  location: {
    audience: () => 'floor',
    terms: (location) => [`type:${location.type}`, ...(location.blockedBy === null ? [] : ['blocked:yes'])],
  },
  balance: {
    audience: () => 'desk',
    terms: (balance) => [`sku:${stockKey(balance)}`, `place:${balance.place}`],
  },
  stock: { audience: () => 'desk', terms: () => [] },
  unit: {
    audience: () => 'floor',
    terms: (unit) => (unit.pickListId === null ? [] : [`pick-list:${unit.pickListId}`]),
  },
  order: {
    audience: () => 'desk',
    terms: (order) => [`state:${order.state}`, `channel:${order.channel}`],
  },
  'order-line': { audience: () => 'desk', terms: (line) => [`order:${line.orderId}`] },
  'pick-list': {
    audience: (list) => leased(list.lease),
    terms: (list) => [
      `state:${list.state.is}`,
      ...(list.lease === null ? [] : [`lease:${list.lease}`]),
      ...list.orders.map(({ orderId }) => `order:${orderId}`),
    ],
  },
  'pick-stop': {
    audience: (stop) => leased(stop.lease),
    terms: (stop) => [`pick-list:${stop.pickListId}`],
  },
  operator: { audience: () => 'floor', terms: () => [] },
  exception: { audience: () => 'desk', terms: (exception) => [`state:${exception.state}`] },
  task: { audience: () => 'desk', terms: (task) => [`state:${task.state}`, `kind:${task.kind}`] },
};

export const audienceOf = <K extends Kind>(kind: K, body: Bodies[K]): Audience => kinds[kind].audience(body);
export const termsOf = <K extends Kind>(kind: K, body: Bodies[K]): readonly string[] =>
  kinds[kind].terms(body);

/**
 * On a device, what a missing document means: of a kind that every device gets whole it is absent; of any
 * other it may exist elsewhere, so it is unknown, and a reducer draws no conclusion from it (SYNC.md L5).
 */
export const wholeOnDevices: ReadonlySet<Kind> = new Set(['item', 'location', 'operator', 'unit']);

/** Kinds of which no device ever gets a document: there is nothing to look up for them there. */
export const neverOnDevices: ReadonlySet<Kind> = new Set([
  'balance',
  'stock',
  'order',
  'order-line',
  'exception',
  'task',
]);
