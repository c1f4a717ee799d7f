// What the label left out is typed or scanned: the lot, the date, the serial; and loose pieces by their number.
import { quantitySchema } from '../../domain/stock/movement.ts';
import { dateOfDigits } from './dates.ts';
import { identified, proceed } from './identify.ts';
import type { ReceiveStateAt, ReceiveWork, Tracked } from './state.ts';
import { move, noSuchStep, type ReceiveStep, type Take } from './step.ts';
import { count } from './tally.ts';
import { attention } from './words.ts';
import { palletAt } from './work.ts';

/** GS1 allows lots and serials 20 characters. */
const longest = 20;

/** The last answer to the same question on this pallet, which a press repeats; null where there is none. */
export function sameAsBefore(
  { what, scanned, over }: Pick<ReceiveStateAt<'ask'>, 'what' | 'scanned' | 'over'>,
  work: ReceiveWork,
): string | null {
  const { owner, sku } = scanned.goods;
  const before = palletAt(work, over.unit)?.received.findLast(
    ({ goods }) => goods.owner === owner && goods.sku === sku,
  );
  return what === 'serial' ? null : (before?.goods[what] ?? null);
}

function answered(state: ReceiveStateAt<'ask'>, value: string, work: ReceiveWork): ReceiveStep {
  const { what, scanned, isLoose, over } = state;
  return proceed(over, { ...scanned, goods: { ...scanned.goods, [what]: value } }, isLoose, work);
}

/** A date is typed as six digits; a scanned one says what it is. */
function typed(state: ReceiveStateAt<'ask'>, text: string, work: ReceiveWork): ReceiveStep {
  if (state.what === 'expiry') {
    const date = dateOfDigits(text);
    return date === null ? move(state, attention('say.bad-date')) : answered(state, date, work);
  }
  if (text === '') return noSuchStep(state);
  return text.length > longest ? move(state, attention('say.too-long')) : answered(state, text, work);
}

const statedIn = (told: Parameters<Take<'ask'>>[1], what: Tracked): string | null =>
  told.is === 'item' ? told.attributes[what] : null;

/** The next label of the carton may say it, or a code that is nothing but the lot. */
export const onAsk: Take<'ask'> = (state, told, work) => {
  const stated = statedIn(told, state.what);
  if (stated !== null) return answered(state, stated, work);
  if (told.is === 'typed') return typed(state, told.text.trim(), work);
  if (told.is === 'choice' && told.choice === 'same') {
    const same = sameAsBefore(state, work);
    return same === null ? noSuchStep(state) : answered(state, same, work);
  }
  if (told.is === 'item' && told.items.length === 0 && state.what !== 'expiry') {
    return typed(state, told.code, work);
  }
  return move(state, attention('say.answer-first'));
};

/** The most that one count may carry. */
const most = quantitySchema.maxValue ?? 1;

export const onLoose: Take<'loose'> = (state, told, work) => {
  const { goods, over } = state;
  if (told.is === 'item') return identified(state, over, told, true, work);
  if (told.is !== 'quantity' || goods === null) return move(state, attention('say.scan-item'));
  const { quantity } = told;
  if (!quantitySchema.safeParse(quantity).success) return move(state, attention('say.quantity', { most }));
  return count(over, { goods, pieces: quantity }, work);
};
