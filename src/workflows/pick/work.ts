// Questions that the steps of a pick ask of its documents.
import type { Item } from '../../domain/catalogue/definitions.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import {
  type CartTote,
  isOpen,
  openOf,
  type PickList,
  type PickStop,
  type StopLine,
} from '../../domain/picking/model.ts';
import type { PickWork } from './state.ts';

export const stopAt = (work: PickWork, n: number | null): PickStop | null =>
  work.stops.find((stop) => stop.n === n) ?? null;

export const openStopAt = (work: PickWork, n: number): PickStop | null => {
  const stop = stopAt(work, n);
  return stop !== null && isOpen(stop) ? stop : null;
};

export const itemOf = (work: PickWork, stop: PickStop): Item | null =>
  work.items.get(itemKey(stop.goods)) ?? null;

/** Lines that still want pieces, in the order in which their totes are asked for. */
export const openLines = (stop: PickStop): readonly StopLine[] =>
  stop.lines.filter((line) => openOf(line) > 0).toSorted((a, b) => a.slot - b.slot || a.n - b.n);

export const firstOpen = (stop: PickStop): StopLine | null => openLines(stop)[0] ?? null;

export const openLineInSlot = (stop: PickStop, slot: number): StopLine | null =>
  openLines(stop).find((line) => line.slot === slot) ?? null;

export const slotsOf = (list: PickList): readonly number[] =>
  [...new Set(list.orders.map(({ slot }) => slot))].toSorted((a, b) => a - b);

export const toteInSlot = (work: PickWork, slot: number): CartTote | null =>
  work.list.totes.find((tote) => tote.slot === slot && tote.state === 'open') ?? null;

export const onCart = (work: PickWork, tote: string): CartTote | null =>
  work.list.totes.find((other) => other.tote === tote && other.state !== 'dropped') ?? null;

export const undropped = (work: PickWork): readonly CartTote[] =>
  work.list.totes.filter(({ state }) => state !== 'dropped');

const wantsPieces = (work: PickWork, slot: number) =>
  work.stops.some((stop) => isOpen(stop) && openLineInSlot(stop, slot) !== null);

/** The first slot that still waits for goods and has no tote to put them into. */
export const emptySlot = (work: PickWork): number | null =>
  slotsOf(work.list).find((slot) => toteInSlot(work, slot) === null && wantsPieces(work, slot)) ?? null;

/**
 * The only tote on the cart: where goods go needs no scan then. A full one that still rides along makes two,
 * and a hand can go wrong.
 */
export function loneTote(work: PickWork): CartTote | null {
  const [tote, another] = undropped(work);
  const lone = tote !== undefined && another === undefined && tote.state === 'open';
  return lone && slotsOf(work.list).length === 1 ? tote : null;
}

/** Pieces that the item scans at a stop are to add up to: the whole stop's, or with a lone tote the line's. */
export function wantedPieces(work: PickWork, stop: PickStop, instead: number | null): number {
  const lines = loneTote(work) === null ? openLines(stop) : openLines(stop).slice(0, 1);
  const planned = lines.reduce((sum, line) => sum + openOf(line), 0);
  return Math.min(planned, instead ?? planned);
}
