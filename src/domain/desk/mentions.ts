// Whether an event is about a thing: how a number on the desk is followed down to what happened.

import { noticeLineKey } from '../inbound/model.ts';
import { orderId as orderIdOf } from '../orders/model.ts';
import { stockKey } from '../stock/model.ts';
import type { Movement } from '../stock/movement.ts';
import { namedPlace } from '../stock/place.ts';

/** What is known of an event before its type is understood, and what it moved: a pallet's payload names no item. */
export interface Told {
  readonly type: string;
  readonly actor: string | null;
  readonly payload: unknown;
  readonly movements: readonly Pick<Movement, 'owner' | 'sku' | 'from' | 'to'>[];
}

type Fields = Readonly<Record<string, unknown>>;
type Names = (fields: Fields, key: string) => boolean;

const any =
  (...names: readonly string[]): Names =>
  (fields, key) =>
    names.some((name) => fields[name] === key);

const namesOrder: Names = (fields, key) =>
  fields.orderId === key ||
  (typeof fields.channel === 'string' &&
    typeof fields.number === 'string' &&
    orderIdOf({ channel: fields.channel, number: fields.number }) === key);

/** A line is named beside its order by its number; the order that came in names all of its lines. */
const namesLine: Names = (fields, key) => {
  const slash = key.lastIndexOf('/');
  const order = key.slice(0, slash);
  return fields.orderId === undefined
    ? namesOrder(fields, order)
    : fields.orderId === order && fields.n === Number(key.slice(slash + 1));
};

/** The second part of a stock's key: only its first slash divides it. */
const skuOf = (key: string) => key.slice(key.indexOf('/') + 1);

/** Where an object names no owner, as an order's line doesn't, the SKU alone counts. */
const namesItem: Names = ({ owner, sku }, key) => {
  if (typeof sku !== 'string') return false;
  if (sku === key) return true;
  return typeof owner === 'string' ? stockKey({ owner, sku }) === key : sku === skuOf(key);
};

/** A place is `location:CODE` or `unit:CODE`; where only a location can stand, its bare code is written. */
const placeFields = ['at', 'from', 'to'] as const;

const namesLocation: Names = (fields, key) =>
  any('location', 'station', 'dock', ...placeFields)(fields, key) ||
  any(...placeFields)(fields, `location:${key}`);

/** A pallet that is announced or withdrawn is named by its code alone. */
const namesUnit: Names = (fields, key) =>
  any('tote', 'full', 'fresh', 'unit', 'code')(fields, key) ||
  any(...placeFields)(fields, `unit:${key}`) ||
  (Array.isArray(fields.pallets) && fields.pallets.includes(key));

const holdsNumber = (value: unknown, n: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ((value as Fields).n === n || Object.values(value).some((inner) => holdsNumber(inner, n)));

/** An event names the lines that it is about by their numbers, beside or below their notice. */
const namesNoticeLine: Names = (fields, key) =>
  typeof fields.noticeId === 'string' &&
  key.startsWith(`${fields.noticeId}/`) &&
  noticeLineKey(fields.noticeId, Number(key.slice(key.lastIndexOf('/') + 1))) === key &&
  holdsNumber(fields, Number(key.slice(key.lastIndexOf('/') + 1)));

/** By kind of thing, the fields of a payload that name one. */
const namedBy: Readonly<Record<string, Names>> = {
  order: namesOrder,
  'order-line': namesLine,
  'pick-list': any('pickListId'),
  location: namesLocation,
  unit: namesUnit,
  pallet: namesUnit,
  notice: any('noticeId'),
  'notice-line': namesNoticeLine,
  count: any('countId'),
  task: any('task', 'taskId'),
  item: namesItem,
  stock: namesItem,
  operator: any('operatorId'),
  'api-key': any(),
};

/** Kinds of those who do things. All of them are indexed under one word. */
const doers: readonly string[] = ['operator', 'api-key'];

const endsAt: Names = ({ from, to }, place) => from === place || to === place;

/** By kind of thing, whether a movement is of it. */
const movedBy: Readonly<Record<string, Names>> = {
  item: namesItem,
  stock: namesItem,
  location: (movement, key) => endsAt(movement, `location:${key}`),
  unit: (movement, key) => endsAt(movement, `unit:${key}`),
};

/** An operator or a program is also whoever did it. What no kind names is looked for as a code. */
export function isAbout(event: Told, kind: string, key: string): boolean {
  if (doers.includes(kind) && event.actor === key) return true;
  const isOf = movedBy[kind];
  if (isOf !== undefined && event.movements.some((movement) => isOf({ ...movement }, key))) return true;
  const names = namedBy[kind] ?? any('code');
  const search = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(search);
    if (typeof value !== 'object' || value === null) return false;
    return names(value as Fields, key) || Object.values(value).some(search);
  };
  return search(event.payload);
}

