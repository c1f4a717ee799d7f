// Counts: asked for, seen, judged, settled, posted. Only the last of these moves anything. STOCK.md.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened, Payload } from '../events/union.ts';
import { bookingReads, goodsOf } from '../stock/book.ts';
import type { Movement } from '../stock/movement.ts';
import { atLocation } from '../stock/place.ts';
import type { Count, CountDifference, CountState, Sighting } from './model.ts';

const countRead = (countId: string): Address => ({ kind: 'count', key: countId });

interface Ended {
  readonly countId: string;
  readonly location: string;
  readonly of: string | null;
}

/** What the end of a count reads: the bin that it frees, and the short pick that had asked for it. */
const endReads = ({ countId, location, of }: Ended): Address[] => [
  countRead(countId),
  { kind: 'location', key: location },
  ...(of === null
    ? []
    : ([
        { kind: 'task', key: of },
        { kind: 'exception', key: `${of}:short-pick` },
      ] as const)),
];

/** Somebody has counted the bin: it may be planned with again. */
function free(draft: Draft, { location, of }: Ended): void {
  if (of === null) return;
  draft.change('location', location, (place) => ({
    ...place,
    blockedBy: place.blockedBy === of ? null : place.blockedBy,
  }));
  draft.change('task', of, (task) => ({ ...task, state: 'done' }));
  draft.change('exception', `${of}:short-pick`, (exception) => ({ ...exception, state: 'settled' }));
}

const isEnded = ({ state }: Count) => state.is === 'posted' || state.is === 'approved';

const sightingOf = ({
  id,
  actor,
  source,
  position,
  payload,
  at,
}: Happened<'location.counted'>): Sighting => ({
  by: id,
  operator: actor,
  device: source.kind === 'device' ? source.deviceId : '',
  seq: source.kind === 'device' ? source.seq : 0,
  position,
  began: payload.began,
  at,
  lines: payload.lines,
});

/** A location that somebody counted unasked is a count like any other. */
const unasked = ({ payload }: Happened<'location.counted'>): Count => ({
  id: payload.countId,
  location: payload.location,
  owner: null,
  sku: null,
  why: 'asked',
  of: null,
  sightings: [],
  state: { is: 'asked' },
});

function see(draft: Draft, event: Happened<'location.counted'>): void {
  const { countId, location } = event.payload;
  if (draft.read('location', location).is === 'absent') {
    draft.open('location-unknown', `location ${location}`);
  }
  const found = draft.read('count', countId);
  if (found.is === 'unknown') return;
  const count = found.is === 'known' ? found.body : unasked(event);
  if (isEnded(count)) {
    draft.open('already-closed', `location ${location}`, { count: countId });
    return;
  }
  draft.put('count', countId, {
    ...count,
    sightings: [...count.sightings, sightingOf(event)],
    state: { is: 'counted' },
  });
}

function judge(draft: Draft, { payload }: Happened<'count.judged'>): void {
  const { countId, verdict, location } = payload;
  const found = draft.read('count', countId);
  if (found.is !== 'known' || isEnded(found.body)) return;
  const into = (state: CountState) => draft.put('count', countId, { ...found.body, state });
  switch (verdict.is) {
    case 'agrees':
      into({ is: 'posted', differences: [] });
      free(draft, payload);
      return;
    case 'recount':
      into({ is: 'recount', because: verdict.because, not: verdict.not });
      return;
    case 'differs':
      into({ is: 'differs', differences: verdict.differences });
      draft.open('count-difference', `location ${location}`, {
        count: countId,
        pieces: verdict.differences.reduce((sum, { difference }) => sum + difference, 0),
      });
  }
}

const posting =
  (location: string) =>
  ({ goods, difference }: CountDifference): Movement => ({
    ...goodsOf(goods),
    quantity: Math.abs(difference),
    from: difference > 0 ? 'found' : atLocation(location),
    to: difference > 0 ? atLocation(location) : 'lost',
  });

const settledAs = (state: CountState, as: Payload<'count.settled'>['as']): CountState => {
  if (state.is !== 'differs') return state;
  return as === 'approved'
    ? { is: 'approved', differences: state.differences }
    : { is: 'recount', because: 'rejected', not: null };
};

type CountEvent = 'counts.asked' | 'location.counted' | 'count.judged' | 'count.settled' | 'count.posted';

export const countReducers: Reducers<CountEvent> = {
  'counts.asked': {
    reads: ({ payload }) => payload.counts.map(({ countId }) => countRead(countId)),
    apply: (draft, { payload }) => {
      for (const { countId, ...asked } of payload.counts) {
        if (draft.read('count', countId).is !== 'absent') continue;
        draft.put('count', countId, { id: countId, ...asked, sightings: [], state: { is: 'asked' } });
      }
    },
  },
  'location.counted': {
    reads: ({ payload }) => [countRead(payload.countId), { kind: 'location', key: payload.location }],
    apply: see,
  },
  'count.judged': { reads: ({ payload }) => endReads(payload), apply: judge },
  'count.settled': {
    reads: ({ payload }) => [countRead(payload.countId)],
    apply: (draft, { payload: { countId, as } }) =>
      draft.change('count', countId, (count) => ({ ...count, state: settledAs(count.state, as) })),
  },
  'count.posted': {
    reads: ({ payload }) => [
      ...endReads(payload),
      ...payload.differences.map(posting(payload.location)).flatMap(bookingReads),
    ],
    apply: (draft, { payload }) => {
      const { countId, location, differences } = payload;
      const found = draft.read('count', countId);
      if (found.is !== 'known' || found.body.state.is === 'posted') return;
      draft.put('count', countId, { ...found.body, state: { is: 'posted', differences } });
      for (const difference of differences) draft.move(posting(location)(difference));
      free(draft, payload);
    },
  },
};
