// Lets the index of mentions follow the ledger, a segment at a time and with rests, so that pushes don't feel it.
import type { Logger } from 'pino';
import type { Ledger } from './ledger/ledger.ts';

/** ms. Between two segments while many wait: a ledger of a million events is indexed in a quarter of an hour. */
const whileMore = 1_000;
const whenDone = 30_000;

export interface Indexing {
  readonly ledger: Pick<Ledger, 'indexMentions'>;
  readonly warehouse: string;
  readonly log: Pick<Logger, 'error'>;
  /** Calls back once, in so many ms. Answers how to forget it. */
  readonly after: (ms: number, work: () => void) => () => void;
}

/** What fails is told to the log and tried again. Answers how to stop. */
export function keepIndexed({ ledger, warehouse, log, after }: Indexing): () => void {
  let state: { forget: () => void } | null = { forget: after(whenDone, turn) };
  function turn(): void {
    ledger
      .indexMentions(warehouse)
      .catch((error: unknown) => {
        log.error({ err: error }, 'the index of mentions could not come on');
        return 'done' as const;
      })
      .then((end) => {
        if (state !== null) state = { forget: after(end === 'more' ? whileMore : whenDone, turn) };
      });
  }
  return () => {
    state?.forget();
    state = null;
  };
}
