// Hears what other server processes committed (LISTEN), for as long as it takes to get the connection back.
import type { Kysely } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import type { Nudge } from '../../src/domain/sync/wire.ts';
import type { LedgerTables } from './sql-tables.ts';

export const channel = 'tallyhand_ledger';

const announcementSchema = z.object({
  process: z.string(),
  warehouse: z.string(),
  serverEpoch: z.string(),
  position: z.number(),
});

/** Between attempts to get the connection back, ms: doubled each time. */
const firstDelay = 500;
const longestDelay = 30_000;

export interface Hearing {
  readonly url: string;
  readonly db: Kysely<LedgerTables>;
  /** This process's own name: its commits it knows already. */
  readonly process: string;
  readonly warn: (facts: Readonly<Record<string, unknown>>, message: string) => void;
}

type Listener = (warehouse: string, nudge: Nudge) => void;

/** Rejects where the first connection can't be made; later losses are made good. Answers how to stop. */
export async function hearCommits(hearing: Hearing, listener: Listener): Promise<() => Promise<void>> {
  const { url, process, warn } = hearing;
  let state: { client: pg.Client | null; timer: NodeJS.Timeout | null } | null = {
    client: null,
    timer: null,
  };

  async function connect(): Promise<void> {
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('notification', ({ payload }) => {
      const heard = announcementSchema.safeParse(JSON.parse(payload ?? 'null'));
      if (!heard.success || heard.data.process === process) return;
      const { warehouse, serverEpoch, position } = heard.data;
      listener(warehouse, { serverEpoch, position });
    });
    client.on('error', (error) => warn({ err: error }, 'the connection that hears other processes broke'));
    client.on('end', () => {
      if (state?.client === client) {
        state.client = null;
        retry(firstDelay);
      }
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    if (state === null) await client.end();
    else state.client = client;
  }

  /** What was missed in between shows in the heads. */
  async function catchUp(): Promise<void> {
    const heads = await hearing.db
      .selectFrom('heads')
      .select(['warehouse', 'server_epoch', 'position'])
      .execute();
    for (const { warehouse, server_epoch, position } of heads) {
      listener(warehouse, { serverEpoch: server_epoch, position });
    }
  }

  function retry(delay: number): void {
    if (state === null) return;
    state.timer = setTimeout(() => {
      connect()
        .then(catchUp)
        .catch((error: unknown) => {
          warn({ err: error }, 'other processes can not be heard');
          retry(Math.min(longestDelay, delay * 2));
        });
    }, delay);
    state.timer.unref();
  }

  await connect();
  return async () => {
    const last = state;
    state = null;
    if (last?.timer) clearTimeout(last.timer);
    await last?.client?.end();
  };
}
