// The bin gives less than was planned, or its turn comes later.
import { fact } from '../../domain/events/facts.ts';
import { isOpen, openOf, type ShortReason, shortReasons } from '../../domain/picking/model.ts';
import { foresee } from './foresee.ts';
import { onward } from './onward.ts';
import type { PickStateAt, PickWork } from './state.ts';
import { happened, move, noSuchStep, type PickStep, type Take } from './step.ts';
import { accept, attention } from './words.ts';
import { openLines, stopAt } from './work.ts';

type AtStop = PickStateAt<'walk' | 'take' | 'put'>;

const isReason = (choice: string): choice is ShortReason => shortReasons.some((reason) => reason === choice);

/** `quantitySchema`'s bound: beyond it a typing slip is certain. */
const mostRemaining = 1_000_000;

export const askShort = (state: AtStop): PickStep =>
  move({ at: 'short-reason', stop: state.stop, over: state });

function shorten(
  state: PickStateAt<'short-reason' | 'short-remaining'>,
  reason: ShortReason,
  remaining: number,
  work: PickWork,
): PickStep {
  const stop = stopAt(work, state.stop);
  if (stop === null) return noSuchStep(state);
  const lines = openLines(stop).map((line) => ({
    orderId: line.orderId,
    n: line.n,
    missing: openOf(line),
  }));
  const { location, goods, n } = stop;
  const shorted = fact('stop.shorted', {
    pickListId: work.list.id,
    stop: n,
    location,
    goods,
    reason,
    remaining,
    lines,
  });
  const missing = lines.reduce((sum, line) => sum + line.missing, 0);
  return happened(onward(foresee(work, shorted), n), shorted, accept('pick.say.shorted', { count: missing }));
}

/** An empty bin has nothing remaining: only the other reasons ask how many there are. */
export const onShortReason: Take<'short-reason'> = (state, told, work) => {
  if (told.is === 'saw') return move(state, attention('pick.say.answer-first'));
  if (told.is !== 'choice' || !isReason(told.choice)) return noSuchStep(state);
  const { stop, over } = state;
  return told.choice === 'empty'
    ? shorten(state, 'empty', 0, work)
    : move({ at: 'short-remaining', stop, reason: told.choice, over });
};

export const onShortRemaining: Take<'short-remaining'> = (state, told, work) => {
  if (told.is === 'saw') return move(state, attention('pick.say.answer-first'));
  if (told.is !== 'quantity') return noSuchStep(state);
  const { quantity } = told;
  const plausible = Number.isSafeInteger(quantity) && quantity >= 0 && quantity <= mostRemaining;
  return plausible
    ? shorten(state, state.reason, quantity, work)
    : move(state, attention('pick.say.answer-first'));
};

/** A skipped stop comes again at the end; the last one left has nothing to come after. */
export function skip(state: AtStop, work: PickWork): PickStep {
  const stop = stopAt(work, state.stop);
  if (stop === null) return noSuchStep(state);
  if (!work.stops.some((other) => other.n !== stop.n && isOpen(other))) {
    return move(state, attention('pick.say.only-stop-left'));
  }
  if (stop.state.is === 'skipped') return move(onward(work, stop.n));
  const skipped = fact('stop.skipped', { pickListId: work.list.id, stop: stop.n });
  return happened(onward(foresee(work, skipped), stop.n), skipped, accept('pick.say.skipped'));
}
