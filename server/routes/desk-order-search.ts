// Finding orders without reading all of them: an order's key is `channel:number`, so a channel, or what a number
// begins with, is a range of keys.
import type { OrderQuery } from '../../src/domain/desk/orders.ts';
import type { Page } from '../../src/domain/desk/page.ts';
import { type Order, orderId, orderStates } from '../../src/domain/orders/model.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import { fromPage, pageOf } from './desk-pages.ts';

/** More channels than this are not offered as a filter. */
const mostChannels = 40;

/** The channels that have an order: one read for each, skipping from one range of keys to the next. */
export async function channelsOf(reader: LedgerReader): Promise<string[]> {
  const channels: string[] = [];
  let after: string | undefined;
  while (channels.length < mostChannels) {
    const [order] = await reader.list('order', fromPage(after, 1));
    if (order === undefined) return channels;
    if (channels.at(-1) !== order.channel) channels.push(order.channel);
    // ';' is the character that follows ':', so this lies behind every key of the channel.
    after = `${orderId({ channel: order.channel, number: '' }).slice(0, -1)};`;
  }
  return channels;
}

export async function countOrders(reader: LedgerReader): Promise<Record<Order['state'], number>> {
  const counts = { open: 0, planned: 0, picking: 0, picked: 0 };
  for (const state of orderStates) counts[state] = await reader.count('order', `state:${state}`);
  return counts;
}

type Filter = Pick<OrderQuery, 'state'>;

const fetchOrders = (reader: LedgerReader, { state }: Filter, after: string | undefined, limit: number) =>
  state === undefined
    ? reader.list('order', fromPage(after, limit))
    : reader.find('order', [`state:${state}`], fromPage(after, limit));

/** The orders of one channel whose number begins so, ascending by number. */
async function inRange(
  reader: LedgerReader,
  filter: Filter,
  range: { readonly channel: string; readonly number: string; readonly after: string | undefined },
  limit: number,
): Promise<Order[]> {
  const start = orderId(range);
  const resumed = range.after !== undefined && range.after >= start;
  const exact = resumed ? null : await reader.get('order', start);
  const wanted =
    exact !== null && (filter.state === undefined || exact.state === filter.state) ? [exact] : [];
  const rest = await fetchOrders(reader, filter, resumed ? range.after : start, limit);
  const inside = rest.filter(
    ({ channel, number }) => channel === range.channel && number.startsWith(range.number),
  );
  return [...wanted, ...inside].slice(0, limit);
}

export async function findOrders(
  reader: LedgerReader,
  query: OrderQuery,
  channels: readonly string[],
): Promise<Page<Order>> {
  const { channel, number = '' } = query;
  if (channel === undefined && number === '') {
    return pageOf(query, orderId, ({ after, limit }) => fetchOrders(reader, query, after, limit));
  }
  return pageOf(query, orderId, async ({ after, limit }) => {
    const found: Order[] = [];
    for (const name of channel === undefined ? channels : [channel]) {
      if (found.length < limit) {
        found.push(...(await inRange(reader, query, { channel: name, number, after }, limit - found.length)));
      }
    }
    return found;
  });
}
