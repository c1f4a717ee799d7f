// Undo: the last deed is taken back once the goods, or the unit, are where they were.

import { fact } from '../../domain/events/facts.ts';
import type { EventType, Fact } from '../../domain/events/union.ts';
import { sameGoods } from '../../domain/stock/model.ts';
import { atLocation, type Place } from '../../domain/stock/place.ts';
import type { HandlingUnit } from '../../domain/stock/unit.ts';
import { type CarryStep, type CarryWork, type Deed, isTask } from './state.ts';
import { type Answer, happened, move, noSuchStep, type Take, wrong } from './step.ts';
import { unitMoved } from './unit-moved.ts';
import { accept, attention } from './words.ts';
import { codeOf, fromOf } from './work.ts';

/** What tells of a deed, and what of its undo. */
const eventsOf: Readonly<Record<Exclude<Deed['is'], 'unit-moved'>, readonly [EventType, EventType]>> = {
  carried: ['goods.carried', 'carry.reversed'],
  'cross-docked': ['goods.cross-docked', 'cross-dock.reversed'],
};

/**
 * The event of a deed, as its goods' new place remembers it: the newest such carry that no reversal has met. Null where
 * others have moved too much there since, or where it is another device's to know.
 */
function eventOf(work: CarryWork, deed: Exclude<Deed, { is: 'unit-moved' }>): string | null {
  const [went, back] = eventsOf[deed.is];
  const from = fromOf(work.errand);
  const there = work.carriedTo.find(
    ({ place, ...goods }) => place === atLocation(deed.to) && sameGoods(goods, deed.goods),
  );
  let reversed = 0;
  for (const { eventId, type, quantity, other } of there?.last ?? []) {
    if (other !== from || Math.abs(quantity) !== deed.quantity) continue;
    if (type === back) reversed += 1;
    else if (type === went && reversed === 0) return eventId;
    else if (type === went) reversed -= 1;
  }
  return null;
}

function unitOf({ errand }: CarryWork, code: string): HandlingUnit | null {
  const units = errand.is === 'put-away' ? [errand.unit] : errand.is === 'move' ? errand.units : [];
  return units.find((unit) => unit.code === code) ?? null;
}

function factOf(work: CarryWork, deed: Deed): Fact | null {
  if (deed.is === 'unit-moved') {
    const unit = unitOf(work, deed.unit);
    return unit === null || deed.from === null ? null : unitMoved(unit, codeOf(deed.from));
  }
  const of = eventOf(work, deed);
  if (of === null) return null;
  const { goods, quantity, to } = deed;
  const { errand } = work;
  if (deed.is === 'cross-docked') {
    return fact('cross-dock.reversed', { ...deed.line, of, goods, quantity, from: fromOf(errand), to });
  }
  return fact('carry.reversed', {
    of,
    goods,
    quantity,
    from: fromOf(errand),
    to: atLocation(to),
    task: isTask(errand) ? errand.task.taskId : null,
  });
}

export function askUndo(step: CarryStep, work: CarryWork, done: readonly Deed[]): Answer {
  const [last] = done;
  if (last === undefined) return move(step, attention('say.nothing-to-undo'));
  return factOf(work, last) === null
    ? move(step, attention('say.carry-back'))
    : move({ at: 'undo', back: backAt(work, last), over: step });
}

/** Where the goods, or the unit, belong again. */
const backAt = ({ errand }: CarryWork, deed: Deed): Place =>
  (deed.is === 'unit-moved' ? deed.from : null) ?? fromOf(errand);

export const onUndo: Take<'undo'> = (step, told, work, done) => {
  const [last, ...earlier] = done;
  const reversal = last === undefined ? null : factOf(work, last);
  if (told.is !== 'saw' || reversal === null) return noSuchStep(step);
  if (told.seen.code !== codeOf(step.back)) return wrong(step, work, told.seen);
  return happened({ at: 'goods' }, [reversal], accept('say.undone'), earlier);
};
