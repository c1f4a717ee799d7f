// GET /live — server-sent events that say "something changed", at most one in 2 s; the desk then asks again (SYNC.md L4).
import { type Context, Hono } from 'hono';
import type { DeskEnv } from '../access/identities.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type LivePace, nudgeStream, type Standing } from './nudge-stream.ts';

const usualPace: LivePace = { nudge: 2000, ping: 15_000 };

export const deskLive = (ports: {
  readonly ledger: Ledger;
  readonly sessionStanding: (c: Context<DeskEnv>) => Standing;
}) =>
  new Hono<DeskEnv>().get('/live', (c) =>
    nudgeStream(c, ports.ledger, {
      warehouse: c.var.desk.warehouse,
      pace: usualPace,
      standing: ports.sessionStanding(c),
    }),
  );
