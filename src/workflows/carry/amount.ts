// How many go to the bin, where it isn't the number shown.
import { move, noSuchStep, type Take } from './step.ts';
import { nextIn } from './wanted.ts';
import { accept, attention, reject, say } from './words.ts';
import { mostOf } from './work.ts';

const pieces = (count: number) => ({ name: say('say.pieces', { count }), code: String(count) });

export const onAmount: Take<'amount'> = (step, told, work) => {
  const most = mostOf(work, step.held.goods);
  const into = (quantity: number) =>
    move({ at: 'bin', held: { ...step.held, quantity } }, accept('say.in-hand', { count: quantity }));
  if (told.is === 'saw') return move(step, attention('say.answer-first'));
  if (told.is === 'choice') return told.choice === 'all' ? into(most) : noSuchStep(step);
  if (told.is !== 'quantity') return noSuchStep(step);
  const { quantity } = told;
  if (!Number.isSafeInteger(quantity) || quantity <= 0) return move(step, attention('say.quantity-zero'));
  if (quantity > most) {
    return move(step, reject('say.too-many', pieces(quantity), pieces(most), nextIn(step, work)));
  }
  return into(quantity);
};
