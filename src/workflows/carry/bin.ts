// Goods in hand: the bin's scan says where they went. Another bin than proposed is the person's own choice.

import type { Location } from '../../domain/catalogue/model.ts';
import { fact } from '../../domain/events/facts.ts';
import type { Fact } from '../../domain/events/union.ts';
import type { Backorder } from '../../domain/orders/backorder.ts';
import { sameGoods } from '../../domain/stock/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import { atLocation } from '../../domain/stock/place.ts';
import { takeItem } from './goods.ts';
import { meant } from './seen.ts';
import { askRemaining } from './short.ts';
import {
  type CarryStep,
  type CarryStepAt,
  type CarryWork,
  type Deed,
  type Errand,
  type Held,
  isTask,
} from './state.ts';
import { type Answer, happened, move, noSuchStep, type Take, wrong } from './step.ts';
import { askUndo } from './undo.ts';
import { nextIn } from './wanted.ts';
import { accept, attention, type CarryWord, reject, say } from './words.ts';
import { fromOf, leftOf, mostOf, opensCases, owedOf, proposedBin, sourceCode, taken } from './work.ts';

type Carrying = CarryStepAt<'bin'>;

/** The goods as they arrive. */
const arriving = (to: Location, goods: Goods): Goods =>
  opensCases(to, goods) ? { ...goods, level: 'each' } : goods;

function carrying(work: CarryWork, { goods, quantity }: Held, to: Location): Fact {
  const { errand } = work;
  const from = fromOf(errand);
  const owed = owedAt(work, goods, to);
  const carried = { goods: arriving(to, goods), quantity, from };
  if (owed !== null) {
    const { orderId, n } = owed;
    return fact('goods.cross-docked', { ...carried, orderId, n, to: to.code });
  }
  return fact('goods.carried', {
    ...carried,
    to: atLocation(to.code),
    reason: errand.is,
    suggested: proposedBin(work, { goods, quantity })?.location ?? null,
    task: isTask(errand) ? errand.task.taskId : null,
  });
}

function factsOf(work: CarryWork, held: Held, to: Location): readonly Fact[] {
  const { goods, quantity } = held;
  const carried = carrying(work, held, to);
  if (!opensCases(to, goods)) return [carried];
  return [fact('case.broken', { goods, quantity, at: fromOf(work.errand), into: 'each' }), carried];
}

/** The order that waits there for these goods. */
function owedAt(work: CarryWork, goods: Goods, to: Location): Backorder | null {
  const owed = owedOf(work, goods);
  return owed?.to === to.code ? owed : null;
}

function deedOf(work: CarryWork, { goods, quantity }: Held, to: Location): Deed {
  const owed = owedAt(work, goods, to);
  const deed = { goods: arriving(to, goods), quantity, to: to.code };
  if (owed === null) return { is: 'carried', ...deed };
  return { is: 'cross-docked', line: { orderId: owed.orderId, n: owed.n }, ...deed };
}

/** Why the goods can't go there, or null where they can. */
function objection(work: CarryWork, to: Location | undefined, { goods }: Held): CarryWord | null {
  if (to === undefined) return 'say.unknown-location';
  if (isTask(work.errand) && to.code !== work.errand.task.location) return 'say.wrong-location';
  if (to.blockedBy !== null) return 'say.blocked';
  if (isTask(work.errand)) return null;
  return (to.type === 'quarantine') === (goods.status === 'quarantined') ? null : 'say.not-for-goods';
}

/** The errand once so many have gone there: an order that waited for them waits for fewer. */
function paidAt(work: CarryWork, { goods, quantity }: Held, to: Location): Errand {
  const { errand } = work;
  const paid = owedAt(work, goods, to);
  if (errand.is !== 'put-away' || paid === null) return errand;
  const owed = errand.owed.map((one) => (one === paid ? { ...one, quantity: one.quantity - quantity } : one));
  return { ...errand, owed };
}

/** What is left of the same goods goes on to the next bin; then whatever else lies there. */
function afterCarry(work: CarryWork, { goods, quantity }: Held, to: Location): CarryStep {
  const { errand, lying } = work;
  const rest = lying.map((one) =>
    sameGoods(one.goods, goods) ? { ...one, quantity: one.quantity - quantity } : one,
  );
  const left = rest.filter((one) => one.quantity > 0);
  if (isTask(errand)) return quantity >= (leftOf(work) ?? 0) ? { at: 'done' } : { at: 'source' };
  if (left.length === 0) return { at: 'done' };
  if (errand.is === 'move' || !left.some((one) => sameGoods(one.goods, goods))) return { at: 'goods' };
  return {
    at: 'bin',
    held: taken({ ...work, errand: paidAt(work, { goods, quantity }, to), lying: left }, goods),
  };
}

function putInto(step: Carrying, code: string, work: CarryWork, done: readonly Deed[]): Answer {
  const { held } = step;
  const to = work.locations.get(code);
  const against = objection(work, to, held);
  if (to === undefined || against !== null) {
    const scanned = { name: say('say.a-location'), code };
    const other = against === 'say.wrong-location' ? nextIn(step, work) : say('say.next.other-bin');
    return move(step, reject(against ?? 'say.unknown-location', scanned, null, other));
  }
  const next = afterCarry(work, held, to);
  const said =
    next.at === 'done'
      ? accept('say.all-done')
      : accept('say.carried', { count: held.quantity, location: code });
  return happened(next, factsOf(work, held, to), said, [deedOf(work, held, to), ...done]);
}

export const onBin: Take<'bin'> = (step, told, work, done) => {
  switch (told.is) {
    case 'saw': {
      const { seen } = told;
      if (seen.code === sourceCode(work)) return move(step);
      if (seen.is === 'location') return putInto(step, seen.code, work, done);
      if (seen.is === 'unit') return wrong(step, work, seen);
      // Nothing has moved yet, so another item may be taken first.
      const again = meant(work, seen).some((goods) => sameGoods(goods, step.held.goods));
      return again
        ? move(step, attention('say.already-in-hand', { count: step.held.quantity }))
        : takeItem(step, seen, work);
    }
    case 'choice':
      return told.choice === 'amount' && mostOf(work, step.held.goods) > 0
        ? move({ at: 'amount', held: step.held, over: step })
        : noSuchStep(step);
    case 'command':
      if (told.command === 'undo') return askUndo(step, work, done);
      return told.command === 'short' ? askRemaining(step, work) : noSuchStep(step);
    default:
      return noSuchStep(step);
  }
};
