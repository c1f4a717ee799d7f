// Another quantity than shown: fewer pieces are taken, or only some of them fit into this tote.
import { move, noSuchStep, type PickStep, type Take } from './step.ts';
import { mostOf, nextIn } from './wanted.ts';
import { attention, reject, say } from './words.ts';

const pieces = (quantity: number) => ({
  name: say('pick.say.pieces', { count: quantity }),
  code: String(quantity),
});

export const onQuantity: Take<'quantity'> = (state, told, work): PickStep => {
  if (told.is === 'saw') return move(state, attention('pick.say.answer-first'));
  if (told.is !== 'quantity') return noSuchStep(state);
  const { quantity } = told;
  const { over } = state;
  if (!Number.isSafeInteger(quantity) || quantity <= 0)
    return move(state, attention('pick.say.quantity-zero'));
  const most = mostOf(over, work);
  if (quantity > most) {
    return move(state, reject('pick.say.too-many', pieces(quantity), pieces(most), nextIn(state, work)));
  }
  return move(over.at === 'put' ? { ...over, quantity } : { ...over, instead: quantity });
};
