// Counts: asked for, seen, judged, settled, posted. Only the last of these moves anything. STOCK.md.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened, Payload } from '../events/union.ts';
import { bookingReads, goodsOf } from '../stock/book.ts';
import type { Movement } from '../stock/movement.ts';
import { atLocation } from '../stock/place.ts';
import { type Count, type CountDifference, type CountState, isEnded, type Sighting } from './model.ts';

const countRead = (countId: string): Address => ({ kind: 'count', key: countId });
const differenceKey = (judgement: string) => `${judgement}:count-difference`;

type Answer = Pick<Payload<'count.judged'>, 'countId' | 'location' | 'frees' | 'settles'>;

/** What an answer reads: the bin that it frees, the short picks that had asked, the difference that it takes back. */
const answerReads = ({ countId, location, frees, settles }: Answer): Address[] => [
  countRead(countId),
  { kind: 'location', key: location },
  ...frees.flatMap((of): Address[] => [
    { kind: 'task', key: of },
    { kind: 'exception', key: `${of}:short-pick` },
    { kind: 'exception', key: `${of}:count-overtaken` },
  ]),
  ...differenceReads(settles),
];

const differenceReads = (judgement: string | null): Address[] =>
  judgement === null ? [] : [{ kind: 'exception', key: differenceKey(judgement) }];

function closeDifference(draft: Draft, judgement: string | null): void {
  if (judgement === null) return;
  draft.change('exception', differenceKey(judgement), (exception) => ({ ...exception, state: 'settled' }));
}

/** Somebody has counted the bin: it may be planned with again. */
function free(draft: Draft, { location, frees }: Answer): void {
  for (const of of frees) {
    draft.change('location', location, (place) => ({
      ...place,
      blockedBy: place.blockedBy === of ? null : place.blockedBy,
    }));
    draft.change('task', of, (task) => ({ ...task, state: 'done' }));
    for (const key of [`${of}:short-pick`, `${of}:count-overtaken`]) {
      draft.change('exception', key, (exception) => ({ ...exception, state: 'settled' }));
    }
  }
}

function sightingOf({ id, actor, source, position, payload, at }: Happened<'location.counted'>): Sighting {
  const from = source.kind === 'device' ? source : { deviceId: '', epoch: '', seq: 0 };
  return {
    by: id,
    operator: actor,
    device: from.deviceId,
    epoch: from.epoch,
    seq: from.seq,
    position,
    began: payload.began,
    at,
    lines: payload.lines,
  };
}

const blank = { sightings: [], differed: null, state: { is: 'asked' } } as const;

/** A location that somebody counted unasked is a count like any other. */
const unasked = ({ payload }: Happened<'location.counted'>): Count => ({
  id: payload.countId,
  location: payload.location,
  owner: null,
  sku: null,
  why: 'asked',
  of: null,
  ...blank,
});

function see(draft: Draft, event: Happened<'location.counted'>): void {
  const { countId, location } = event.payload;
  if (draft.read('location', location).is === 'absent') {
    draft.open('location-unknown', `location ${location}`);
  }
  const found = draft.read('count', countId);
  // On a device a count that isn't there may have been posted and have left: it can't begin anew there (SYNC.md L5).
  if (found.is === 'unknown') return;
  const count = found.is === 'known' ? found.body : unasked(event);
  if (count.location !== location) {
    draft.open('wrong-place', `location ${location}`, { wanted: count.location });
    return;
  }
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

function judge(draft: Draft, { id, position, payload }: Happened<'count.judged'>): void {
  const { countId, verdict, location, settles } = payload;
  const found = draft.read('count', countId);
  if (found.is !== 'known' || isEnded(found.body)) return;
  closeDifference(draft, settles);
  const into = (state: CountState, differed: string | null = null) =>
    draft.put('count', countId, { ...found.body, differed, state });
  switch (verdict.is) {
    case 'agrees':
      into({ is: 'posted', differences: [], position });
      free(draft, payload);
      return;
    case 'recount':
      into({ is: 'recount', because: verdict.because, not: verdict.not });
      return;
    case 'differs':
      into({ is: 'differs', differences: verdict.differences }, id);
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

/** Only what the desk was shown can be settled: a judgement that another has replaced is nobody's word any more. */
function settle(draft: Draft, { payload }: Happened<'count.settled'>): void {
  const { countId, judgement, as } = payload;
  const found = draft.read('count', countId);
  if (found.is !== 'known') return;
  const { state, differed, sightings } = found.body;
  if (state.is !== 'differs' || differed !== judgement) return;
  if (as === 'approved') {
    draft.put('count', countId, { ...found.body, state: { ...state, is: 'approved' } });
    return;
  }
  closeDifference(draft, judgement);
  const not = sightings.at(-1)?.operator ?? null;
  draft.put('count', countId, {
    ...found.body,
    differed: null,
    state: { is: 'recount', because: 'rejected', not },
  });
}

function post(draft: Draft, { position, payload }: Happened<'count.posted'>): void {
  const { countId, location, differences, settles } = payload;
  const found = draft.read('count', countId);
  if (found.is !== 'known' || found.body.state.is !== 'approved') return;
  draft.put('count', countId, {
    ...found.body,
    differed: null,
    state: { is: 'posted', differences, position },
  });
  for (const difference of differences) draft.move(posting(location)(difference));
  closeDifference(draft, settles);
  free(draft, payload);
}

type CountEvent =
  | 'counts.asked'
  | 'location.counted'
  | 'count.judged'
  | 'count.settled'
  | 'count.posted'
  | 'count.overtaken';

export const countReducers: Reducers<CountEvent> = {
  'counts.asked': {
    reads: ({ payload }) => payload.counts.map(({ countId }) => countRead(countId)),
    apply: (draft, { payload }) => {
      for (const { countId, ...asked } of payload.counts) {
        if (draft.read('count', countId).is !== 'absent') continue;
        draft.put('count', countId, { id: countId, ...asked, ...blank });
      }
    },
  },
  'location.counted': {
    reads: ({ payload }) => [countRead(payload.countId), { kind: 'location', key: payload.location }],
    apply: see,
  },
  'count.judged': { reads: ({ payload }) => answerReads(payload), apply: judge },
  'count.settled': {
    reads: ({ payload }) => [countRead(payload.countId), ...differenceReads(payload.judgement)],
    apply: settle,
  },
  'count.posted': {
    reads: ({ payload }) => [
      ...answerReads(payload),
      ...payload.differences.map(posting(payload.location)).flatMap(bookingReads),
    ],
    apply: post,
  },
  'count.overtaken': {
    reads: ({ payload }) => [countRead(payload.by)],
    apply: (draft, { id, payload: { location, countId, by } }) => {
      if (draft.read('count', by).is !== 'absent') return;
      draft.open('count-overtaken', `location ${location}`, { count: countId, event: by });
      draft.put('count', by, {
        ...blank,
        id: by,
        location,
        owner: null,
        sku: null,
        why: 'overtaken',
        of: id,
      });
    },
  },
};
