// Whether an event is about a thing: how a number on the desk is followed down to what happened.
import { orderId as orderIdOf } from '../orders/model.ts';
import { stockKey } from '../stock/model.ts';

/** What is known of an event before its type is understood. */
export interface Told {
  readonly type: string;
  readonly actor: string | null;
  readonly payload: unknown;
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

/** Where an object names no owner, as an order's line doesn't, the SKU alone counts. */
const namesItem: Names = ({ owner, sku }, key) => {
  if (typeof sku !== 'string') return false;
  return (
    sku === key || (typeof owner === 'string' ? stockKey({ owner, sku }) === key : key.endsWith(`/${sku}`))
  );
};

/** By kind of thing, the fields of a payload that name one. */
const namedBy: Readonly<Record<string, Names>> = {
  order: namesOrder,
  'order-line': namesLine,
  'pick-list': any('pickListId'),
  location: any('location', 'station'),
  unit: any('tote', 'full', 'fresh'),
  item: namesItem,
  stock: namesItem,
  operator: any('operatorId'),
};

/** An operator is also whoever did it. What no kind names is looked for as a code. */
export function isAbout(event: Told, kind: string, key: string): boolean {
  if (kind === 'operator' && event.actor === key) return true;
  const names = namedBy[kind] ?? any('code');
  const search = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(search);
    if (typeof value !== 'object' || value === null) return false;
    return names(value as Fields, key) || Object.values(value).some(search);
  };
  return search(event.payload);
}

/** A text that the bytes of every event about the thing hold: most events are passed over without being parsed. */
export function tellTale(kind: string, key: string): string {
  const core =
    kind === 'order'
      ? afterFirst(key, ':')
      : kind === 'order-line'
        ? afterFirst(key.slice(0, key.lastIndexOf('/')), ':')
        : kind === 'stock' || kind === 'item'
          ? afterFirst(key, '/')
          : key;
  return JSON.stringify(core).slice(1, -1);
}

const afterFirst = (text: string, mark: string) => text.slice(text.indexOf(mark) + 1);
