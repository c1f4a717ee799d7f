// The jobs of the handheld, by name. The pick is there at once; any other is brought in when it is first asked for.
import type { WorkingView } from '../sync/working-view.ts';
import type { JobKind, JobKinds } from './job-kind.ts';
import { pickJob } from './pick/job.ts';
import { pickWorkflow } from './pick/machine.ts';

/** The runner pairs a state with the kind that made it, and asks nothing of either. */
export type AnyJob = JobKind<unknown, unknown>;

export interface KindPorts {
  readonly view: WorkingView;
  readonly deviceId: string;
  /** ms since 1970. */
  readonly now: () => number;
  /** Who is signed in; null: nobody. */
  readonly operator: () => string | null;
}

/** A kind remembers what it has brought into memory: there is one of each, and a load that failed is tried again. */
function once(load: () => Promise<AnyJob>): () => Promise<AnyJob> {
  let kind: Promise<AnyJob> | null = null;
  return () => {
    kind ??= load().catch((error: unknown) => {
      kind = null;
      throw error;
    });
    return kind;
  };
}

/** In this order a scan at home is offered to them: a bin that waits to be counted comes before a bin to take from. */
export function jobKinds({ view, deviceId, now, operator }: KindPorts): JobKinds<unknown, unknown> {
  const pick = pickJob(view, deviceId);
  return new Map<string, () => Promise<AnyJob>>([
    [pickWorkflow.name, async () => pick],
    ['receive', once(async () => (await import('./receive/job.ts')).receiveJob(view, { deviceId, now }))],
    ['put-away', once(async () => (await import('./put-away/job.ts')).putAwayJob(view, { now }))],
    ['replenish', once(async () => (await import('./replenish/job.ts')).replenishJob(view))],
    ['vendor-return', once(async () => (await import('./vendor-return/job.ts')).vendorReturnJob(view))],
    ['count', once(async () => (await import('./count/job.ts')).countJob(view, { now, operator }))],
    ['move', once(async () => (await import('./move/job.ts')).moveJob(view))],
  ]);
}
