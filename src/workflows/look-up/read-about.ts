// Reads about a code what this device holds: the only place where looking up touches the disk.
import type { Meaning } from '../../domain/barcode/meaning.ts';
import { itemKey, type KnownItem } from '../../domain/catalogue/model.ts';
import type { Address } from '../../domain/documents/document.ts';
import type { Bodies, Kind } from '../../domain/documents/kinds.ts';
import { isOrder } from '../../domain/look-up/look-up.ts';
import { nothingRead, type Readings } from '../../domain/look-up/readings.ts';
import { type Balance, stockKey } from '../../domain/stock/model.ts';
import { atLocation, inUnit, type Place } from '../../domain/stock/place.ts';
import type { Shelves } from './shelves.ts';

export interface Reader {
  readonly view: Shelves;
  readonly deviceId: string;
  /** The name behind a badge; null: nobody on this roster has it. */
  readonly whose: (badge: string) => Promise<string | null>;
}

async function bodyOf<K extends Kind>(view: Shelves, kind: K, key: string): Promise<Bodies[K] | null> {
  await view.load([{ kind, key }]);
  const found = view.read(kind, key);
  return found.is === 'known' ? found.body : null;
}

/** Owners as their items' keys begin: one look for each, however many items there are. */
async function ownersIn(view: Shelves): Promise<readonly string[]> {
  const owners: string[] = [];
  let key = await view.nextKey('item', '');
  while (key !== null) {
    const owner = key.slice(0, key.indexOf('/'));
    owners.push(owner);
    key = await view.nextKey('item', `${owner}/\uffff`);
  }
  return owners;
}

/** A typed SKU may have lost its small letters. */
async function bySku(view: Shelves, sku: string): Promise<readonly KnownItem[]> {
  const spelt = [...new Set([sku, sku.toUpperCase(), sku.toLowerCase()])];
  const owners = await ownersIn(view);
  const keys = owners.flatMap((owner) => spelt.map((one) => `${owner}/${one}`));
  const found = await Promise.all(keys.map((key) => bodyOf(view, 'item', key)));
  return found.filter((item) => item !== null);
}

async function itemsBy(view: Shelves, code: string): Promise<readonly KnownItem[]> {
  const byCode = await view.find('item', `code:${code}`);
  return byCode.length > 0 ? byCode : bySku(view, code);
}

/** The balances, with the names of the goods and of whoever moved them. */
async function withNames(
  view: Shelves,
  balances: readonly Balance[],
): Promise<Pick<Readings, 'balances' | 'named' | 'people'>> {
  const actors = balances.flatMap(({ last }) => last.flatMap(({ actor }) => actor ?? []));
  const keys = new Set(balances.map(itemKey));
  await view.load([
    ...[...keys].map((key): Address => ({ kind: 'item', key })),
    ...[...new Set(actors)].map((key): Address => ({ kind: 'operator', key })),
  ]);
  const named = new Map<string, KnownItem>();
  for (const key of keys) {
    const item = view.read('item', key);
    if (item.is === 'known') named.set(key, item.body);
  }
  const people = new Map<string, string>();
  for (const actor of actors) {
    const operator = view.read('operator', actor);
    if (operator.is === 'known') people.set(actor, operator.body.name);
  }
  return { balances, named, people };
}

const at = async (view: Shelves, place: Place) =>
  withNames(view, await view.find('balance', `place:${place}`));

export async function readItem(view: Shelves, item: KnownItem): Promise<Readings> {
  const balances = await view.find('balance', `sku:${stockKey(item)}`);
  return { ...nothingRead, items: [item], ...(await withNames(view, balances)) };
}

async function readUnit(view: Shelves, code: string): Promise<Readings> {
  const unit = await bodyOf(view, 'unit', code);
  const list = unit?.pickListId == null ? null : await bodyOf(view, 'pick-list', unit.pickListId);
  return {
    ...nothingRead,
    unit,
    lists: list === null ? [] : [list],
    ...(await at(view, inUnit(code))),
  };
}

async function readLocation(view: Shelves, code: string): Promise<Readings> {
  const place = atLocation(code);
  return {
    ...nothingRead,
    location: await bodyOf(view, 'location', code),
    units: await view.find('unit', `at:${place}`),
    ...(await at(view, place)),
  };
}

async function readOrder({ view, deviceId }: Reader, number: string): Promise<Readings> {
  const mine = await view.find('pick-list', `lease:${deviceId}`);
  const lists = mine.filter(({ orders }) => orders.some(({ orderId }) => isOrder(orderId, number)));
  const ids = lists.flatMap(({ orders }) => orders.map(({ orderId }) => orderId));
  const id = ids.find((orderId) => isOrder(orderId, number)) ?? number;
  const stops = await Promise.all(lists.map((list) => view.find('pick-stop', `pick-list:${list.id}`)));
  return { ...nothingRead, lists, stops: stops.flat(), units: await view.find('unit', `order:${id}`) };
}

async function readText(reader: Reader, text: string): Promise<Readings> {
  const { view } = reader;
  const items = await itemsBy(view, text);
  const [item, another] = items;
  if (item !== undefined) return another === undefined ? readItem(view, item) : { ...nothingRead, items };
  const location = await readLocation(view, text);
  if (location.location !== null) return location;
  const unit = await readUnit(view, text);
  return unit.unit !== null ? unit : readOrder(reader, text);
}

export function readAbout(reader: Reader, meaning: Meaning): Promise<Readings> {
  const { view, whose } = reader;
  switch (meaning.is) {
    case 'item':
      return readText(reader, meaning.gtin);
    case 'text':
      return readText(reader, meaning.text);
    case 'tag':
      return readAbout(reader, meaning.names);
    case 'unit':
      return readUnit(view, meaning.code);
    case 'location':
      return readLocation(view, meaning.code);
    case 'reference':
      return readOrder(reader, meaning.number);
    case 'badge':
      return whose(meaning.secret).then((operator) => ({ ...nothingRead, operator }));
    default:
      return Promise.resolve(nothingRead);
  }
}
