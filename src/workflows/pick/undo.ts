// Undo: the last put of a stop, its short or its skip. What they were is read from the stop's own documents.
import { fact } from '../../domain/events/facts.ts';
import type { Payload } from '../../domain/events/union.ts';
import { isOpen, type PickStop, type Put, type StopLine } from '../../domain/picking/model.ts';
import { foresee } from './foresee.ts';
import { onward } from './onward.ts';
import type { PickState, PickStateAt, PickWork } from './state.ts';
import { happened, move, noSuchStep, type PickStep, type Take, wrong } from './step.ts';
import { accept, attention } from './words.ts';
import { stopAt } from './work.ts';

interface MadePut {
  readonly line: StopLine;
  readonly put: Put;
}

/** Totes are put to in the order of their slots, so the last put is the last of the last line that has one. */
function lastPut(stop: PickStop): MadePut | null {
  const lines = stop.lines.toSorted((a, b) => b.slot - a.slot || b.n - a.n);
  for (const line of lines) {
    const put = line.puts.at(-1);
    if (put !== undefined) return { line, put };
  }
  return null;
}

function madePut(stop: PickStop, by: string): MadePut | null {
  for (const line of stop.lines) {
    const put = line.puts.find((other) => other.by === by);
    if (put !== undefined) return { line, put };
  }
  return null;
}

type Undoes = Payload<'step.reversed'>['undoes'];

const reversal = (stop: PickStop, of: string, undoes: Undoes) =>
  fact('step.reversed', { pickListId: stop.pickListId, stop: stop.n, of, undoes });

/** A short and a skip moved no goods: they are reversed at once. */
function undoState(stop: PickStop, work: PickWork): PickStep | null {
  const { state, location, goods, n } = stop;
  if (state.is === 'skipped') {
    const reversed = reversal(stop, state.by, { step: 'skip' });
    return happened({ at: 'walk', stop: n, from: n }, reversed, accept('pick.say.skip-undone'));
  }
  if (state.is !== 'short' || state.lines.length === 0) return null;
  const lines = [...state.lines];
  const reversed = reversal(stop, state.by, { step: 'short', location, goods, lines });
  const after = stopAt(foresee(work, reversed), n);
  const next: PickState =
    after !== null && isOpen(after) ? { at: 'walk', stop: n, from: n } : onward(foresee(work, reversed), n);
  return happened(next, reversed, accept('pick.say.short-undone'));
}

/** Takes back the last thing done at the first of these stops where there is one. A put asks for the bin's scan. */
export function undoFrom(state: PickState, work: PickWork, stops: readonly (number | null)[]): PickStep {
  for (const stop of stops.map((n) => stopAt(work, n))) {
    if (stop === null) continue;
    const reversed = undoState(stop, work);
    if (reversed !== null) return reversed;
    const last = lastPut(stop);
    if (last !== null) return move({ at: 'undo-put', stop: stop.n, by: last.put.by, over: state });
  }
  return move(state, attention('pick.say.nothing-to-undo'));
}

/** With goods in hand the last thing was a put at this stop, or if there is none the taking. */
export function undoPut(state: PickStateAt<'put'>, work: PickWork): PickStep {
  const stop = stopAt(work, state.stop);
  const last = stop === null ? null : lastPut(stop);
  if (last !== null) return move({ at: 'undo-put', stop: state.stop, by: last.put.by, over: state });
  return move(
    { at: 'take', stop: state.stop, from: null, taken: null, instead: null },
    attention('pick.say.count-anew'),
  );
}

/** The goods are back in their bin when the bin is scanned, and only then is the put reversed. */
export const onUndoPut: Take<'undo-put'> = (state, told, work) => {
  const stop = stopAt(work, state.stop);
  const made = stop === null ? null : madePut(stop, state.by);
  if (told.is !== 'saw' || stop === null || made === null) return noSuchStep(state);
  const { seen } = told;
  const { line, put } = made;
  if (seen.is !== 'location' || seen.code !== put.location) return wrong(state, work, seen);
  const { location, tote, goods, quantity } = put;
  const { orderId, n } = line;
  const reversed = reversal(stop, state.by, { step: 'put', location, tote, goods, quantity, orderId, n });
  const after = foresee(work, reversed);
  const reopened = stopAt(after, stop.n);
  const next: PickState =
    reopened !== null && isOpen(reopened)
      ? { at: 'take', stop: stop.n, from: null, taken: null, instead: null }
      : onward(after, stop.n);
  return happened(next, reversed, accept('pick.say.put-undone', { count: quantity, tote }));
};