/** The fields that name a thing, and under which word each is indexed. */
const wordFields: Readonly<Record<string, string>> = {
  orderId: 'order',
  pickListId: 'pick-list',
  location: 'location',
  station: 'location',
  dock: 'location',
  tote: 'unit',
  full: 'unit',
  fresh: 'unit',
  unit: 'unit',
  noticeId: 'notice',
  countId: 'count',
  task: 'task',
  taskId: 'task',
  sku: 'item',
  operatorId: 'operator',
  code: 'code',
};

/** Longer keys are told apart by `isAbout`. */
const longestWord = 200;

const word = (kind: string, key: string) => `${kind} ${key}`.slice(0, longestWord);

const isPlaceField = (name: string) => placeFields.some((field) => field === name);

/** `unit:P1` under its unit, `location:A-1` and a bare `A-1` under the location. */
const placeWord = (place: string) =>
  place.startsWith('unit:')
    ? word('unit', place.slice('unit:'.length))
    : word('location', place.replace(/^location:/, ''));

/** All that an event names, as words: what an index of events holds of it. */
export function wordsOf(event: Told & { readonly deviceId: string | null }): ReadonlySet<string> {
  const words = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      const kind = Object.hasOwn(wordFields, name) ? wordFields[name] : undefined;
      if (kind !== undefined && typeof inner === 'string') words.add(word(kind, inner));
      if (isPlaceField(name) && typeof inner === 'string') words.add(placeWord(inner));
      if (name === 'pallets' && Array.isArray(inner)) {
        for (const code of inner) if (typeof code === 'string') words.add(word('unit', code));
      }
      collect(inner);
    }
    const { channel, number } = value as Fields;
    if (typeof channel === 'string' && typeof number === 'string') {
      words.add(word('order', orderIdOf({ channel, number })));
    }
  };
  collect(event.payload);
  for (const { sku, from, to } of event.movements) {
    words.add(word('item', sku));
    for (const place of [from, to].map(namedPlace)) {
      if (place.is === 'location' || place.is === 'unit') words.add(word(place.is, place.code));
    }
  }
  if (event.actor !== null) words.add(word('operator', event.actor));
  if (event.deviceId !== null) words.add(word('device', event.deviceId));
  return words;
}

/** Every event about the thing holds at least one of these words; not every event that does is about it. */
export function wordsFor(kind: string, key: string): readonly string[] {
  switch (kind) {
    case 'order-line':
      return [word('order', key.slice(0, key.lastIndexOf('/')))];
    case 'notice-line':
      return [word('notice', key.slice(0, key.lastIndexOf('/')))];
    case 'unit':
    case 'pallet':
      return [word('unit', key), word('code', key)];
    case 'location':
      return [word('location', key), placeWord(key), word('location', `location:${key}`)];
    case 'api-key':
      return [word('operator', key)];
    case 'item':
    case 'stock':
      return [word('item', key), word('item', skuOf(key))];
    default:
      return [word(kind === 'device' || Object.hasOwn(namedBy, kind) ? kind : 'code', key)];
  }
}
