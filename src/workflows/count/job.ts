// Counting as the runner works it: its machine, and its documents out of the working view.
import { itemKey } from '../../domain/catalogue/model.ts';
import { type Count, countReasons, isToCount } from '../../domain/counting/model.ts';
import type { Bodies, Kind } from '../../domain/documents/kinds.ts';
import { mayWith } from '../../domain/people/rights.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import type { JobKind, JobOffer } from '../job-kind.ts';
import { countWorkflow } from './machine.ts';
import type { CountState, CountWork } from './state.ts';
import { offer } from './words.ts';

interface CountParts {
  /** ms since 1970. */
  readonly now: () => number;
  /** Who is signed in; null: nobody. */
  readonly operator: () => string | null;
}

function bodyOf<K extends Kind>(view: WorkingView, kind: K, key: string | null): Bodies[K] | null {
  const found = key === null ? null : view.read(kind, key);
  return found?.is === 'known' ? found.body : null;
}

const itemOf = ({ owner, sku }: Count) => (owner === null || sku === null ? null : itemKey({ owner, sku }));
const notOf = ({ state }: Count) => (state.is === 'recount' ? state.not : null);

/** A bin that is blocked until it is counted comes first, then what was looked at before. */
const byUrgency = (a: Count, b: Count): number =>
  countReasons.indexOf(a.why) - countReasons.indexOf(b.why) ||
  b.sightings.length - a.sightings.length ||
  (a.location < b.location ? -1 : 1);

const offerOf = ({ id, location, why, state }: Count): JobOffer => ({
  jobId: id,
  title: offer('count.title', { location }),
  detail: offer(state.is === 'recount' ? 'count.recount' : `count.${why}`),
  done: 0,
  total: null,
});

export function countJob(view: WorkingView, { now, operator }: CountParts): JobKind<CountState, CountWork> {
  /** Of the scan that is being answered. */
  let heardAt = now();
  let last: { readonly jobId: string; readonly version: number; readonly work: CountWork | null } | null =
    null;
  /** A count that is over leaves the device: it is shown as done until somebody leaves it. */
  let finished: CountWork | null = null;

  const open = async (): Promise<readonly Count[]> => {
    const found = await Promise.all(['state:asked', 'state:recount'].map((term) => view.find('count', term)));
    const who = operator();
    return found
      .flat()
      .filter((count) => isToCount(count) && (notOf(count) === null || notOf(count) !== who))
      .toSorted(byUrgency);
  };
  const readWork = (jobId: string): CountWork | null => {
    const count = bodyOf(view, 'count', jobId);
    if (count === null) return null;
    return {
      count,
      location: bodyOf(view, 'location', count.location),
      item: bodyOf(view, 'item', itemOf(count)),
      operator: operator(),
      counter: bodyOf(view, 'operator', notOf(count))?.name ?? null,
      now: heardAt,
    };
  };
  return {
    workflow: countWorkflow,
    mayWork: (roles) => mayWith(roles, 'location.counted'),
    /** Where a location has more than one open count, the most pressing. */
    async named(meaning) {
      const code = meaning.is === 'location' ? meaning.code : meaning.is === 'text' ? meaning.text : null;
      const count = code === null ? undefined : (await open()).find(({ location }) => location === code);
      return count === undefined ? null : { jobId: count.id, scan: 'goes-on' };
    },
    offers: async () => (await open()).map(offerOf),
    async open(jobId) {
      heardAt = now();
      await view.load([{ kind: 'count', key: jobId }]);
      const count = bodyOf(view, 'count', jobId);
      if (count === null) return;
      const item = itemOf(count);
      const not = notOf(count);
      await view.load([
        { kind: 'location', key: count.location },
        ...(item === null ? [] : [{ kind: 'item' as const, key: item }]),
        ...(not === null ? [] : [{ kind: 'operator' as const, key: not }]),
      ]);
      last = null;
    },
    read(jobId) {
      const version = view.version();
      if (last?.jobId !== jobId || last.version !== version) last = { jobId, version, work: readWork(jobId) };
      const { work } = last;
      if (work !== null) finished = isToCount(work.count) ? null : work;
      return work ?? (finished?.count.id === jobId ? finished : null);
    },
    async prepare() {
      heardAt = now();
      last = null;
    },
    items: ({ item }) => (item === null ? [] : [item]),
    gone: () => null,
    called: ({ count }) => ({ name: count.location, inHand: [] }),
    progress: () => null,
    over: ({ at }) => at === 'done' || at === 'refused',
  };
}
