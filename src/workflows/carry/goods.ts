// At the place where the goods are: an item is scanned, and is in hand.

import { itemKey } from '../../domain/catalogue/model.ts';
import { sameGoods } from '../../domain/stock/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import type { SeenItem } from '../heard.ts';
import { meant } from './seen.ts';
import { askRemaining } from './short.ts';
import { type CarryStep, type CarryWork, isTask } from './state.ts';
import { type Answer, move, noSuchStep, type Take, wrong } from './step.ts';
import { askUndo } from './undo.ts';
import { moveWhole } from './unit.ts';
import { accept } from './words.ts';
import { lyingOf, mostOf, sourceCode, taken, unitsThere } from './work.ts';

/** A move is of as many as the person says; of anything else the screen knows how many go where. */
export function inHand(step: CarryStep, goods: Goods, work: CarryWork): Answer {
  const held = taken(work, goods);
  const said = accept('say.in-hand', { count: held.quantity });
  if (work.errand.is === 'move' && held.quantity > 1) {
    return move({ at: 'amount', held, over: step.at === 'which' ? { at: 'goods' } : step }, said);
  }
  return move({ at: 'bin', held }, said);
}

/** A task is for its own goods; only where they are broken out of their pack is that another level. */
const forErrand = ({ errand }: CarryWork, goods: readonly Goods[]): readonly Goods[] =>
  isTask(errand) ? goods.filter((one) => sameGoods(one, errand.task.goods)) : goods;

export function takeItem(step: CarryStep, seen: SeenItem, work: CarryWork): Answer {
  const among = forErrand(work, meant(work, seen));
  const [goods, another] = among;
  if (goods === undefined) return wrong(step, work, seen);
  return another === undefined ? inHand(step, goods, work) : move({ at: 'which', among });
}

/** A bin that is scanned too early must not carry a mixed pallet away. */
const isOneItem = ({ lying }: CarryWork) => new Set(lying.map(({ goods }) => itemKey(goods))).size === 1;

export const onGoods: Take<'goods'> = (step, told, work, done) => {
  const { errand } = work;
  switch (told.is) {
    case 'saw': {
      const { seen } = told;
      if (seen.is === 'item') return takeItem(step, seen, work);
      if (seen.code === sourceCode(work)) return move(step);
      if (seen.is === 'location') {
        return errand.is === 'put-away' && isOneItem(work)
          ? moveWhole(step, errand.unit, seen.code, work, done)
          : wrong(step, work, seen);
      }
      const stands = unitsThere(work).some(({ code }) => code === seen.code);
      return stands
        ? move({ at: 'unit', unit: seen.code }, accept('say.in-hand', { count: 1 }))
        : wrong(step, work, seen);
    }
    case 'command':
      if (told.command === 'undo') return askUndo(step, work, done);
      return told.command === 'short' ? askRemaining(step, work) : noSuchStep(step);
    default:
      return noSuchStep(step);
  }
};

/** Chosen by touch, by its place in the list, or by a scan of a label that says more. */
export const onWhich: Take<'which'> = (step, told, work) => {
  if (told.is === 'saw') {
    return told.seen.is === 'item' ? takeItem(step, told.seen, work) : wrong(step, work, told.seen);
  }
  if (told.is !== 'choice') return noSuchStep(step);
  const goods = step.among[Number(told.choice)];
  return goods === undefined || lyingOf(work, goods) === null || mostOf(work, goods) === 0
    ? noSuchStep(step)
    : inHand(step, goods, work);
};
