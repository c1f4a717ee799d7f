// What the carrying jobs are to the runner alike: what was brought in for a job, and its work read out of it.
import type { Meaning } from '../../domain/barcode/meaning.ts';
import type { Item } from '../../domain/catalogue/definitions.ts';
import type { Gathered } from './gathered.ts';
import { carryWorkflow } from './machine.ts';
import type { Shelves } from './shelves.ts';
import type { CarryState, CarryWork, Errand } from './state.ts';

export interface Brought {
  readonly goods: Gathered;
  /** Null: what the job is about isn't on this device. */
  readonly work: () => CarryWork | null;
}

export interface Views extends Shelves {
  /** Raised with every change. */
  version(): number;
}

const locationIn = (meaning: Meaning): string | null =>
  meaning.is === 'location' ? meaning.code : meaning.is === 'text' ? meaning.text : null;

export function carryingJob(name: Errand['is'], view: Views, bring: (jobId: string) => Promise<Brought>) {
  let open: (Brought & { readonly jobId: string }) | null = null;
  let last: { readonly version: number; readonly work: CarryWork | null } | null = null;
  return {
    workflow: carryWorkflow(name),
    async open(jobId: string): Promise<void> {
      open = { jobId, ...(await bring(jobId)) };
      last = null;
    },
    read(jobId: string): CarryWork | null {
      if (open?.jobId !== jobId) return null;
      const version = view.version();
      if (last?.version !== version) last = { version, work: open.work() };
      return last.work;
    },
    async prepare(meaning: Meaning): Promise<void> {
      const code = locationIn(meaning);
      if (open === null || code === null) return;
      await open.goods.lookAt(view, code);
      last = null;
    },
    items: ({ lying }: CarryWork): readonly Item[] => lying.flatMap(({ item }) => item ?? []),
    gone: () => null,
    progress: () => null,
    over: ({ step }: CarryState): boolean => step.at === 'done',
  };
}
