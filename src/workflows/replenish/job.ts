// Filling a pick face as the runner works it: the server's task says from where, what and how many.
import { itemKey } from '../../domain/catalogue/model.ts';
import { mayWith } from '../../domain/people/rights.ts';
import { namedPlace, type Place } from '../../domain/stock/place.ts';
import type { Replenishment } from '../../domain/stock/replenishment.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import { type Brought, carryingJob } from '../carry/carrying-job.ts';
import { Gathered } from '../carry/gathered.ts';
import { bodyOf } from '../carry/shelves.ts';
import type { CarryState, CarryWork } from '../carry/state.ts';
import type { JobKind, JobOffer } from '../job-kind.ts';

/** Nothing is proposed but what the task names. */
const nowhere = { candidates: [], faces: [], stations: [], here: null };

export function replenishJob(view: WorkingView): JobKind<CarryState, CarryWork> {
  /** A task that has come to its end leaves the device: it is shown as it was until somebody leaves it. */
  let ended: Replenishment | null = null;

  function taskOf(jobId: string): Replenishment | null {
    const task = bodyOf(view, 'replenishment', jobId);
    if (task !== null) {
      ended = task;
      return task;
    }
    return ended?.taskId === jobId
      ? { ...ended, state: ended.state === 'open' ? 'done' : ended.state }
      : null;
  }

  function standsAt(from: Place): string | null {
    const named = namedPlace(from);
    if (named.is === 'location') return named.code;
    const at = named.is === 'unit' ? (bodyOf(view, 'unit', named.code)?.at ?? null) : null;
    return at === null ? null : standsAt(at);
  }

  async function bring(jobId: string): Promise<Brought> {
    await view.load([{ kind: 'replenishment', key: jobId }]);
    const task = taskOf(jobId);
    const goods = new Gathered();
    if (task !== null) {
      const from = namedPlace(task.from);
      if (from.is === 'unit') await view.load([{ kind: 'unit', key: from.code }]);
      goods.note(task.goods);
      goods.noteLocation(task.location);
      const at = standsAt(task.from);
      if (at !== null) goods.noteLocation(at);
      await goods.look(view, task.from);
      await goods.lookAt(view, task.location);
    }
    return { goods, work: () => readWork(jobId, goods) };
  }

  function readWork(jobId: string, goods: Gathered): CarryWork | null {
    const task = taskOf(jobId);
    return task === null
      ? null
      : {
          errand: { is: 'replenish', task, standsAt: standsAt(task.from) },
          lying: goods.lyingAt(view, task.from),
          site: nowhere,
          locations: goods.locations(view),
          carriedTo: goods.carriedTo(view),
        };
  }

  async function offerOf(task: Replenishment): Promise<JobOffer> {
    await view.load([{ kind: 'item', key: itemKey(task.goods) }]);
    const name = bodyOf(view, 'item', itemKey(task.goods))?.name ?? task.goods.sku;
    return {
      jobId: task.taskId,
      title: { key: 'replenish.face', values: { location: task.location } },
      detail: { key: 'replenish.detail', values: { pieces: task.quantity - task.carried, item: name } },
      done: task.carried,
      total: task.quantity,
    };
  }

  return {
    ...carryingJob('replenish', view, bring),
    mayWork: (roles) => mayWith(roles, 'goods.carried'),
    /** The bins of a task are also picked from and counted: it is taken up by its name alone. */
    named: async () => null,
    async offers() {
      const open = await view.find('replenishment', 'state:open');
      return Promise.all(open.toSorted((a, b) => (a.location < b.location ? -1 : 1)).map(offerOf));
    },
    called: ({ errand }) => ({ name: errand.is === 'replenish' ? errand.task.location : '', inHand: [] }),
    progress: ({ errand }) =>
      errand.is === 'replenish' && errand.task.carried > 0
        ? { done: errand.task.carried, total: errand.task.quantity }
        : null,
  };
}
