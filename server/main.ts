// The server's start and its end: reads the configuration, opens the database, listens, and closes in order.
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { type Access, createAccess } from './access/access.ts';
import { ensureFirstDeskUser } from './access/desk-users.ts';
import { makeEnrolmentCode } from './access/enrolment.ts';
import { loadServerKeys } from './access/server-keys.ts';
import { sqlAccessStore } from './access/sql-access-store.ts';
import { announcement } from './announce.ts';
import { createApp } from './app.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { judgingOf } from './counting/judging-of.ts';
import { keepCounting } from './counting/keep-counting.ts';
import { type DemonstrationOperator, rosterDemonstration } from './demonstration/operators.ts';
import { seedDemonstration } from './demonstration/seed-demonstration.ts';
import { keepIndexed } from './keep-indexed.ts';
import { tcpPrinters } from './labels/tcp-printer.ts';
import { createLedger } from './ledger/create-ledger.ts';
import type { Ledger } from './ledger/ledger.ts';
import { openPostgres } from './ledger/postgres.ts';
import { sqlStore } from './ledger/sql-store.ts';
import { openSqlite } from './ledger/sqlite.ts';
import { sqlPhotoStore } from './photos/sql-photo-store.ts';
import { censor, secretPaths } from './security/redaction.ts';
import { keepUp, processTimer } from './upkeep.ts';

/** A first start shows a warehouse at work; later ones find it as it was left. */
async function demonstrate(
  access: Access,
  ledger: Ledger,
  warehouse: string,
): Promise<readonly DemonstrationOperator[]> {
  const today = new Date().toISOString().slice(0, 10);
  const seeded = await seedDemonstration(ledger, warehouse, { owner: 'main', today });
  return seeded.is === 'seeded' ? rosterDemonstration(access, ledger, warehouse) : [];
}

async function start(configuration: Configuration): Promise<void> {
  const { DATA_DIR, DATABASE_URL, HOST, PORT, WAREHOUSE: warehouse } = configuration;
  const log = pino({ level: configuration.LOG_LEVEL, redact: { paths: [...secretPaths], censor } });
  const warn = (facts: Readonly<Record<string, unknown>>, message: string) => log.warn(facts, message);

  await mkdir(DATA_DIR, { recursive: true });
  const database =
    DATABASE_URL === undefined
      ? await openSqlite(join(DATA_DIR, 'tallyhand.sqlite'))
      : await openPostgres(DATABASE_URL, { warn });
  const ledger = createLedger({
    store: await sqlStore(database),
    clock: Date.now,
    newId: randomUUID,
    warn,
  });
  if (await ledger.refoldOutdated(warehouse)) log.info('the ledger was folded anew by this release’s rules');
  const photos = await sqlPhotoStore(database.writer);
  const site = { publicOrigin: configuration.PUBLIC_ORIGIN ?? null, trustProxy: configuration.TRUST_PROXY };
  const access = createAccess({
    store: await sqlAccessStore(database.writer),
    keys: await loadServerKeys(DATA_DIR, configuration.SERVER_KEY),
    site,
    pinLength: configuration.PIN_LENGTH,
    shopCodes: configuration.SHOP_CODES,
  });

  const deskUser = await ensureFirstDeskUser(access, warehouse);
  const operators = configuration.DEMONSTRATION ? await demonstrate(access, ledger, warehouse) : [];

  const app = createApp({
    ledger,
    access,
    photos,
    log,
    clock: Date.now,
    newId: randomUUID,
    printers: tcpPrinters(configuration.PRINTERS),
    appFolder: 'dist',
  });
  const server = serve({ fetch: app.fetch, hostname: HOST, port: PORT }, async ({ port }) => {
    const address = site.publicOrigin ?? `http://localhost:${port}`;
    const enrolment = await makeEnrolmentCode(access, { warehouse, origin: address, issuedBy: null });
    process.stdout.write(`${announcement({ address, deskUser, enrolment, operators }, Date.now())}\n`);
  });

  const endUpkeep = keepUp({ ledger, access, photos, warehouse, log, clock: Date.now, after: processTimer });
  const judging = judgingOf(access, ledger, warehouse);
  const calendar = configuration.COUNT_DAYS;
  const endCounting = keepCounting({ judging, calendar, log, clock: Date.now, after: processTimer });
  const endIndexing = keepIndexed({ ledger, warehouse, log, after: processTimer });

  const stop = () => {
    endUpkeep();
    endIndexing();
    endCounting();
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    void ledger.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  server.once('error', (error) => {
    log.fatal({ err: error }, 'the server could not listen');
    process.exit(1);
  });
}

try {
  await start(readConfiguration(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
