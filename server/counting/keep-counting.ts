// Keeps the counts going: after what comes in and on a timer they are judged, and asked for where one is due.
import type { Logger } from 'pino';
import type { CountCalendar } from '../../src/domain/counting/due.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { askByCalendar } from './ask-by-calendar.ts';
import { askForBlocked } from './ask-for-blocked.ts';
import { followLedger } from './follow-ledger.ts';
import { type Judging, judgeCounts } from './judge-counts.ts';

/** ms. A round at most so often while pushes come in, and at least so often: devices report without pushing. */
const pace = { soonest: 2_000, latest: 30_000 };
/** ms. Whether a new day's counts have been asked for. */
const calendarRound = 15 * 60_000;
/** Events before the start that may not have been looked at when the server went down. */
const lookedBack = 2_000;

export interface Counting {
  readonly judging: Judging & { readonly ledger: Ledger };
  readonly calendar: CountCalendar;
  readonly log: Pick<Logger, 'error'>;
  /** ms since 1970. */
  readonly clock: () => number;
  /** Calls back once, in so many ms. Answers how to forget it. */
  readonly after: (ms: number, work: () => void) => () => void;
}

/** One round: what is new in the ledger, what is blocked, what was counted. Answers up to which event it has looked. */
export async function countingRound(judging: Judging, above: number): Promise<number> {
  const through = await followLedger(judging, above);
  await askForBlocked(judging.ledger, judging.warehouse);
  await judgeCounts(judging);
  return through;
}

/** What fails is told to the log and tried again. Answers how to stop. */
export function keepCounting({ judging, calendar, log, clock, after }: Counting): () => void {
  const { ledger, warehouse } = judging;
  let stopped = false;
  let running = false;
  /** Something came in while a round was under way: the next one comes soon. */
  let news = false;
  let forget = after(pace.soonest, turn);
  let forgetDay = after(pace.soonest, day);
  let through: number | null = null;

  const failed = (error: unknown) => log.error({ err: error }, 'the counts could not be looked at');

  async function round(): Promise<void> {
    through ??= Math.max(0, (await ledger.head(warehouse)).position - lookedBack);
    const before = through;
    through = await countingRound(judging, before);
    if (through > before) news = true;
  }

  function turn(): void {
    running = true;
    news = false;
    round()
      .catch(failed)
      .then(() => {
        running = false;
        if (!stopped) forget = after(news ? pace.soonest : pace.latest, turn);
      });
  }

  function day(): void {
    forgetDay = after(calendarRound, day);
    askByCalendar(ledger, warehouse, calendar, clock()).catch(failed);
  }

  const unwatch = ledger.watch(warehouse, () => {
    if (running || news) {
      news = true;
      return;
    }
    news = true;
    forget();
    forget = after(pace.soonest, turn);
  });

  return () => {
    stopped = true;
    unwatch();
    forget();
    forgetDay();
  };
}
