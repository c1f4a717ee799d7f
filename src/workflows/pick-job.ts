// The pick as the runner works it: its machine, and its documents out of the working view.
import { balancesAt } from '../domain/picking/at-stop.ts';
import type { WorkingView } from '../sync/working-view.ts';
import type { JobKind } from './job-kind.ts';
import { pickWorkflow, workGone } from './pick/machine.ts';
import { readPickWork } from './pick/pick-work.ts';
import type { PickState, PickWork } from './pick/state.ts';
import { say } from './pick/words.ts';

export function pickJob(view: WorkingView, deviceId: string): JobKind<PickState, PickWork> {
  const strangers = new Set<string>();
  let last: { readonly jobId: string; readonly version: number; readonly work: PickWork | null } | null =
    null;
  /** The lease of a list that is done ends, and it leaves the device: it is shown as done until somebody leaves it. */
  let finished: { readonly jobId: string; readonly work: PickWork } | null = null;
  return {
    workflow: pickWorkflow,
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
  };
}
