// The first piece of an item that nobody has measured: length, width, height, weight. It may be left out.
import { itemDetailsSchema } from '../../domain/catalogue/definitions.ts';
import { fact } from '../../domain/events/facts.ts';
import { measures, type ReceiveStateAt } from './state.ts';
import { happened, move, type ReceiveStep, type Take } from './step.ts';
import { accept, attention } from './words.ts';

const measured = itemDetailsSchema.pick({ size: true, weight: true });

/** What was entered so far, as the item master takes it: half a size is none. */
function asDetails([length, width, height, weight]: readonly number[]) {
  const isSized = length !== undefined && width !== undefined && height !== undefined;
  return { size: isSized ? { length, width, height } : null, weight: weight ?? null };
}

/** With what was entered; nothing is said where that is nothing. */
function leave({ item, got, over }: ReceiveStateAt<'measure'>): ReceiveStep {
  const details = asDetails(got);
  return details.size === null
    ? move(over)
    : happened(over, [fact('item.measured', { ...item, ...details })], accept('say.measured'));
}

export const onMeasure: Take<'measure'> = (state, told) => {
  if (told.is === 'command' && told.command === 'skip') return leave(state);
  if (told.is !== 'quantity') return move(state, attention('say.answer-first'));
  const got = [...state.got, told.quantity];
  const isPossible = measured.safeParse(asDetails([...got, ...[1, 1, 1].slice(got.length - 1)])).success;
  if (!isPossible) return move(state, attention('say.quantity', { most: 20_000 }));
  return got.length < measures.length ? move({ ...state, got }) : leave({ ...state, got });
};
