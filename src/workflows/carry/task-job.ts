// A task that brings goods from one place to a certain other one, as the runner works it: what it names is all it needs.
import { itemKey } from '../../domain/catalogue/model.ts';
import { namedPlace, type Place } from '../../domain/stock/place.ts';
import { type Brought, carryingJob, type Views } from './carrying-job.ts';
import { Gathered } from './gathered.ts';
import { bodyOf } from './shelves.ts';
import { type CarryTask, type CarryWork, type Errand, isTask } from './state.ts';

/** Nothing is proposed but what the task names. */
const nowhere = { candidates: [], faces: [], stations: [], here: null };

type TaskErrand = Extract<Errand, { readonly task: CarryTask }>['is'];
type TaskKind = 'replenishment' | 'vendor-return-line';

export function taskJob(name: TaskErrand, kind: TaskKind, view: Views) {
  /** A task that has come to its end leaves the device: it is shown as it was until somebody leaves it. */
  let ended: CarryTask | null = null;

  function taskOf(jobId: string): CarryTask | null {
    const task = bodyOf(view, kind, jobId);
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
    await view.load([{ kind, key: jobId }]);
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
          errand: { is: name, task, standsAt: standsAt(task.from) },
          lying: goods.lyingAt(view, task.from),
          site: nowhere,
          locations: goods.locations(view),
          carriedTo: goods.carriedTo(view),
        };
  }

  return {
    ...carryingJob(name, view, bring),
    /** The places of a task are also picked from and counted: it is taken up by its name alone. */
    named: async () => null,
    called: ({ errand }: CarryWork) => ({ name: isTask(errand) ? errand.task.location : '', inHand: [] }),
    progress: ({ errand }: CarryWork) =>
      isTask(errand) && errand.task.carried > 0
        ? { done: errand.task.carried, total: errand.task.quantity }
        : null,
    /** What its item is called, as far as this device knows. */
    async itemName(task: CarryTask): Promise<string> {
      await view.load([{ kind: 'item', key: itemKey(task.goods) }]);
      return bodyOf(view, 'item', itemKey(task.goods))?.name ?? task.goods.sku;
    },
  };
}
