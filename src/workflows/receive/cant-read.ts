// A label can't be read at the dock: what is printed beside its bars is typed instead, and a reprint follows.
import { palletCode } from '../../domain/inbound/pallet-code.ts';
import { toReprint } from '../answers.ts';
import { type Seen, sawItem } from '../heard.ts';
import type { Told } from './seen.ts';
import type { ReceiveState, ReceiveStateAt, ReceiveWork } from './state.ts';
import { move, noSuchStep, type ReceiveStep, wrong } from './step.ts';
import { accept, say } from './words.ts';

type CantRead = ReceiveStateAt<'cant-read'>;

export function askCantRead(state: ReceiveState): ReceiveStep {
  switch (state.at) {
    case 'dock':
      return move({ at: 'cant-read', label: 'location', over: state });
    case 'between':
      return move({ at: 'cant-read', label: 'unit', over: state });
    case 'pallet':
      return move({ at: 'cant-read', label: 'item', over: state });
    default:
      return noSuchStep(state);
  }
}

/** Zone to position, typed in full: no dock is wanted before any other. */
const isLocationCode = (text: string) => /^[A-Z0-9]+(-[A-Z0-9]+){4}$/.test(text);

/** A whole plate or SSCC, or the last digits, four or more, of the one pallet that ends so. */
function unitBy(text: string, { pallets }: ReceiveWork): string | null {
  const whole = palletCode(text);
  if (whole.is === 'code') return whole.code;
  const [code, another] = /^\d{4,}$/.test(text)
    ? [...pallets.keys()].filter((one) => one.endsWith(text))
    : [];
  return code === undefined || another !== undefined ? null : code;
}

/** One item, or none where the digits are ambiguous. */
function itemBy(text: string, { items }: ReceiveWork) {
  const [item, another] = [...items.values()].filter(({ sku }) => sku.slice(-4).toUpperCase() === text);
  return item === undefined || another !== undefined ? null : item;
}

function recognise({ label }: CantRead, text: string, work: ReceiveWork): Seen | null {
  switch (label) {
    case 'location':
      return isLocationCode(text) ? { is: 'location', code: text } : null;
    case 'unit': {
      const code = unitBy(text, work);
      return code === null ? null : { is: 'unit', code };
    }
    case 'item': {
      const item = itemBy(text, work);
      return item === null ? null : sawItem([item], item.sku);
    }
  }
}

/** An item's SKU doesn't say how many pieces the carton holds: they are asked for, but where each has its serial. */
function heardBy(over: CantRead['over'], seen: Seen): ReceiveState {
  if (over.at !== 'pallet' || seen.is !== 'item') return over;
  const [item] = seen.items;
  return item?.details?.tracking.includes('serial') === true ? over : { at: 'loose', goods: null, over };
}

const next = {
  location: 'say.next.type-place',
  unit: 'say.next.type-unit',
  item: 'say.next.type-sku',
} as const;

/** Answers as if the label had been scanned, and where that led on, adds that it has to be printed anew. */
export function onCantRead(
  state: CantRead,
  told: Told,
  work: ReceiveWork,
  step: (state: ReceiveState, told: Told, work: ReceiveWork) => ReceiveStep,
): ReceiveStep {
  if (told.is === 'location' || told.is === 'unit' || told.is === 'item') return step(state.over, told, work);
  if (told.is !== 'typed') return noSuchStep(state);
  const text = told.text.trim().toUpperCase();
  const seen = recognise(state, text, work);
  if (seen === null) {
    const scanned = { name: say('say.a-number'), code: text };
    return wrong(state, 'say.wrong-digits', scanned, say(next[state.label]));
  }
  const over = heardBy(state.over, seen);
  const answer = step(over, seen, work);
  const ledOn = answer.state !== over || answer.facts.length > 0;
  return ledOn ? toReprint(answer, seen, accept('say.typed')) : answer;
}
