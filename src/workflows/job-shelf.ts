// The jobs that lie on this device, the one in hand among them.
import type { JobRecord, Outbox } from '../storage/outbox.ts';
import type { JobRef } from './job-kind.ts';

const turnOf = ({ turn = 0 }: JobRecord): number => turn;

const isSame = (one: JobRef, other: JobRef) => one.workflow === other.workflow && one.jobId === other.jobId;

export class JobShelf {
  readonly #outbox: Pick<Outbox, 'jobs'>;
  /** Of the job that was taken up last. */
  #turn = 0;

  constructor(outbox: Pick<Outbox, 'jobs'>) {
    this.#outbox = outbox;
  }

  /** All but the one in hand. */
  async parked(inHand: JobRef | null): Promise<readonly JobRecord[]> {
    const jobs = await this.#outbox.jobs();
    this.#turn = Math.max(this.#turn, ...jobs.map(turnOf));
    return inHand === null ? jobs : jobs.filter((job) => !isSame(job, inHand));
  }

  /** A job is taken up: from here on it is the last one. */
  takeUp(): void {
    this.#turn += 1;
  }

  /** The job in hand, as it goes onto the disk. */
  record({ workflow, jobId }: JobRef, operator: string, state: unknown): JobRecord {
    return { workflow, jobId, operator, state, turn: this.#turn };
  }
}

/** Of the operator's own jobs the one that was in hand last (D4). */
export const lastOf = (parked: readonly JobRecord[], operator: string): JobRecord | null =>
  parked.filter((job) => job.operator === operator).toSorted((a, b) => turnOf(b) - turnOf(a))[0] ?? null;

export const lyingHere = (parked: readonly JobRecord[], job: JobRef): JobRecord | null =>
  parked.find((record) => isSame(record, job)) ?? null;
