// What rewritten documents change of the inventory's projection.
import { itemKey, type KnownItem } from '../../src/domain/catalogue/model.ts';
import type { Bodies, Kind } from '../../src/domain/documents/kinds.ts';
import { channelOf, type OrderLine, orderLineKey } from '../../src/domain/orders/model.ts';
import { type Balance, stockKey } from '../../src/domain/stock/model.ts';
import { isVirtual } from '../../src/domain/stock/place.ts';
import type { PickFace } from '../../src/domain/stock/replenishment.ts';
import type { InventoryChanges, InventoryItem, Lying, Promised } from './inventory.ts';

/** A document before and after a transaction; null: there was or is none. */
export type Rewritten = {
  readonly [K in Kind]: {
    readonly kind: K;
    readonly before: Bodies[K] | null;
    readonly after: Bodies[K] | null;
  };
}[Kind];

const textOf = ({ sku, name }: KnownItem) => `${sku} ${name}`.toLowerCase();

function lyingOf(balance: Balance | null): Lying | null {
  if (balance === null || balance.quantity === 0 || isVirtual(balance.place)) return null;
  const { place, level, lot, expiry, serial, status } = balance;
  return { item: stockKey(balance), place, level, lot, expiry, serial, status };
}

function promisedBy(line: OrderLine | null): Promised | null {
  if (line === null || line.reserved === 0) return null;
  const { orderId, n, reserved } = line;
  return { channel: channelOf(orderId), item: stockKey(line), line: orderLineKey(orderId, n), reserved };
}

type Sums = Map<string, Pick<InventoryItem, 'item' | 'minimum' | 'maximum'>>;

function addFace(sums: Sums, face: PickFace | null, sign: 1 | -1): void {
  if (face === null) return;
  const item = stockKey(face);
  const { minimum, maximum } = sums.get(item) ?? { minimum: 0, maximum: 0 };
  sums.set(item, {
    item,
    minimum: minimum + sign * face.minimum,
    maximum: maximum + sign * face.maximum,
  });
}

/** `movedOn`: by item, the day on which the transaction moved something of it. */
export function inventoryChanges(
  rewritten: readonly Rewritten[],
  movedOn: ReadonlyMap<string, number>,
): InventoryChanges {
  const texts: InventoryChanges['texts'][number][] = [];
  const figures: InventoryChanges['figures'][number][] = [];
  const faces: Sums = new Map();
  const came: Lying[] = [];
  const went: Lying[] = [];
  const promised: Promised[] = [];
  const freed: Promised[] = [];
  for (const each of rewritten) {
    if (each.kind === 'item' && each.after !== null) {
      texts.push({ item: itemKey(each.after), text: textOf(each.after) });
    } else if (each.kind === 'stock' && each.after !== null) {
      const { onHand, quarantined, reserved, incoming } = each.after;
      figures.push({ item: stockKey(each.after), onHand, quarantined, reserved, incoming });
    } else if (each.kind === 'pick-face') {
      addFace(faces, each.before, -1);
      addFace(faces, each.after, 1);
    } else if (each.kind === 'balance') {
      const [before, after] = [lyingOf(each.before), lyingOf(each.after)];
      if (before === null && after !== null) came.push(after);
      if (before !== null && after === null) went.push(before);
    } else if (each.kind === 'order-line') {
      const [before, after] = [promisedBy(each.before), promisedBy(each.after)];
      if (after !== null && after.reserved !== before?.reserved) promised.push(after);
      if (before !== null && after === null) freed.push(before);
    }
  }
  return {
    texts,
    figures,
    faces: [...faces.values()].filter(({ minimum, maximum }) => minimum !== 0 || maximum !== 0),
    moves: [...movedOn].map(([item, on]) => ({ item, movedOn: on })),
    came,
    went,
    promised,
    freed,
  };
}
