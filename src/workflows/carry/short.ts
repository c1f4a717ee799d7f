// The source gives less than the task asks for: it ends short, the place is blocked and counted.
import { fact } from '../../domain/events/facts.ts';
import { type CarryStep, type CarryWork, isTask } from './state.ts';
import { type Answer, happened, move, noSuchStep, type Take } from './step.ts';
import { accept, attention } from './words.ts';
import { leftOf } from './work.ts';

const shortedBy = { replenish: 'replenishment.shorted', 'vendor-return': 'vendor-return.shorted' } as const;

export const askRemaining = (step: CarryStep, { errand }: CarryWork): Answer =>
  isTask(errand) ? move({ at: 'remaining', over: step }) : noSuchStep(step);

export const onRemaining: Take<'remaining'> = (step, told, work, done) => {
  const { errand } = work;
  if (told.is === 'saw') return move(step, attention('say.answer-first'));
  if (!isTask(errand) || told.is !== 'quantity') return noSuchStep(step);
  const remaining = told.quantity;
  if (!Number.isSafeInteger(remaining) || remaining < 0) return noSuchStep(step);
  const { taskId, goods, from } = errand.task;
  const shorted = fact(shortedBy[errand.is], { task: taskId, goods, from, remaining });
  return happened({ at: 'done' }, [shorted], accept('say.shorted', { count: leftOf(work) ?? 0 }), done);
};
