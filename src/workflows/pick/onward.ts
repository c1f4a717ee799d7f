// Where a picker stands next, from what the documents say.
import { isOpen, type PickStop, putOf } from '../../domain/picking/model.ts';
import { nextStop } from '../../domain/picking/route.ts';
import type { PickState, PickWork } from './state.ts';
import { emptySlot, slotsOf, stopAt, toteInSlot, undropped } from './work.ts';

const hasTote = (work: PickWork) => slotsOf(work.list).some((slot) => toteInSlot(work, slot) !== null);

/** A bin that was just proven isn't asked for again when the next stop is in it too. */
const towards = (stop: PickStop, here: PickStop | null): PickState =>
  here?.location === stop.location
    ? { at: 'take', stop: stop.n, from: here.n, taken: null, instead: null }
    : { at: 'walk', stop: stop.n, from: here?.n ?? null };

/** From a stop that is behind them, or with `here` null from the beginning. */
export function onward(work: PickWork, here: number | null): PickState {
  if (work.list.state.is === 'done') return { at: 'done' };
  const from = stopAt(work, here);
  const next = nextStop(work.stops, (code) => work.locations.get(code), from);
  if (next !== null && !hasTote(work)) return { at: 'cart', slot: emptySlot(work) ?? 1 };
  if (next !== null) return towards(next, from);
  return undropped(work).length > 0 ? { at: 'drop', tote: null, from: here } : { at: 'done' };
}

const begun = (stop: PickStop) => stop.state.is !== 'open' || stop.lines.some((line) => putOf(line) > 0);

/**
 * Where somebody stands who takes the work up knowing only the documents: at the parked cart, still putting
 * totes on it, at the stop that is half done, or where the walk goes on.
 */
export function resume(work: PickWork): PickState {
  const { state } = work.list;
  if (state.is === 'paused') return { at: 'paused', location: state.location };
  const slot = emptySlot(work);
  if (slot !== null && state.is !== 'done' && !work.stops.some(begun)) return { at: 'cart', slot };
  const half = work.stops.find((stop) => isOpen(stop) && stop.lines.some((line) => putOf(line) > 0));
  const next = onward(work, null);
  return half !== undefined && next.at === 'walk' ? { at: 'walk', stop: half.n, from: null } : next;
}
