// Bringing goods to the dock from which their supplier fetches them: a task for each kind of goods at each place.
import type { VendorReturnLine } from '../../domain/inbound/vendor-return.ts';
import { mayWith } from '../../domain/people/rights.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import type { CarryState, CarryWork } from '../carry/state.ts';
import { taskJob } from '../carry/task-job.ts';
import type { JobKind, JobOffer } from '../job-kind.ts';

/** One shipment after the other, and within it place by place. */
const inOrder = (a: VendorReturnLine, b: VendorReturnLine): number =>
  `${a.number} ${a.from}` < `${b.number} ${b.from}` ? -1 : 1;

export function vendorReturnJob(view: WorkingView): JobKind<CarryState, CarryWork> {
  const { itemName, ...job } = taskJob('vendor-return', 'vendor-return-line', view);

  const offerOf = async (line: VendorReturnLine): Promise<JobOffer> => ({
    jobId: line.taskId,
    title: { key: 'vendor-return.to', values: { supplier: line.supplier } },
    detail: {
      key: 'vendor-return.detail',
      values: { number: line.number, pieces: line.quantity - line.carried, item: await itemName(line) },
    },
    done: line.carried,
    total: line.quantity,
  });

  return {
    ...job,
    mayWork: (roles) => mayWith(roles, 'goods.carried'),
    async offers() {
      const open = await view.find('vendor-return-line', 'state:open');
      return Promise.all(open.toSorted(inOrder).map(offerOf));
    },
  };
}
