// Filling a pick face as the runner works it: the server's task says from where, what and how many.
import { mayWith } from '../../domain/people/rights.ts';
import type { Replenishment } from '../../domain/stock/replenishment.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import type { CarryState, CarryWork } from '../carry/state.ts';
import { taskJob } from '../carry/task-job.ts';
import type { JobKind, JobOffer } from '../job-kind.ts';

export function replenishJob(view: WorkingView): JobKind<CarryState, CarryWork> {
  const { itemName, ...job } = taskJob('replenish', 'replenishment', view);

  const offerOf = async (task: Replenishment): Promise<JobOffer> => ({
    jobId: task.taskId,
    title: { key: 'replenish.face', values: { location: task.location } },
    detail: {
      key: 'replenish.detail',
      values: { pieces: task.quantity - task.carried, item: await itemName(task) },
    },
    done: task.carried,
    total: task.quantity,
  });

  return {
    ...job,
    mayWork: (roles) => mayWith(roles, 'goods.carried'),
    async offers() {
      const open = await view.find('replenishment', 'state:open');
      return Promise.all(open.toSorted((a, b) => (a.location < b.location ? -1 : 1)).map(offerOf));
    },
  };
}
