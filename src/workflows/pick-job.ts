// The pick as the runner works it: its machine, and its documents out of the working view.
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
      return last.work;
    },
    async prepare(meaning, work) {
      const code = meaning.is === 'unit' ? meaning.code : meaning.is === 'text' ? meaning.text : null;
      if (code === null || work.units.has(code) || strangers.has(code)) return;
      strangers.add(code);
      await view.load([{ kind: 'unit', key: code }]);
      last = null;
    },
    items: (work) => work.items.values(),
    gone: (work) => {
      const gone = workGone(work, deviceId);
      return gone === null ? null : say(`pick.say.gone.${gone}`);
    },
  };
}
