// Totes go on the cart, one for each order, and a full one is replaced by a fresh one.
import { fact } from '../../domain/events/facts.ts';
import type { Proof } from '../../domain/events/picking-events.ts';
import type { Seen } from '../heard.ts';
import { foresee } from './foresee.ts';
import { onward } from './onward.ts';
import { pause } from './pause.ts';
import { holderOf } from './seen.ts';
import type { PickState, PickStateAt, PickWork } from './state.ts';
import { happened, move, noSuchStep, type PickStep, type Take, wrong } from './step.ts';
import { accept, attention, type PickWord } from './words.ts';
import { emptySlot, loneTote, onCart, toteInSlot } from './work.ts';

/** Why the unit can't be the fresh tote, or null. One that was dropped still holds what was picked into it. */
function unfit(work: PickWork, code: string): PickWord | null {
  if (onCart(work, code) !== null) return 'pick.say.tote-on-cart';
  if (holderOf(work, code) !== null) return 'pick.say.tote-in-use';
  if (work.list.totes.some(({ tote }) => tote === code)) return 'pick.say.tote-in-use';
  const unit = work.units.get(code);
  return unit === undefined || unit.kind === 'tote' ? null : 'pick.say.not-a-tote';
}

/** Puts a tote into a slot that has none. `then`: where the picker stands with the tote in place. */
export function mount(
  state: PickState,
  slot: number,
  seen: Seen,
  proof: Proof,
  work: PickWork,
  then: (after: PickWork) => PickState,
): PickStep {
  if (seen.is !== 'unit') return wrong(state, work, seen);
  const problem = unfit(work, seen.code);
  if (problem !== null) return wrong(state, work, seen, problem);
  const tote = seen.code;
  const mounted = fact('tote.mounted', { pickListId: work.list.id, slot, tote, proof });
  return happened(then(foresee(work, mounted)), mounted, accept('pick.say.mounted', { tote, slot }));
}

function nextSlot(after: PickWork): PickState {
  const slot = emptySlot(after);
  return slot === null ? onward(after, null) : { at: 'cart', slot };
}

/** "Done" goes off with fewer totes than orders: a slot's tote is asked for when its first goods are in hand. */
export const onCartStep: Take<'cart'> = (state, told, work) => {
  if (told.is === 'saw') return mount(state, state.slot, told.seen, told.proof, work, nextSlot);
  if (told.is !== 'command') return noSuchStep(state);
  if (told.command === 'pause') return pause(state);
  if (told.command !== 'done') return noSuchStep(state);
  const next = onward(work, null);
  return move(next, next.at === 'cart' ? attention('pick.say.no-tote-yet') : undefined);
};

/** The slot that "tote full" means: the one being put into, or that of the lone tote. */
function fullSlot(state: PickStateAt<'walk' | 'take' | 'put'>, work: PickWork): number | null {
  if (state.at === 'put') return toteInSlot(work, state.slot) === null ? null : state.slot;
  return loneTote(work)?.slot ?? null;
}

export function toteFull(state: PickStateAt<'walk' | 'take' | 'put'>, work: PickWork): PickStep {
  const slot = fullSlot(state, work);
  return slot === null
    ? move(state, attention('pick.say.choose-tote-first'))
    : move({ at: 'tote-full', slot, over: state });
}

export const onToteFull: Take<'tote-full'> = (state, told, work) => {
  const full = toteInSlot(work, state.slot);
  if (told.is !== 'saw') return noSuchStep(state);
  if (full === null) return mount(state, state.slot, told.seen, told.proof, work, () => state.over);
  const { seen, proof } = told;
  if (seen.is !== 'unit') return wrong(state, work, seen);
  const problem = unfit(work, seen.code);
  if (problem !== null) return wrong(state, work, seen, problem);
  return happened(
    state.over,
    fact('tote.replaced', {
      pickListId: work.list.id,
      slot: state.slot,
      full: full.tote,
      fresh: seen.code,
      proof,
    }),
    accept('pick.say.replaced', { tote: seen.code, slot: state.slot }),
  );
};
