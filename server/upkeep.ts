// What piles up without anybody needing it is let go: once a day old tombstones, codes and sessions that are over, photos
// whose rest never came, and within the hour the leases of lists that are done. And what runs low is asked for: goods for
// the pick faces.
import type { Logger } from 'pino';
import type { Access } from './access/access.ts';
import { forgetExpired } from './access/forget-expired.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { PhotoStore } from './photos/photo-store.ts';
import { askReplenishments } from './planning/ask-replenishments.ts';
import { endLeases } from './planning/end-leases.ts';

/** ms. So long a device may be away and still pull only what changed, and so long it can refill the server (D5, L2). */
export const departuresKept = 7 * 24 * 3_600_000;

/** ms. A start is busy enough by itself. */
const forgetting = { first: 10 * 60_000, each: 24 * 3_600_000 };
/** ms. A list that is done at one look and still at the next one has been left. */
const ending = { first: 60_000, each: 3_600_000 };

/** ms. Picks go on all the time, and a face that fell under its minimum is to be full before it is empty. */
const replenishing = { first: 5_000, each: 120_000 };

export interface Upkeep {
  readonly ledger: Pick<Ledger, 'prune' | 'read' | 'command' | 'devices'>;
  readonly access: Access;
  readonly photos: Pick<PhotoStore, 'forgetUnfinished'>;
  readonly warehouse: string;
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** ms since 1970. */
  readonly clock: () => number;
  /** Calls back once, in so many ms. Answers how to forget it. */
  readonly after: (ms: number, work: () => void) => () => void;
}

async function forget({ ledger, access, photos, warehouse, log, clock }: Upkeep): Promise<void> {
  const began = clock();
  const floor = await ledger.prune(warehouse, began - departuresKept);
  await forgetExpired(access);
  await photos.forgetUnfinished(began - departuresKept);
  log.info({ warehouse, floor, ms: clock() - began }, 'what is over was forgotten');
}

/** A round that fails is told to the log; the next one comes all the same. Answers how to stop. */
function repeat(
  { log, after }: Upkeep,
  pace: { readonly first: number; readonly each: number },
  round: () => Promise<void>,
): () => void {
  let drop = after(pace.first, turn);
  function turn(): void {
    drop = after(pace.each, turn);
    round().catch((error: unknown) => log.error({ err: error }, 'the upkeep failed'));
  }
  return () => drop();
}

/** Answers how to stop. */
export function keepUp(upkeep: Upkeep): () => void {
  const { ledger, warehouse, clock } = upkeep;
  let done: ReadonlySet<string> = new Set();
  const stops = [
    repeat(upkeep, ending, async () => {
      done = await endLeases(ledger, warehouse, done);
    }),
    repeat(upkeep, replenishing, async () => {
      await askReplenishments(ledger, warehouse, { today: new Date(clock()).toISOString().slice(0, 10) });
    }),
    repeat(upkeep, forgetting, () => forget(upkeep)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The process's own timers; none of them keeps it alive. */
export function processTimer(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
