// Every stop is closed: each tote is scanned, then the station that the list names.
import { fact } from '../../domain/events/facts.ts';
import type { Proof } from '../../domain/events/picking-events.ts';
import type { Seen } from '../heard.ts';
import { foresee } from './foresee.ts';
import { onward } from './onward.ts';
import { pause } from './pause.ts';
import type { PickState, PickStateAt, PickWork } from './state.ts';
import { happened, move, noSuchStep, type PickStep, type Take, wrong } from './step.ts';
import { undoFrom } from './undo.ts';
import { accept } from './words.ts';
import { onCart } from './work.ts';

type Dropping = PickStateAt<'drop'>;

const afterDrop = (after: PickWork, from: number | null): PickState => {
  const next = onward(after, from);
  return next.at === 'drop' ? { ...next, from } : next;
};

/** Stands the tote down at the station. Any other place is wrong, another pack station too. */
function standDown(state: Dropping, tote: string, station: string, proof: Proof, work: PickWork): PickStep {
  if (station !== work.list.station) return wrong(state, work, { is: 'location', code: station });
  const dropped = fact('tote.dropped', { pickListId: work.list.id, tote, station, proof });
  const next = afterDrop(foresee(work, dropped), state.from);
  return happened(
    next,
    dropped,
    next.at === 'done' ? accept('pick.say.list-done') : accept('pick.say.dropped', { tote, station }),
  );
}

/**
 * The tote's scan alone has no fact: nothing has happened on the floor before it stands at the station. It is
 * the one accepted scan that the ledger doesn't hold.
 */
function saw(state: Dropping, seen: Seen, proof: Proof, work: PickWork): PickStep {
  if (seen.is === 'location' && state.tote !== null) {
    return standDown(state, state.tote, seen.code, proof, work);
  }
  if (seen.is !== 'unit' || onCart(work, seen.code) === null)
    return wrong(state, work, seen, seen.is === 'unit' ? 'pick.say.wrong-tote' : undefined);
  if (seen.code === state.tote) return move(state);
  return move(
    { ...state, tote: seen.code },
    accept('pick.say.drop-tote', { tote: seen.code, station: work.list.station }),
  );
}

export const onDrop: Take<'drop'> = (state, told, work) => {
  if (told.is === 'saw') return saw(state, told.seen, told.proof, work);
  if (told.is !== 'command') return noSuchStep(state);
  switch (told.command) {
    case 'undo':
      return state.tote === null ? undoFrom(state, work, [state.from]) : move({ ...state, tote: null });
    case 'pause':
      return pause({ ...state, tote: null });
    default:
      return noSuchStep(state);
  }
};
