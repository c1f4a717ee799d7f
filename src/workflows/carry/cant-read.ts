// A label can't be read: check digits, the SKU's last four or a unit's number are typed instead, and a reprint follows.
import type { Place } from '../../domain/stock/place.ts';
import { toReprint } from '../answers.ts';
import { type Seen, sawItem } from '../heard.ts';
import type { Told } from './seen.ts';
import type { CarryStep, CarryStepAt, CarryWork, LabelKind } from './state.ts';
import { type Answer, move, noSuchStep } from './step.ts';
import { nextIn, wantedIn } from './wanted.ts';
import { accept, reject, say } from './words.ts';
import { fromOf, proposedForUnit } from './work.ts';

const labelOf = (place: Place): LabelKind => (place.startsWith('unit:') ? 'unit' : 'location');

/** The label that the step waits for, or null where it waits for an answer by touch. */
function labelIn(step: CarryStep, work: CarryWork): LabelKind | null {
  switch (step.at) {
    case 'source':
      return labelOf(fromOf(work.errand));
    case 'goods':
      return proposedForUnit(work) === null ? 'item' : 'location';
    case 'which':
      return 'item';
    case 'bin':
    case 'unit':
      return 'location';
    case 'undo':
      return labelOf(step.back);
    default:
      return null;
  }
}

export function askCantRead(step: CarryStep, work: CarryWork): Answer {
  const label = labelIn(step, work);
  return label === null ? noSuchStep(step) : move({ at: 'cant-read', label, over: step });
}

/** Zone to position, typed in full: where no certain bin is wanted, two digits would fit too many. */
const isLocationCode = (text: string) => /^[A-Z0-9]+(-[A-Z0-9]+){4}$/.test(text);

const isNumberOf = (code: string, text: string) =>
  code.toUpperCase() === text ||
  (/^\d{3,}$/.test(text) && Number(/(\d{1,15})$/.exec(code)?.[1] ?? NaN) === Number(text));

function recognise({ over, label }: CarryStepAt<'cant-read'>, text: string, work: CarryWork): Seen | null {
  switch (label) {
    case 'item': {
      const items = work.lying.flatMap(({ item }) => (item === null ? [] : [item]));
      const found = items.filter(({ sku }) => sku.slice(-4).toUpperCase() === text);
      const [first] = found;
      return first === undefined ? null : sawItem([first], first.sku);
    }
    case 'unit': {
      const code = wantedIn(over, work)?.code ?? '';
      return isNumberOf(code, text) ? { is: 'unit', code } : null;
    }
    case 'location': {
      const code = wantedIn(over, work)?.code;
      const wanted = code === undefined ? undefined : work.locations.get(code);
      if (wanted !== undefined && wanted.checkDigits === text) return { is: 'location', code: wanted.code };
      return isLocationCode(text) ? { is: 'location', code: text } : null;
    }
  }
}

/** Answers as if the label had been scanned, and where that led on, adds that it has to be printed anew. */
export function onCantRead(
  step: CarryStepAt<'cant-read'>,
  told: Told,
  work: CarryWork,
  act: (step: CarryStep, told: Told) => Answer,
): Answer {
  if (told.is === 'saw') return act(step.over, told);
  if (told.is !== 'typed') return noSuchStep(step);
  const text = told.text.trim().toUpperCase();
  const seen = recognise(step, text, work);
  if (seen !== null) {
    const answer = act(step.over, { is: 'saw', seen });
    const ledOn = answer.step !== step.over || answer.facts.length > 0;
    return ledOn ? toReprint(answer, seen, accept('say.typed')) : answer;
  }
  const scanned = { name: say('say.a-number'), code: text };
  return move(step, reject('say.wrong-digits', scanned, wantedIn(step, work), nextIn(step, work)));
}
