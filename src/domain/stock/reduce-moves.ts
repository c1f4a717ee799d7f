// Units and goods that are carried about, and cases that are broken.
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened, Payload } from '../events/union.ts';
import { bookingReads, goodsOf, reversed } from './book.ts';
import { checkPlaces } from './check-places.ts';
import type { Movement } from './movement.ts';
import { atLocation, locationReads } from './place.ts';
import type { HandlingUnit } from './unit.ts';
import { taskReads, workTask } from './work-task.ts';

type Carried = Pick<Payload<'goods.carried'>, 'goods' | 'quantity' | 'from' | 'to'>;

const carrying = ({ goods, quantity, from, to }: Carried): Movement => ({
  ...goodsOf(goods),
  quantity,
  from,
  to,
});

/**
 * A move that didn't know of the latest one: the unit may be at either place until somebody scans it (STOCK.md). A move
 * after one's own says nothing of what others did meanwhile, so a rival stays until a move names it.
 */
const moved = (unit: HandlingUnit, event: Happened<'unit.moved'>): HandlingUnit => {
  const { to, after, settles } = event.payload;
  const at = atLocation(to);
  const missed = after === unit.moved || unit.at === null ? [] : [unit.at];
  const rivals = new Set([...missed, ...unit.rivals.filter((place) => !settles.includes(place))]);
  rivals.delete(at);
  return { ...unit, at, moved: event.id, rivals: [...rivals] };
};

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
  const before = found.body;
  if (before.pickListId !== null) draft.open('tote-in-use', `unit ${code}`, { holder: before.pickListId });
  const after = moved(before, event);
  draft.put('unit', code, after);
  const [rival] = after.rivals.filter((place) => !before.rivals.includes(place));
  if (rival !== undefined) draft.open('unit-disputed', `unit ${code}`, { here: to, there: rival });
}

const breaking = ({ goods, quantity, at, into }: Payload<'case.broken'>): Movement => ({
  ...goodsOf(goods),
  quantity,
  from: at,
  to: at,
  becomes: { level: into, status: goods.status },
});

type MoveEvent = 'unit.moved' | 'goods.carried' | 'case.broken' | 'carry.reversed';

export const moveReducers: Reducers<MoveEvent> = {
  'unit.moved': {
    reads: ({ payload }) => [{ kind: 'unit', key: payload.unit }, ...locationReads(atLocation(payload.to))],
    apply: moveUnit,
  },
  'goods.carried': {
    reads: ({ payload }) => [
      ...locationReads(payload.from, payload.to),
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
};
