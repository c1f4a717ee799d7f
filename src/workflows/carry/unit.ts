// A whole unit goes somewhere as it is: one event, and all that is on it goes with it.
import type { Location } from '../../domain/catalogue/model.ts';
import type { HandlingUnit } from '../../domain/stock/unit.ts';
import type { CarryStep, CarryWork, Deed } from './state.ts';
import { type Answer, happened, move, noSuchStep, type Take, wrong } from './step.ts';
import { unitMoved } from './unit-moved.ts';
import { accept, type CarryWord, reject, say } from './words.ts';
import { sourceCode, unitsThere } from './work.ts';

/** Pallets stand in aisles' reserve, on the ground at the dock, and apart; a bin and a packing table hold goods. */
const forUnits: readonly Location['type'][] = ['dock', 'stage', 'reserve', 'lane', 'quarantine', 'returns'];

function objection(to: Location | undefined): CarryWord | null {
  if (to === undefined) return 'say.unknown-location';
  if (to.blockedBy !== null) return 'say.blocked';
  return forUnits.includes(to.type) ? null : 'say.not-for-units';
}

export function moveWhole(
  step: CarryStep,
  unit: HandlingUnit,
  code: string,
  work: CarryWork,
  done: readonly Deed[],
): Answer {
  const to = work.locations.get(code);
  const against = objection(to);
  if (against !== null) {
    return move(
      step,
      reject(against, { name: say('say.a-location'), code }, null, say('say.next.other-bin')),
    );
  }
  const more = unitsThere(work).length > 1 || (work.errand.is === 'move' && work.lying.length > 0);
  const said = accept('say.unit-moved', { unit: unit.code, location: code });
  const deed: Deed = { is: 'unit-moved', unit: unit.code, from: unit.at };
  return happened({ at: more ? 'goods' : 'done' }, [unitMoved(unit, code)], said, [deed, ...done]);
}

export const onUnit: Take<'unit'> = (step, told, work, done) => {
  const unit = unitsThere(work).find(({ code }) => code === step.unit);
  // Nothing has moved yet: it is simply left where it stands.
  if (told.is === 'command' && told.command === 'undo') return move({ at: 'goods' });
  if (told.is !== 'saw' || unit === undefined) return noSuchStep(step);
  const { seen } = told;
  if (seen.code === step.unit || seen.code === sourceCode(work)) return move(step);
  return seen.is === 'location' ? moveWhole(step, unit, seen.code, work, done) : wrong(step, work, seen);
};
