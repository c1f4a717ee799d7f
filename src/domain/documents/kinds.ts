// The documents that the ledger is folded into, by kind: what each holds, who may see it, how it is found.
import type { KnownItem, Location, TaughtCode } from '../catalogue/model.ts';
import type { Count } from '../counting/model.ts';
import type { Exception, Task } from '../exceptions/model.ts';
import type { Claim, Notice, NoticeLine, Pallet } from '../inbound/model.ts';
import type { VendorReturn, VendorReturnLine } from '../inbound/vendor-return.ts';
import type { Backorder } from '../orders/backorder.ts';
import type { Order, OrderLine } from '../orders/model.ts';
import type { Operator } from '../people/model.ts';
import type { PickList, PickStop } from '../picking/model.ts';
import type { NumberRange } from '../stock/licence-plate.ts';
import { type Balance, isOfRealPlace, type Stock, stockKey } from '../stock/model.ts';
import { isVirtual } from '../stock/place.ts';
import type { PickFace, Replenishment } from '../stock/replenishment.ts';
import type { HandlingUnit } from '../stock/unit.ts';

export interface Bodies {
  readonly item: KnownItem;
  readonly 'taught-code': TaughtCode;
  readonly location: Location;
  readonly balance: Balance;
  readonly stock: Stock;
  readonly unit: HandlingUnit;
  readonly notice: Notice;
  readonly 'notice-line': NoticeLine;
  readonly pallet: Pallet;
  /** A serial that was received, by the event that did it. */
  readonly serial: { readonly by: string };
  readonly claim: Claim;
  readonly 'vendor-return': VendorReturn;
  readonly 'vendor-return-line': VendorReturnLine;
  readonly 'pick-face': PickFace;
  readonly replenishment: Replenishment;
  readonly count: Count;
  readonly 'number-range': NumberRange;
  /** An event that was taken back, and by which other. */
  readonly reversal: { readonly by: string };
  readonly order: Order;
  readonly 'order-line': OrderLine;
  readonly backorder: Backorder;
  readonly 'pick-list': PickList;
  readonly 'pick-stop': PickStop;
  readonly operator: Operator;
  readonly exception: Exception;
  readonly task: Task;
}

export type Kind = keyof Bodies;

/** Who gets a document: every device, the one device that holds the lease, or the desk alone. SYNC.md L5. */
export type Audience = 'floor' | `device:${string}` | 'desk';

/**
 * Which devices get the document at a key, if there is one: each of them; some or all of them, as its body says; none.
 */
type Reach = 'every-device' | 'some-devices' | 'no-device';

interface KindRules<K extends Kind> {
  readonly reach: (key: string) => Reach;
  /** Within that reach. */
  readonly audience: (body: Bodies[K]) => Audience;
  /** What it is found by, as `name:value`. Few and stable: each change of a term is a write. */
  readonly terms: (body: Bodies[K]) => readonly string[];
}

const floor = { reach: (): Reach => 'every-device', audience: (): Audience => 'floor' };
const desk = { reach: (): Reach => 'no-device', audience: (): Audience => 'desk' };

/** Every device's while there is work to do on it; then the desk's. A device that lacks it knows nothing of it. */
const whileOpen = (isOpen: boolean): Audience => (isOpen ? 'floor' : 'desk');

const leased = (lease: string | null): Audience => (lease === null ? 'desk' : `device:${lease}`);

