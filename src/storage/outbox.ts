// The outbox: what happened on this device, until the server has had it for a week. SYNC.md D1 to D6, P6.
import type { Basis, Envelope, Instant } from '../domain/events/envelope.ts';
import type { Fact } from '../domain/events/union.ts';
import type { PushResult } from '../domain/sync/wire.ts';

/** Where an operator stands in a job. Written in the same transaction as the events that led there (D4). */
export interface JobRecord {
  readonly workflow: string;
  readonly jobId: string;
  readonly operator: string;
  readonly state: unknown;
  /** Grows with each job that is taken up: the highest is where somebody stood. None in what an older release wrote. */
  readonly turn?: number;
}

export interface Append {
  readonly facts: readonly Fact[];
  readonly actor: string | null;
  readonly basis: Basis;
  readonly at: Instant;
  /** The job as it stands after the facts; null where they belong to no job. */
  readonly job: JobRecord | null;
}

/**
 * An epoch's numbers. `acked`: the last event the server named; `folded` and `quarantined`: what the last pull
 * showed as folded, all up to a sequence but those (L3).
 */
export interface OutboxStatus {
  readonly epoch: string;
  readonly warehouse: string;
  readonly lastSeq: number;
  readonly acked: { readonly seq: number; readonly id: string } | null;
  readonly folded: number;
  readonly quarantined: readonly number[];
  readonly purgedThrough: number;
  readonly follows: { readonly epoch: string; readonly because: 'rolled-back' } | null;
  /** Events that the server hasn't acknowledged, and the device's wall clock (ms) at the first of them. */
  readonly waiting: number;
  readonly waitingSince: number | null;
}

/** What the server said of one event, for the trail and the quarantine list. */
export type StoredEvent = Envelope & { readonly result: PushResult | null };

/** It was NOT saved (D3): the disk is full, the database closed, the transaction aborted. */
export class NotSaved extends Error {
  readonly reason: 'quota' | 'closed' | 'aborted';
  constructor(reason: NotSaved['reason'], options?: ErrorOptions) {
    super(`not saved: ${reason}`, options);
    this.name = 'NotSaved';
    this.reason = reason;
  }
}

/** `appended` and `results`: what came with this change, often nothing. */
export interface OutboxChange {
  readonly status: OutboxStatus;
  readonly appended: readonly Envelope[];
  readonly results: readonly PushResult[];
}

export interface Outbox {
  /** Strictly durable when it resolves: numbers the facts, stores them and the job together. Throws NotSaved. */
  append(append: Append): Promise<readonly Envelope[]>;
  /** Stores a job's state where no event goes with it (a screen that was opened, a question half answered). */
  saveJob(job: JobRecord): Promise<void>;
  endJob(jobId: string): Promise<void>;
  jobs(): Promise<readonly JobRecord[]>;

  status(): Promise<OutboxStatus>;
  /** Events with a sequence above `seq`, ascending, at most `limit`. */
  after(seq: number, limit: number): Promise<readonly StoredEvent[]>;
  at(seq: number): Promise<StoredEvent | null>;
  /** The newest events first, for the trail. */
  latest(limit: number): Promise<readonly StoredEvent[]>;

  /** The server has taken everything up to `seq` (P3). Never moves backwards: see `rewind`. */
  acknowledge(ack: {
    readonly seq: number;
    readonly id: string;
    readonly results: readonly PushResult[];
    readonly serverTime: number;
  }): Promise<void>;
  /**
   * A pull has shown that the server has folded everything up to `seq` but `quarantined` (L3). After a restore of
   * the server this goes backwards, and what it lacks is pending again.
   */
  markFolded(seq: number, quarantined: readonly number[]): Promise<void>;
  /** The server was restored and ends at `seq` now: everything above it is sent again (P6). */
  rewind(seq: number): Promise<void>;
  /**
   * This device was rolled back (P6): all that is still here is sent anew in another epoch, numbered from 1, ids
   * unchanged; by them the server knows what it has already. What was shown as folded stays so.
   */
  beginEpoch(epoch: string): Promise<void>;
  /** Forgets events acknowledged before `serverTime` − 7 days, up to the first in quarantine (D5). Answers how many. */
  purge(serverTime: number): Promise<number>;
  /** Called after each change has reached the disk, before the change's own promise resolves. Answers how to stop. */
  subscribe(listener: (change: OutboxChange) => void): () => void;
  close(): Promise<void>;
}
