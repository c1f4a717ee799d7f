// Looking a code up: what it means, and what was read about it, become what a person is told.
import type { Meaning } from '../barcode/meaning.ts';
import { itemKey, type KnownItem } from '../catalogue/model.ts';
import { putOf } from '../picking/model.ts';
import { goodsOf } from '../stock/book.ts';
import type { Balance } from '../stock/model.ts';
import { isVirtual } from '../stock/place.ts';
import { lastDeeds } from './deeds.ts';
import type { LookedUp, Lying, OrderShare, ToldDeed } from './looked-up.ts';
import type { Readings } from './readings.ts';
import { teachableCode } from './teachable.ts';

function deedsOf({ balances, people, named }: Readings): readonly ToldDeed[] {
  return lastDeeds(balances).map((deed) => ({
    ...deed,
    who: deed.actor === null ? null : (people.get(deed.actor) ?? deed.actor),
    item: named.get(itemKey(deed.goods)) ?? null,
  }));
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Locations before what moves, each in its own order; in one place what expires first comes first. */
const byPlace = (a: Lying, b: Lying) =>
  byText(a.place, b.place) ||
  byText(a.item?.name ?? a.goods.sku, b.item?.name ?? b.goods.sku) ||
  byText(a.goods.expiry ?? '9999', b.goods.expiry ?? '9999');

/** What is only planned for a place doesn't lie there. */
function lyingIn({ balances, named }: Readings): readonly Lying[] {
  const there = (balance: Balance) => !isVirtual(balance.place) && balance.quantity !== 0;
  return balances
    .filter(there)
    .map((balance) => ({
      place: balance.place,
      goods: goodsOf(balance),
      quantity: balance.quantity,
      item: named.get(itemKey(balance)) ?? null,
    }))
    .sort(byPlace);
}

export function aboutItem(item: KnownItem, code: string, readings: Readings): LookedUp {
  const lying = lyingIn(readings);
  return {
    is: 'item',
    item,
    code,
    pieces: item.barcodes.find((barcode) => barcode.code === code)?.quantity ?? null,
    onHand: lying.reduce((sum, { quantity }) => sum + quantity, 0),
    lying,
    deeds: deedsOf(readings),
  };
}

function aboutUnit(code: string, readings: Readings): LookedUp {
  const { unit, lists } = readings;
  return {
    is: 'unit',
    code,
    unit,
    list: lists.find(({ id }) => id === unit?.pickListId) ?? null,
    lying: lyingIn(readings),
    deeds: deedsOf(readings),
  };
}

function aboutLocation(code: string, readings: Readings): LookedUp {
  const { location, units } = readings;
  return {
    is: 'location',
    code,
    location: location === null ? null : { type: location.type, blockedBy: location.blockedBy },
    units,
    lying: lyingIn(readings),
    deeds: deedsOf(readings),
  };
}

function aboutOrder(id: string, { lists, stops, units }: Readings): LookedUp {
  const shares = lists.map((list): OrderShare => {
    const lines = stops
      .filter(({ pickListId }) => pickListId === list.id)
      .flatMap((stop) => stop.lines.filter(({ orderId }) => orderId === id));
    const slots = list.orders.flatMap(({ orderId, slot }) => (orderId === id ? [slot] : []));
    return {
      list,
      totes: list.totes.filter(({ slot }) => slots.includes(slot)).map(({ tote }) => tote),
      asked: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      put: lines.reduce((sum, line) => sum + putOf(line), 0),
    };
  });
  return { is: 'order', id, shares, units };
}

/** A text without a form of its own may be a SKU, or a tote, a place or an order of a house with its own names. */
function aboutText(text: string, meaning: Meaning, readings: Readings): LookedUp {
  const [item, another] = readings.items;
  if (item !== undefined && another === undefined) return aboutItem(item, text, readings);
  if (item !== undefined) return { is: 'items', code: text, items: readings.items };
  if (readings.location !== null) return aboutLocation(readings.location.code, readings);
  if (readings.unit !== null) return aboutUnit(readings.unit.code, readings);
  const order = readings.lists.flatMap(({ orders }) => orders).find(({ orderId }) => isOrder(orderId, text));
  if (order !== undefined) return aboutOrder(order.orderId, readings);
  return { is: 'unknown', code: text, teachable: teachableCode(meaning) !== null };
}

/** An order's id is `channel:number`; people know the number. */
export const isOrder = (orderId: string, text: string): boolean =>
  orderId === text || orderId.endsWith(`:${text}`);

/** Total: whatever a scan means, there is something to tell. */
export function lookUp(meaning: Meaning, readings: Readings): LookedUp {
  switch (meaning.is) {
    case 'item':
      return aboutText(meaning.gtin, meaning, readings);
    case 'text':
      return aboutText(meaning.text, meaning, readings);
    case 'tag':
      return lookUp(meaning.names, readings);
    case 'unit':
      return aboutUnit(meaning.code, readings);
    case 'location':
      return aboutLocation(meaning.code, readings);
    case 'reference':
      return meaning.what === 'order'
        ? aboutOrder(meaning.number, readings)
        : { is: 'unknown', code: meaning.number, teachable: false };
    case 'gln':
      return { is: 'unknown', code: meaning.gln, teachable: false };
    case 'badge':
      return { is: 'operator', name: readings.operator };
    case 'command':
      return { is: 'command', command: meaning.command };
    case 'enrolment':
      return { is: 'unusable', code: meaning.code, why: 'foreign' };
    case 'foreign':
      return { is: 'unusable', code: meaning.text, why: 'foreign' };
    case 'bad':
      return { is: 'unusable', code: meaning.text, why: meaning.problem };
  }
}