export const kinds: { readonly [K in Kind]: KindRules<K> } = {
  item: { ...floor, terms: (item) => item.barcodes.map(({ code }) => `code:${code}`) },
  'taught-code': { ...floor, terms: () => [] },
  location: {
    ...floor,
    terms: (location) => [`type:${location.type}`, ...(location.blockedBy === null ? [] : ['blocked:yes'])],
  },
  /** What is in the house is everyone's to look up; the world outside is the desk's. */
  balance: {
    reach: (key) => (isOfRealPlace(key) ? 'every-device' : 'no-device'),
    audience: (balance) => (isVirtual(balance.place) ? 'desk' : 'floor'),
    terms: (balance) => [`sku:${stockKey(balance)}`, `place:${balance.place}`],
  },
  stock: { ...desk, terms: () => [] },
  unit: {
    ...floor,
    terms: ({ pickListId, at, orderId }) => [
      ...(pickListId === null ? [] : [`pick-list:${pickListId}`]),
      ...(at === null ? [] : [`at:${at}`]),
      ...(orderId === null ? [] : [`order:${orderId}`]),
    ],
  },
  notice: { ...floor, terms: ({ state, owner }) => [`state:${state.is}`, `owner:${owner}`] },
  'notice-line': {
    ...floor,
    terms: (line) => [`notice:${line.noticeId}`, `sku:${stockKey(line)}`],
  },
  pallet: {
    ...floor,
    terms: ({ noticeId, state }) => [
      `state:${state.is}`,
      ...(noticeId === null ? [] : [`notice:${noticeId}`]),
    ],
  },
  serial: { ...desk, terms: () => [] },
  claim: { ...desk, terms: ({ noticeId }) => [`notice:${noticeId ?? ''}`] },
  'vendor-return': {
    ...desk,
    terms: ({ state, noticeId }) => [`state:${state}`, `notice:${noticeId}`],
  },
  'vendor-return-line': {
    reach: () => 'some-devices',
    audience: ({ state }) => whileOpen(state === 'open'),
    terms: ({ state, returnId, claim, goods }) => [
      `state:${state}`,
      `return:${returnId}`,
      `claim:${claim}`,
      `sku:${stockKey(goods)}`,
    ],
  },
  'pick-face': { ...floor, terms: (face) => [`sku:${stockKey(face)}`] },
  replenishment: {
    reach: () => 'some-devices',
    audience: ({ state }) => whileOpen(state === 'open'),
    terms: ({ state, location }) => [`state:${state}`, `location:${location}`],
  },
  count: {
    reach: () => 'some-devices',
    audience: ({ state }) => whileOpen(state.is !== 'posted'),
    terms: ({ state, location }) => [`state:${state.is}`, `location:${location}`],
  },
  'number-range': { ...desk, terms: () => [] },
  reversal: { ...desk, terms: () => [] },
  order: { ...desk, terms: (order) => [`state:${order.state}`, `channel:${order.channel}`] },
  'order-line': { ...desk, terms: (line) => [`order:${line.orderId}`] },
  backorder: {
    reach: () => 'some-devices',
    audience: ({ quantity }) => whileOpen(quantity > 0),
    terms: (owed) => [
      `state:${owed.quantity > 0 ? 'open' : 'met'}`,
      `sku:${stockKey(owed)}`,
      `order:${owed.orderId}`,
    ],
  },
  'pick-list': {
    reach: () => 'some-devices',
    audience: (list) => leased(list.lease),
    terms: (list) => [
      `state:${list.state.is}`,
      ...(list.lease === null ? [] : [`lease:${list.lease}`]),
      ...list.orders.map(({ orderId }) => `order:${orderId}`),
    ],
  },
  'pick-stop': {
    reach: () => 'some-devices',
    audience: (stop) => leased(stop.lease),
    terms: (stop) => [`pick-list:${stop.pickListId}`],
  },
  operator: { ...floor, terms: () => [] },
  exception: {
    ...desk,
    terms: ({ state, subject, facts: { notice } }) => [
      `state:${state}`,
      `about:${subject}`,
      ...(typeof notice === 'string' ? [`notice:${notice}`] : []),
    ],
  },
  task: { ...desk, terms: (task) => [`state:${task.state}`, `kind:${task.kind}`] },
};

export const audienceOf = <K extends Kind>(kind: K, body: Bodies[K]): Audience => kinds[kind].audience(body);
export const termsOf = <K extends Kind>(kind: K, body: Bodies[K]): readonly string[] =>
  kinds[kind].terms(body);
export const reachOf = (kind: Kind, key: string): Reach => kinds[kind].reach(key);
