// The pick as the runner works it: its machine, and its documents out of the working view.

import { mayWith } from '../../domain/people/rights.ts';
import { balancesAt } from '../../domain/picking/at-stop.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import type { JobKind } from '../job-kind.ts';
import { pickWorkflow, workGone } from './machine.ts';
import { readPickWork } from './pick-work.ts';
import type { PickState, PickWork } from './state.ts';
import { say } from './words.ts';

export function pickJob(view: WorkingView, deviceId: string): JobKind<PickState, PickWork> {
  const strangers = new Set<string>();
  let last: { readonly jobId: string; readonly version: number; readonly work: PickWork | null } | null =
    null;
  /** The lease of a list that is done ends, and it leaves the device: it is shown as done until somebody leaves it. */
  let finished: { readonly jobId: string; readonly work: PickWork } | null = null;
  return {
    workflow: pickWorkflow,
    mayWork: (roles) => mayWith(roles, 'item.picked'),
    /** A tote of a cart whose list lies here; another's is asked for first (SYNC.md C2). */
    async named(meaning) {
      if (meaning.is !== 'unit') return null;
      await view.load([{ kind: 'unit', key: meaning.code }]);
      const unit = view.read('unit', meaning.code);
      const jobId = unit.is === 'known' ? unit.body.pickListId : null;
      if (jobId === null) return null;
      const lists = await view.find('pick-list', `lease:${deviceId}`);
      return lists.some(({ id }) => id === jobId) ? { jobId, scan: 'opens' } : null;
    },
    /** Its lists are shown by themselves: they are leased to this device. */
    offers: async () => [],
    async open(jobId) {
      await view.loadJob(jobId);
      const list = view.read('pick-list', jobId);
      if (list.is === 'known') await view.load([{ kind: 'location', key: list.body.station }]);
    },
    read(jobId) {
      const version = view.version();
      if (last?.jobId !== jobId || last.version !== version) {
        last = { jobId, version, work: readPickWork(view, jobId, strangers) };
      }
      const { work } = last;
      if (work !== null) finished = work.list.state.is === 'done' ? { jobId, work } : null;
      return work ?? (finished?.jobId === jobId ? finished.work : null);
    },
    async prepare(meaning, work) {
      const shown = meaning.is === 'tag' ? meaning.names : meaning;
      const code = shown.is === 'unit' ? shown.code : shown.is === 'text' ? shown.text : null;
      if (code === null || work.units.has(code) || strangers.has(code)) return;
      strangers.add(code);
      // A strange tote may be about to go on the cart: then every put into it reads what it holds.
      const holds = shown.is === 'unit' ? work.stops.flatMap((stop) => balancesAt(stop, [code])) : [];
      await view.load([{ kind: 'unit', key: code }, ...holds]);
      last = null;
    },
    items: (work) => work.items.values(),
    gone: (work) => {
      const gone = workGone(work, deviceId);
      return gone === null ? null : say(`pick.say.gone.${gone}`);
    },
    called: ({ list }) => ({
      name: list.number,
      inHand: list.totes.filter(({ state }) => state !== 'dropped').map(({ tote }) => tote),
    }),
    progress: ({ list: { stops, closedStops } }) => ({
      done: Math.min(stops, closedStops + 1),
      total: stops,
    }),
    over: ({ at }) => at === 'done',
  };
}
