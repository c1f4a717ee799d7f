// Finding items of the inventory, and what a row of the desk says of each.
import type { InventoryFilter, InventoryRow } from '../../src/domain/desk/inventory.ts';
import { availableOf, flagsOf } from '../../src/domain/stock/flags.ts';
import { balanceKey, stockKey, stockOf } from '../../src/domain/stock/model.ts';
import type { InventoryItem, LyingSearch } from '../ledger/inventory.ts';
import type { LedgerReader } from '../ledger/ledger.ts';

/** Null: the filter doesn't say how the goods lie. */
function lyingIn({ location, lot, level, status }: InventoryFilter): LyingSearch | null {
  const lying = {
    location: location ?? null,
    lot: lot ?? null,
    level: level ?? null,
    status: status ?? null,
  };
  return Object.values(lying).some((value) => value !== null) ? lying : null;
}

/** By item, the sum of what passes. */
function sumBy<Each extends { readonly owner: string; readonly sku: string }>(
  all: readonly Each[],
  amount: (each: Each) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const each of all) sums.set(stockKey(each), (sums.get(stockKey(each)) ?? 0) + amount(each));
  return sums;
}

/** By item, what the filter's order or channel has reserved; null: it names neither. */
async function promisedIn(
  reader: LedgerReader,
  { order, channel }: InventoryFilter,
  items: readonly string[],
): Promise<ReadonlyMap<string, number> | null> {
  if (order !== undefined) {
    return sumBy(await reader.find('order-line', [`order:${order}`]), ({ reserved }) => reserved);
  }
  return channel === undefined ? null : reader.promisedTo(channel, items);
}

/** The items that the filter's order and notice name; null: it names neither. */
async function itemsIn(
  reader: LedgerReader,
  { order, notice }: InventoryFilter,
): Promise<readonly string[] | null> {
  const ordered = order === undefined ? null : await reader.find('order-line', [`order:${order}`]);
  const announced = notice === undefined ? null : await reader.find('notice-line', [`notice:${notice}`]);
  if (ordered === null && announced === null) return null;
  const keys = (lines: readonly { owner: string; sku: string }[]) => new Set(lines.map(stockKey));
  const [first, second] = [ordered, announced].flatMap((lines) => (lines === null ? [] : [keys(lines)]));
  return [...(first ?? [])].filter((item) => second === undefined || second.has(item));
}

/** By item, what of it lies so; null: the filter doesn't say how. */
async function hereIn(
  reader: LedgerReader,
  filter: InventoryFilter,
  items: readonly string[],
): Promise<ReadonlyMap<string, number> | null> {
  const search = lyingIn(filter);
  if (search === null) return null;
  const lying = await reader.lyingOf(items, search);
  const keys = lying.map((each) => balanceKey(each.place, { ...stockOf(each.item), ...each }));
  const balances = await reader.getMany('balance', keys);
  return sumBy([...balances.values()], ({ quantity }) => quantity);
}

async function rowsOf(
  reader: LedgerReader,
  found: readonly InventoryItem[],
  filter: InventoryFilter,
  today: number,
): Promise<InventoryRow[]> {
  const keys = found.map(({ item }) => item);
  const definitions = await reader.getMany('item', keys);
  const promised = await promisedIn(reader, filter, keys);
  const here = await hereIn(reader, filter, keys);
  return found.map((item) => ({
    item: item.item,
    ...stockOf(item.item),
    name: definitions.get(item.item)?.name ?? null,
    onHand: item.onHand,
    reserved: item.reserved,
    available: availableOf(item),
    quarantined: item.quarantined,
    incoming: item.incoming,
    flags: flagsOf(item, today),
    here: here === null ? null : (here.get(item.item) ?? 0),
    promised: promised === null ? null : (promised.get(item.item) ?? 0),
  }));
}

/** Rows that fit, ascending by item. `today`: see domain/stock/flags. */
export async function inventoryRows(
  reader: LedgerReader,
  filter: InventoryFilter,
  page: { readonly after: string | null; readonly limit: number; readonly today: number },
): Promise<InventoryRow[]> {
  const words = (filter.text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = await reader.searchInventory({
    words,
    items: await itemsIn(reader, filter),
    lying: lyingIn(filter),
    channel: filter.channel ?? null,
    flag: filter.flag ?? null,
    ...page,
  });
  return rowsOf(reader, found, filter, page.today);
}

/** Null: nothing is known of it. */
export async function inventoryRow(
  reader: LedgerReader,
  item: string,
  today: number,
): Promise<InventoryRow | null> {
  const whole = { words: [], lying: null, channel: null, flag: null, after: null, limit: 1 };
  const found = await reader.searchInventory({ ...whole, items: [item], today });
  return (await rowsOf(reader, found, {}, today))[0] ?? null;
}
