// What the events of a stop share: where its documents are, how it is rewritten, what a put moves.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import { changeLine, type LineRef, progressReads } from '../orders/progress.ts';
import { allocate, goodsOf } from '../stock/book.ts';
import { balanceKey } from '../stock/model.ts';
import type { Goods, Movement } from '../stock/movement.ts';
import { atLocation, inUnit } from '../stock/place.ts';
import {
  concluded,
  isOpen,
  type MissingLine,
  openOf,
  type PickStop,
  type StopState,
  stopKey,
} from './model.ts';
import { listRead } from './on-list.ts';

export interface AtStop {
  readonly pickListId: string;
  readonly stop: number;
}

export const stopReads = ({ pickListId, stop }: AtStop): Address[] => [
  listRead(pickListId),
  { kind: 'pick-stop', key: stopKey(pickListId, stop) },
];

/** Where an event says that it took goods from: all that it lets a reducer read of the bin. */
interface Bin {
  readonly location: string;
  readonly goods: Goods;
}

/** Pieces that the bin still holds for a stop: what was put is gone, and what a short gave up is nobody's any more. */
function heldFor({ lines, state }: PickStop): number {
  const missing = state.is === 'short' ? state.lines : [];
  return lines.reduce((sum, line) => {
    const given = named(missing, [line]).reduce((all, other) => all + other.missing, 0);
    return sum + Math.max(0, openOf(line) - given);
  }, 0);
}

/**
 * Rewrites a stop, and keeps the list's count of closed stops and what its bin holds for it true to it. The
 * latter only where the event's `bin` is the stop's own: a reducer reads no other.
 */
export function changeStop(
  draft: Draft,
  { pickListId, stop }: AtStop,
  bin: Bin | null,
  rewrite: (stop: PickStop) => PickStop,
): void {
  const key = stopKey(pickListId, stop);
  const found = draft.read('pick-stop', key);
  if (found.is !== 'known') return;
  const before = found.body;
  const after = rewrite(before);
  draft.put('pick-stop', key, after);
  const closed = Number(isOpen(before)) - Number(isOpen(after));
  if (closed !== 0) {
    draft.change('pick-list', pickListId, (list) =>
      concluded({ ...list, closedStops: list.closedStops + closed }),
    );
  }
  const place = atLocation(before.location);
  const held = heldFor(after) - heldFor(before);
  const own =
    bin !== null && balanceKey(atLocation(bin.location), bin.goods) === balanceKey(place, before.goods);
  if (own && held !== 0) allocate(draft, place, goodsOf(before.goods), held);
}

/** An open stop whose lines all have their pieces is picked. A short one stays short, whatever is found after it. */
export const settledState = (stop: PickStop): StopState =>
  isOpen(stop) && stop.lines.every((line) => openOf(line) === 0) ? { is: 'picked' } : stop.state;

interface Put {
  readonly goods: Goods;
  readonly quantity: number;
  readonly location: string;
  readonly tote: string;
}

export const putMovement = ({ goods, quantity, location, tote }: Put): Movement => ({
  ...goodsOf(goods),
  quantity,
  from: atLocation(location),
  to: inUnit(tote),
});

/** The balances that putting the stop's goods into any of these totes will read. */
export const balancesAt = ({ location, goods }: PickStop, totes: readonly string[]): Address[] =>
  [atLocation(location), ...totes.map(inUnit)].map((place) => ({
    kind: 'balance',
    key: balanceKey(place, goods),
  }));

interface Missing {
  readonly location: string;
  readonly goods: Goods;
  readonly lines: readonly MissingLine[];
}

export const missingReads = ({ location, goods, lines }: Missing): Address[] => [
  { kind: 'location', key: location },
  { kind: 'balance', key: balanceKey(atLocation(location), goods) },
  ...lines.flatMap(progressReads),
];

/** Of `lines`, those that the event names as well: a reducer reads no other. */
export const named = <L extends LineRef>(lines: readonly L[], claimed: readonly LineRef[]): L[] =>
  lines.filter((line) => claimed.some(({ orderId, n }) => orderId === line.orderId && n === line.n));

/** Moves pieces from "planned" to "short" on their lines; `sign` −1 takes a short back. */
export function shortLines(draft: Draft, lines: readonly MissingLine[], sign: 1 | -1): void {
  for (const { orderId, n, missing } of lines) {
    const pieces = sign * missing;
    changeLine(draft, { orderId, n }, (line) => ({
      ...line,
      planned: Math.max(0, line.planned - pieces),
      short: Math.max(0, line.short + pieces),
    }));
  }
}
