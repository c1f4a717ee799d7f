// What the runner works with, handed in: the disk, the working view, the clock, the tone. And what it shows.
import type { Meaning, RawScan } from '../domain/barcode/meaning.ts';
import type { Item } from '../domain/catalogue/definitions.ts';
import type { Basis, Instant } from '../domain/events/envelope.ts';
import type { JobRecord, NotSaved, Outbox } from '../storage/outbox.ts';
import type { Gone, Progress } from './job-kind.ts';
import type { Feedback } from './workflow.ts';

/** The three answers and silence, or the one that stops all scanning (SYNC.md D3). */
export type Signal = Feedback | { readonly is: 'alarm'; readonly reason: NotSaved['reason'] };

/** What the working view tells the runner; the kind of job reads the documents themselves. */
interface JobView {
  /** Resolves once every event that the outbox has appended so far is folded in. */
  settled(): Promise<void>;
  /** Called when documents have changed, by this device or by a pull. Answers how to stop. */
  subscribe(listener: () => void): () => void;
}

export interface RunnerPorts {
  readonly outbox: Outbox;
  readonly view: JobView;
  readonly parse: (raw: RawScan) => Meaning;
  /** The item master, by code: of every owner. */
  readonly lookup: (codes: readonly string[]) => Promise<readonly Item[]>;
  readonly now: () => Instant;
  /** What the replica knows at this moment. */
  readonly basis: () => Basis;
  /** Sounds, vibrates and colours. Called after the disk has it. */
  readonly signal: (signal: Signal) => void;
}

/**
 * `job` null: nothing is being worked on, and `state` and `work` are null too. `work` of a job that is gone from this
 * device is as it was last seen, or null where it never was.
 */
export interface RunnerState<State, Work> {
  readonly job: { readonly workflow: string; readonly id: string; readonly operator: string } | null;
  readonly state: State | null;
  readonly work: Work | null;
  /** How far the work has come, where that can be said. */
  readonly progress: Progress | null;
  /** Why this device can't go on; scans are then answered with it. */
  readonly gone: Gone | null;
  /** Unfinished jobs that lie on this device, other operators' too: each is taken over or left parked (C3). */
  readonly parked: readonly JobRecord[];
  /** The last answer; `n` grows with each, so that the same words twice are two answers. */
  readonly feedback: { readonly n: number; readonly answer: Feedback };
  /** The last scan was NOT saved, and nobody has seen it yet: nothing is taken until then (D3). */
  readonly alarm: NotSaved['reason'] | null;
}

/** The runner's own messages; the machines have theirs. */
export const runnerWords = ['runner.say.no-job', 'runner.say.misread', 'runner.say.work-missing'] as const;
