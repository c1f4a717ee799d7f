// A label can't be read: its digits, the SKU's last four, or the tote's number are typed, and a reprint follows.
import { fact } from '../../domain/events/facts.ts';
import type { Proof } from '../../domain/events/picking-events.ts';
import { type Seen, sawItem } from '../heard.ts';
import type { Told } from './seen.ts';
import type { LabelKind, PickState, PickWork } from './state.ts';
import { move, noSuchStep, type PickStep, type Take } from './step.ts';
import { nextIn, wantedIn } from './wanted.ts';
import { reject, say } from './words.ts';
import { itemOf, stopAt, toteInSlot, undropped } from './work.ts';

/** The label that the state waits for, or null where it waits for an answer by touch. */
function labelIn(state: PickState): LabelKind | null {
  switch (state.at) {
    case 'walk':
    case 'undo-put':
    case 'pausing':
      return 'location';
    case 'take':
      return 'item';
    case 'cart':
    case 'put':
    case 'tote-full':
    case 'paused':
      return 'tote';
    case 'drop':
      return state.tote === null ? 'tote' : 'location';
    default:
      return null;
  }
}

export function askCantRead(state: PickState): PickStep {
  const label = labelIn(state);
  return label === null ? noSuchStep(state) : move({ at: 'cant-read', label, over: state });
}

interface Recognised {
  readonly seen: Seen;
  readonly proof: Proof;
  /** What is printed anew: a location, a SKU with its owner, a tote. */
  readonly code: string;
  readonly owner: string | null;
}

const location = (code: string): Recognised => ({
  seen: { is: 'location', code },
  proof: 'check-digits',
  code,
  owner: null,
});

const tote = (code: string): Recognised => ({
  seen: { is: 'unit', code },
  proof: 'number',
  code,
  owner: null,
});

function byDigits(work: PickWork, code: string | undefined, text: string): Recognised | null {
  return code !== undefined && work.locations.get(code)?.checkDigits === text ? location(code) : null;
}

/** `T-0142` is found by its whole plate and by 0142 or 142. */
const isNumberOf = (code: string, text: string) =>
  code.toUpperCase() === text ||
  (/^\d+$/.test(text) && Number(/(\d+)$/.exec(code)?.[1] ?? NaN) === Number(text));

/** Where a cart is parked isn't one of the job's own places: its code is typed in full, zone to position. */
const isLocationCode = (text: string) => /^[A-Z0-9]+(-[A-Z0-9]+){4}$/.test(text);

/** One tote, or none where the number is ambiguous. */
function byNumber(codes: Iterable<string>, text: string): Recognised | null {
  const [code, another] = [...codes].filter((candidate) => isNumberOf(candidate, text));
  return code === undefined || another !== undefined ? null : tote(code);
}

/** A fresh tote may be new to this device: its whole plate is taken as it is typed. */
function freshTote(work: PickWork, text: string): Recognised | null {
  return /^[A-Z]+-\d+$/.test(text) ? tote(text) : byNumber(work.units.keys(), text);
}

function recognise(over: PickState, text: string, work: PickWork): Recognised | null {
  switch (over.at) {
    case 'walk':
    case 'undo-put':
      return byDigits(work, stopAt(work, over.stop)?.location, text);
    case 'pausing':
      return isLocationCode(text) ? location(text) : null;
    case 'take': {
      const stop = stopAt(work, over.stop);
      const item = stop === null ? null : itemOf(work, stop);
      if (item === null || item.sku.slice(-4).toUpperCase() !== text) return null;
      const { sku, owner } = item;
      return { seen: sawItem([item], sku), proof: 'picture', code: sku, owner };
    }
    case 'put': {
      const inSlot = toteInSlot(work, over.slot);
      return inSlot === null ? freshTote(work, text) : byNumber([inSlot.tote], text);
    }
    case 'cart':
    case 'tote-full':
      return freshTote(work, text);
    case 'paused':
      return byNumber(
        undropped(work).map((other) => other.tote),
        text,
      );
    case 'drop':
      return over.tote === null
        ? byNumber(
            undropped(work).map((other) => other.tote),
            text,
          )
        : byDigits(work, work.list.station, text);
    default:
      return null;
  }
}

/** Answers as if the label had been scanned, and adds that it has to be printed anew. */
export function onCantRead(
  state: Parameters<Take<'cant-read'>>[0],
  told: Told,
  work: PickWork,
  step: (state: PickState, told: Told, work: PickWork) => PickStep,
): PickStep {
  if (told.is === 'saw') return step(state.over, told, work);
  if (told.is !== 'typed') return noSuchStep(state);
  const text = told.text.trim().toUpperCase();
  const found = recognise(state.over, text, work);
  if (found === null) {
    const scanned = { name: say('pick.say.a-number'), code: text };
    return move(state, reject('pick.say.wrong-digits', scanned, wantedIn(state, work), nextIn(state, work)));
  }
  const answer = step(state.over, { is: 'saw', seen: found.seen, proof: found.proof }, work);
  if (answer.facts.length === 0) return answer;
  const unreadable = fact('label.unreadable', {
    pickListId: work.list.id,
    label: state.label,
    code: found.code,
    owner: found.owner,
  });
  return { ...answer, facts: [unreadable, ...answer.facts] };
}
