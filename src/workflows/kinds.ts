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
}

export function jobKinds({ view, deviceId }: KindPorts): JobKinds<unknown, unknown> {
  const pick = pickJob(view, deviceId);
  return new Map<string, () => Promise<AnyJob>>([[pickWorkflow.name, async () => pick]]);
}
