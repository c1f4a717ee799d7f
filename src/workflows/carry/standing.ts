// The step of yesterday against the documents of now: goods that others took are in nobody's hand.
import { type CarryStep, type CarryWork, isTask } from './state.ts';
import { lyingOf, mostOf, unitsThere } from './work.ts';

/** Nothing is left to carry: the unit or the bin is empty, or the task has come to its end. */
const isOver = (work: CarryWork): boolean => {
  const { errand, lying } = work;
  if (isTask(errand)) return errand.task.state !== 'open';
  return unitsThere(work).length === 0 && lying.every(({ quantity }) => quantity <= 0);
};

/** Where somebody stands who takes the work up knowing only the documents. */
export function resume(work: CarryWork): CarryStep {
  if (isOver(work)) return { at: 'done' };
  return { at: isTask(work.errand) ? 'source' : 'goods' };
}

/** The step itself where it still makes sense, else where its person stands instead. */
export function standing(step: CarryStep, work: CarryWork): CarryStep {
  switch (step.at) {
    case 'source':
    case 'goods':
    case 'remaining':
      return isOver(work) ? { at: 'done' } : step;
    case 'which': {
      const among = step.among.filter((goods) => lyingOf(work, goods) !== null);
      return among.length === step.among.length ? step : resume(work);
    }
    case 'amount':
    case 'bin': {
      const most = mostOf(work, step.held.goods);
      if (most <= 0) return resume(work);
      return step.held.quantity <= most ? step : { ...step, held: { ...step.held, quantity: most } };
    }
    case 'unit': {
      const stands = unitsThere(work).some(({ code }) => code === step.unit);
      return stands ? step : resume(work);
    }
    case 'cant-read': {
      const over = standing(step.over, work);
      return over === step.over ? step : over;
    }
    case 'undo':
    case 'done':
      return step;
  }
}
