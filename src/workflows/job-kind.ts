// What the runner and the home screen must know of a kind of job beside its machine: where its documents are, what they
// say now, and how somebody comes to work on it.
import type { Meaning } from '../domain/barcode/meaning.ts';
import type { Item } from '../domain/catalogue/definitions.ts';
import type { Role } from '../domain/people/model.ts';
import type { Words, Workflow } from './workflow.ts';

/** A job by its kind and the thing that it is about. */
export interface JobRef {
  readonly workflow: string;
  readonly jobId: string;
}

/** A job that may be taken up without a scan, as home lists it. `total` null: nobody can say how much it will be. */
export interface JobOffer {
  readonly jobId: string;
  readonly title: Words;
  readonly detail: Words;
  readonly done: number;
  readonly total: number | null;
}

/** Which job a scan at home opens. `goes-on`: the scan is also its first input; `opens`: it has done its work. */
export interface Opened {
  readonly jobId: string;
  readonly scan: 'opens' | 'goes-on';
}

/** The step that somebody is at, and how many there are: 12 of 48. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What a person calls the work, and the codes of what they hold of it. */
export interface Called {
  readonly name: string;
  readonly inHand: readonly string[];
}

/** Why this device can't go on. `last`: the work as it was last seen here, null where it never was. */
export interface Gone {
  readonly words: Words;
  readonly last: Called | null;
}

export interface JobKind<State, Work> {
  readonly workflow: Workflow<State, Work>;
  /** Who is offered it. Whoever works it all the same leaves an exception (SYNC.md P4). */
  mayWork(roles: readonly Role[]): boolean;
  /** Null: the scan names no job of this kind. */
  named(meaning: Meaning): Promise<Opened | null>;
  /** The most pressing first. */
  offers(): Promise<readonly JobOffer[]>;
  /** Brings into memory all that the job's screens and events read. */
  open(jobId: string): Promise<void>;
  /** The job's documents as they are now, pending events folded in; null where they aren't on this device. */
  read(jobId: string): Work | null;
  /** Brings in what a scan names and the job doesn't hold: whose a strange tote is. */
  prepare(meaning: Meaning, work: Work): Promise<void>;
  /** The job's own items, which need no look-up in the item master. */
  items(work: Work): Iterable<Item>;
  /** Why this device can't go on with the work (SYNC.md C1, C2), or null while it can. */
  gone(work: Work | null): Words | null;
  called(work: Work): Called;
  /** For the status bar; null where nobody can say how much there is. */
  progress(work: Work): Progress | null;
  /** Whether leaving it here ends it; anywhere else it is parked. */
  over(state: State): boolean;
}

/** Every kind by its workflow's name. A kind is brought in when it is first asked for. */
export type JobKinds<State, Work> = ReadonlyMap<string, () => Promise<JobKind<State, Work>>>;
