// An outbox in memory: for tests and the simulation. What it stores on can outlive it, as a disk outlives a tab.
import type { Envelope } from '../domain/events/envelope.ts';
import type { PushResult } from '../domain/sync/wire.ts';
import { ChangeListeners } from './change-listeners.ts';
import {
  type Append,
  type JobRecord,
  NotSaved,
  type Outbox,
  type OutboxChange,
  type OutboxStatus,
  type StoredEvent,
} from './outbox.ts';
import {
  acknowledged,
  appended,
  firstNumbers,
  inEpoch,
  type Numbers,
  numbered,
  purgeable,
  statusOf,
} from './outbox-numbers.ts';

type Row = StoredEvent & { readonly ackedAt: number | null };

/** Ascending by sequence. Rows are never changed, only replaced, so that a shallow copy is a backup. */
export interface OutboxDisk {
  numbers: Numbers;
  rows: Row[];
  jobs: Map<string, JobRecord>;
}

export const blankDisk = (epoch: string, warehouse: string): OutboxDisk => ({
  numbers: firstNumbers(epoch, warehouse),
  rows: [],
  jobs: new Map(),
});

export const backupOf = ({ numbers, rows, jobs }: OutboxDisk): OutboxDisk => ({
  numbers,
  rows: [...rows],
  jobs: new Map(jobs),
});

const withoutAck = ({ ackedAt: _, ...event }: Row): StoredEvent => event;

/** As IndexedDB does: what can't be cloned can't be stored, and nothing that goes with it is. */
function storable(job: JobRecord): JobRecord {
  try {
    return structuredClone(job);
  } catch (error) {
    throw new NotSaved('aborted', { cause: error });
  }
}

export class MemoryOutbox implements Outbox {
  readonly #disk: OutboxDisk;
  readonly #newId: () => string;
  readonly #listeners = new ChangeListeners<OutboxChange>();
  #open = true;

  constructor(disk: OutboxDisk, newId: () => string) {
    this.#disk = disk;
    this.#newId = newId;
  }

  async append(append: Append): Promise<readonly Envelope[]> {
    this.#checkOpen();
    const job = append.job === null ? null : storable(append.job);
    const events = numbered(this.#disk.numbers, append, this.#newId);
    for (const event of events) this.#disk.rows.push({ ...event, result: null, ackedAt: null });
    if (job !== null) this.#disk.jobs.set(job.jobId, job);
    this.#save(appended(this.#disk.numbers, events), events);
    return events;
  }

  async saveJob(job: JobRecord): Promise<void> {
    this.#checkOpen();
    this.#disk.jobs.set(job.jobId, storable(job));
  }

  async endJob(jobId: string): Promise<void> {
    this.#checkOpen();
    this.#disk.jobs.delete(jobId);
  }

  async jobs(): Promise<readonly JobRecord[]> {
    return [...this.#disk.jobs.values()];
  }

  async status(): Promise<OutboxStatus> {
    return statusOf(this.#disk.numbers);
  }

  async after(seq: number, limit: number): Promise<readonly StoredEvent[]> {
    const from = this.#indexAfter(seq);
    return this.#disk.rows.slice(from, from + limit).map(withoutAck);
  }

  async at(seq: number): Promise<StoredEvent | null> {
    const row = this.#rowAt(seq);
    return row === undefined ? null : withoutAck(row);
  }

  async latest(limit: number): Promise<readonly StoredEvent[]> {
    return limit === 0 ? [] : this.#disk.rows.slice(-limit).reverse().map(withoutAck);
  }

  async acknowledge(ack: Parameters<Outbox['acknowledge']>[0]): Promise<void> {
    this.#checkOpen();
    const { numbers, rows } = this.#disk;
    const before = numbers.acked?.seq ?? 0;
    if (ack.seq <= before) return;
    const results = new Map(ack.results.map((result) => [result.seq, result]));
    for (let n = this.#indexAfter(before); n < this.#indexAfter(ack.seq); n += 1) {
      const row = rows[n];
      if (row !== undefined) {
        rows[n] = { ...row, ackedAt: ack.serverTime, result: results.get(row.seq) ?? row.result };
      }
    }
    const acked = { seq: ack.seq, id: ack.id };
    this.#save(acknowledged(numbers, acked, rows[this.#indexAfter(ack.seq)]), [], ack.results);
  }

  async markFolded(seq: number, quarantined: readonly number[]): Promise<void> {
    this.#checkOpen();
    this.#save({ ...this.#disk.numbers, folded: seq, quarantined: [...quarantined] });
  }

  async rewind(seq: number): Promise<void> {
    this.#checkOpen();
    const { numbers, rows } = this.#disk;
    if ((numbers.acked?.seq ?? 0) <= seq) return;
    const row = this.#rowAt(seq);
    const acked = row === undefined ? null : { seq, id: row.id };
    this.#save(acknowledged(numbers, acked, rows[this.#indexAfter(seq)]));
  }

  async beginEpoch(epoch: string): Promise<void> {
    this.#checkOpen();
    const { numbers, rows } = this.#disk;
    const kept = rows.map(({ seq }) => seq);
    this.#disk.rows = rows.map((row, n) => ({ ...row, seq: n + 1, ackedAt: null, result: null }));
    this.#save(acknowledged(inEpoch(numbers, epoch, kept), null, this.#disk.rows[0]));
  }

  async purge(serverTime: number): Promise<number> {
    this.#checkOpen();
    const { numbers, rows } = this.#disk;
    const through = purgeable(numbers, rows, serverTime);
    if (through <= numbers.purgedThrough) return 0;
    const gone = this.#indexAfter(through);
    this.#disk.rows = rows.slice(gone);
    this.#save({ ...numbers, purgedThrough: through });
    return gone;
  }

  subscribe(listener: (change: OutboxChange) => void): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    this.#open = false;
  }

  #checkOpen(): void {
    if (!this.#open) throw new NotSaved('closed');
  }

  #save(numbers: Numbers, events: readonly Envelope[] = [], results: readonly PushResult[] = []): void {
    this.#disk.numbers = numbers;
    this.#listeners.tell({ status: statusOf(numbers), appended: events, results });
  }

  /** Sequences have no holes, so the first one says where each stands. */
  #indexAfter(seq: number): number {
    const first = this.#disk.rows[0]?.seq ?? 1;
    return Math.min(this.#disk.rows.length, Math.max(0, seq + 1 - first));
  }

  #rowAt(seq: number): Row | undefined {
    const row = this.#disk.rows[this.#indexAfter(seq - 1)];
    return row?.seq === seq ? row : undefined;
  }
}
