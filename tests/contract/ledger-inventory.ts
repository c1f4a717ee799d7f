// The inventory's projection as a ledger holds it, and the same made anew of the documents: the two must be equal.
import type { InventoryItem, InventorySearch } from '../../server/ledger/inventory.ts';
import type { Ledger, LedgerReader } from '../../server/ledger/ledger.ts';
import { itemKey } from '../../src/domain/catalogue/model.ts';
import { channelOf } from '../../src/domain/orders/model.ts';
import { dayOf } from '../../src/domain/stock/flags.ts';
import { stockKey } from '../../src/domain/stock/model.ts';
import { isVirtual, namedPlace } from '../../src/domain/stock/place.ts';

const everything = { limit: 1_000_000 };

export const search = (more: Partial<InventorySearch> = {}): InventorySearch => ({
  words: [],
  items: null,
  lying: null,
  channel: null,
  flag: null,
  today: 0,
  after: null,
  ...everything,
  ...more,
});

interface Shown {
  readonly items: readonly InventoryItem[];
  /** By location, unit, lot, level or status, as `name:value`: the items of which something lies so. */
  readonly lying: ReadonlyMap<string, readonly string[]>;
  /** By channel and item. */
  readonly promised: ReadonlyMap<string, number>;
  readonly occupied: ReadonlyMap<string, boolean>;
}

const anyhow = { location: null, lot: null, level: null, status: null };

async function shownBy(reader: LedgerReader, expected: Shown): Promise<Shown> {
  const lying = new Map<string, readonly string[]>();
  for (const name of expected.lying.keys()) {
    const [field = '', value] = name.split('=');
    const found = await reader.searchInventory(search({ lying: { ...anyhow, [field]: value } }));
    lying.set(
      name,
      found.map(({ item }) => item),
    );
  }
  const items = await reader.searchInventory(search());
  const promised = new Map<string, number>();
  for (const channel of new Set([...expected.promised.keys()].map((key) => key.split(' ')[0] ?? ''))) {
    const keys = items.map(({ item }) => item);
    for (const [item, reserved] of await reader.promisedTo(channel, keys)) {
      promised.set(`${channel} ${item}`, reserved);
    }
  }
  const occupied = new Map<string, boolean>();
  for (const { place, quarantined } of await reader.occupiedPlaces()) occupied.set(place, quarantined);
  return { items, lying, promised, occupied };
}

async function madeOf(reader: LedgerReader, movedOn: ReadonlyMap<string, number>): Promise<Shown> {
  const blank = { onHand: 0, quarantined: 0, reserved: 0, incoming: 0, minimum: 0, maximum: 0, movedOn: 0 };
  const items = new Map<string, InventoryItem>();
  const change = (item: string, rewrite: (before: InventoryItem) => Partial<InventoryItem>) => {
    const before = items.get(item) ?? { item, ...blank };
    items.set(item, { ...before, ...rewrite(before) });
  };
  for (const item of await reader.list('item', everything)) change(itemKey(item), () => ({}));
  for (const { owner, sku, ...figures } of await reader.list('stock', everything)) {
    change(stockKey({ owner, sku }), () => figures);
  }
  for (const { minimum, maximum, ...face } of await reader.list('pick-face', everything)) {
    change(stockKey(face), (before) => ({
      minimum: before.minimum + minimum,
      maximum: before.maximum + maximum,
    }));
  }
  for (const [item, day] of movedOn) change(item, () => ({ movedOn: day }));
  const units = new Map((await reader.list('unit', everything)).map(({ code, at }) => [code, at]));
  const lying = new Map<string, Set<string>>();
  const occupied = new Map<string, boolean>();
  for (const balance of await reader.list('balance', everything)) {
    if (isVirtual(balance.place) || balance.quantity === 0) continue;
    const named = namedPlace(balance.place);
    const at = named.is === 'unit' ? units.get(named.code) : balance.place;
    const location = at?.startsWith('location:') ? at.slice('location:'.length) : null;
    for (const [field, value] of Object.entries({
      location,
      lot: balance.lot,
      level: balance.level,
      status: balance.status,
    })) {
      if (value === null) continue;
      const name = `${field}=${value}`;
      lying.set(name, (lying.get(name) ?? new Set()).add(stockKey(balance)));
    }
    const quarantined = balance.status === 'quarantined' || occupied.get(balance.place) === true;
    occupied.set(balance.place, quarantined);
  }
  const promised = new Map<string, number>();
  for (const line of await reader.list('order-line', everything)) {
    if (line.reserved === 0) continue;
    const key = `${channelOf(line.orderId)} ${stockKey(line)}`;
    promised.set(key, (promised.get(key) ?? 0) + line.reserved);
  }
  return {
    items: [...items.values()].sort((a, b) => (a.item < b.item ? -1 : 1)),
    lying: new Map([...lying].map(([name, found]) => [name, [...found].sort()])),
    promised,
    occupied,
  };
}

/** Both, to be compared. Codes of the test's locations are none the beginning of another, and hold no space. */
export async function inventoryTwice(ledger: Ledger, warehouse: string) {
  const movedOn = new Map<string, number>();
  for (const { receivedAt, movements } of await ledger.events(warehouse, { after: 0, ...everything })) {
    for (const movement of movements) {
      const item = stockKey(movement);
      movedOn.set(item, Math.max(dayOf(receivedAt), movedOn.get(item) ?? 0));
    }
  }
  return ledger.read(warehouse, async (reader) => {
    const made = await madeOf(reader, movedOn);
    return { shown: await shownBy(reader, made), made };
  });
}
