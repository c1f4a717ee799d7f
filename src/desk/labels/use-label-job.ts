// One job of labels as the page sees it: plates numbered first where they are fresh, then printed or made a PDF, once.
import { useState } from 'react';
import type { LabelChoice, Paper, Plates, Printed } from '../../domain/desk/labels.ts';
import { tell, tellForFile } from '../ask.ts';
import { download } from '../parts/download.ts';
import type { WantedLabels } from './label-draft.ts';

export type LabelTarget =
  | { readonly is: 'printer'; readonly name: string }
  | { readonly is: 'pdf'; readonly paper: Paper };

/** `plates`: codes that were numbered for this job and are used up, printed or not. */
export type LabelJob =
  | { readonly is: 'idle' }
  | { readonly is: 'busy' }
  | {
      readonly is: 'printed';
      readonly count: number;
      readonly on: string;
      readonly plates: readonly string[];
    }
  | { readonly is: 'saved'; readonly plates: readonly string[] }
  | { readonly is: 'failed'; readonly fault: unknown; readonly plates: readonly string[] };

async function deliver(
  choice: LabelChoice,
  target: LabelTarget,
  plates: readonly string[],
): Promise<LabelJob> {
  if (target.is === 'printer') {
    const { printed } = await tell<Printed>('/labels/print', { choice, printer: target.name });
    return { is: 'printed', count: printed, on: target.name, plates };
  }
  download('labels.pdf', await tellForFile('/labels/pdf', { choice, paper: target.paper }));
  return { is: 'saved', plates };
}

export function useLabelJob() {
  const [job, setJob] = useState<LabelJob>({ is: 'idle' });
  const start = async (wanted: WantedLabels, target: LabelTarget) => {
    setJob({ is: 'busy' });
    let plates: readonly string[] = [];
    try {
      if (wanted.of === 'fresh') {
        plates = (await tell<Plates>('/labels/plates', { count: wanted.count })).codes;
        setJob(await deliver({ of: 'units', codes: [...plates] }, target, plates));
      } else setJob(await deliver(wanted, target, plates));
    } catch (fault) {
      setJob({ is: 'failed', fault, plates });
    }
  };
  return { job, start, forget: () => setJob({ is: 'idle' }) };
}
