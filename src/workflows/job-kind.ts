// What the runner must know of a kind of job beside its machine: where its documents are and what they say now.
import type { Meaning } from '../domain/barcode/meaning.ts';
import type { Item } from '../domain/catalogue/definitions.ts';
import type { Words, Workflow } from './workflow.ts';

export interface JobKind<State, Work> {
  readonly workflow: Workflow<State, Work>;
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
}
