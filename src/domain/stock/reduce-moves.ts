// Units and goods that are carried about, cases that are broken, and the pick faces that are filled from reserve.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened, Payload } from '../events/union.ts';
import { bookingReads, goodsOf, reversed } from './book.ts';
import type { Movement } from './movement.ts';
import { atLocation, namedPlace, type Place } from './place.ts';
import type { HandlingUnit } from './unit.ts';

type Carried = Pick<Payload<'goods.carried'>, 'goods' | 'quantity' | 'from' | 'to'>;

const carrying = ({ goods, quantity, from, to }: Carried): Movement => ({
  ...goodsOf(goods),
  quantity,
  from,
  to,
});

/** The documents of the places themselves, where they are real. */
const placeReads = (...places: readonly Place[]): Address[] =>
  places.flatMap((place): Address[] => {
    const named = namedPlace(place);
    return named.is === 'location' ? [{ kind: 'location', key: named.code }] : [];
  });

/** A location that was removed while the device was offline: the goods lie there all the same (P4). */
function checkPlaces(draft: Draft, ...places: readonly Place[]): void {
  for (const { key } of placeReads(...places)) {
    if (draft.read('location', key).is === 'absent') draft.open('location-unknown', `location ${key}`);
  }
}

const moved = (unit: HandlingUnit, event: Happened<'unit.moved'>): HandlingUnit => {
  const { to, after } = event.payload;
  const at = atLocation(to);
  const others = unit.at === null ? unit.rivals : [unit.at, ...unit.rivals];
  const rivals = after === unit.moved ? [] : [...new Set(others)].filter((place) => place !== at);
  return { ...unit, at, moved: event.id, rivals };
};

/** A move that didn't know of the latest one: the unit may be at either place until somebody scans it (STOCK.md). */
function moveUnit(draft: Draft, event: Happened<'unit.moved'>): void {
  const { unit: code, to } = event.payload;
  checkPlaces(draft, atLocation(to));
  const found = draft.read('unit', code);
  if (found.is === 'unknown') return;
  if (found.is === 'absent') {
    const blank = { pickListId: null, orderId: null, rivals: [] };
    draft.put('unit', code, { code, kind: 'pallet', at: atLocation(to), moved: event.id, ...blank });
    return;
  }
  const after = moved(found.body, event);
  draft.put('unit', code, after);
  const [rival] = after.rivals;
  if (rival !== undefined) draft.open('unit-disputed', `unit ${code}`, { here: to, there: rival });
}

const taskReads = (task: string | null): Address[] =>
  task === null
    ? []
    : [
        { kind: 'replenishment', key: task },
        { kind: 'task', key: task },
      ];

/** `pieces` of what the task asked for are done, or with a negative number are to be done again. */
function workTask(draft: Draft, task: string | null, pieces: number): void {
  if (task === null) return;
  draft.change('replenishment', task, (before) => {
    const carried = Math.max(0, before.carried + pieces);
    return { ...before, carried, state: carried >= before.quantity ? 'done' : 'open' };
  });
  draft.change('task', task, (before) => ({ ...before, state: pieces > 0 ? 'done' : 'open' }));
}

const breaking = ({ goods, quantity, at, into }: Payload<'case.broken'>): Movement => ({
  ...goodsOf(goods),
  quantity,
  from: at,
  to: at,
  becomes: { level: into, status: goods.status },
});

type MoveEvent =
  | 'unit.moved'
  | 'goods.carried'
  | 'case.broken'
  | 'carry.reversed'
  | 'pick-faces.assigned'
  | 'replenishments.asked';

export const moveReducers: Reducers<MoveEvent> = {
  'unit.moved': {
    reads: ({ payload }) => [{ kind: 'unit', key: payload.unit }, ...placeReads(atLocation(payload.to))],
    apply: moveUnit,
  },
  'goods.carried': {
    reads: ({ payload }) => [
      ...placeReads(payload.from, payload.to),
      ...bookingReads(carrying(payload)),
      ...taskReads(payload.task),
    ],
    apply: (draft, { payload }) => {
      checkPlaces(draft, payload.from, payload.to);
      draft.move(carrying(payload));
      workTask(draft, payload.task, payload.quantity);
    },
  },
  'case.broken': {
    reads: ({ payload }) => bookingReads(breaking(payload)),
    apply: (draft, { payload }) => draft.move(breaking(payload)),
  },
  'carry.reversed': {
    reads: ({ payload }) => [
      { kind: 'reversal', key: payload.of },
      ...bookingReads(reversed(carrying(payload))),
      ...taskReads(payload.task),
    ],
    apply: (draft, { id, payload }) => {
      if (draft.read('reversal', payload.of).is === 'known') {
        draft.open('nothing-to-reverse', `event ${payload.of}`, { step: 'carried' });
        return;
      }
      draft.put('reversal', payload.of, { by: id });
      draft.move(reversed(carrying(payload)));
      workTask(draft, payload.task, -payload.quantity);
    },
  },
  'pick-faces.assigned': {
    reads: () => [],
    apply: (draft, { payload }) => {
      for (const face of payload.faces) draft.put('pick-face', face.location, face);
    },
  },
  'replenishments.asked': {
    reads: () => [],
    apply: (draft, { payload }) => {
      for (const task of payload.tasks) {
        draft.put('replenishment', task.taskId, { ...task, carried: 0, state: 'open' });
      }
    },
  },
};
