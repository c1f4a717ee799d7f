// A whole day by a robot picker: real orders, 20 scans a second, a third of it offline, two dead batteries, two power
// cuts at the server. At the end the ledger holds each accepted scan once, and the balances say what the orders say.
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { createLedger } from '../../server/ledger/create-ledger.ts';
import type { Ledger, RecordedEvent } from '../../server/ledger/ledger.ts';
import { sqlStore } from '../../server/ledger/sql-store.ts';
import { openSqlite } from '../../server/ledger/sqlite.ts';
import { atLocation, inUnit } from '../../src/domain/stock/place.ts';
import { browserArguments, ensureBrowser } from '../support/browser.ts';
import { freePort, type RunningServer, startServer } from '../support/server.ts';
import { read, readOn, type Seen, teachPage } from './day-robot.ts';
import { dayFile, owner, soldBy, stockTheDay, warehouse } from './day-warehouse.ts';
import { typeAsWedge } from './type-as-wedge.ts';

const leastLines = 500;
/** ms from one scan to the next: 20 a second. */
const pace = 50;
const pin = '402957';

const folder = mkdtempSync(join(tmpdir(), 'tallyhand-day-'));
let running: RunningServer | null = null;
test.afterAll(async () => {
  await running?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const openLedger = async (): Promise<Ledger> =>
  createLedger({
    store: await sqlStore(await openSqlite(join(folder, 'tallyhand.sqlite'))),
    clock: Date.now,
    newId: () => crypto.randomUUID(),
  });

const printed = (server: RunningServer, pattern: RegExp): string => {
  const found = server.lines.map((line) => pattern.exec(line)?.[1]).find((text) => text !== undefined);
  if (found === undefined) throw new Error(`the server printed nothing like ${pattern}`);
  return found;
};

/** The desk's API as its page uses it. */
async function signInAtDesk(server: RunningServer) {
  const json = { 'Content-Type': 'application/json', Origin: server.origin };
  const password = printed(server, /password (\S+)/);
  const signedIn = await fetch(`${server.origin}/api/desk/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ name: 'admin', password }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (method: string, path: string, body?: string, type = 'application/json') => {
    const response = await fetch(`${server.origin}/api/desk${path}`, {
      method,
      headers: { ...json, 'Content-Type': type, cookie },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    expect(response.ok, `${method} ${path}: ${text}`).toBe(true);
    return text;
  };
}

class Handheld {
  context: BrowserContext | null = null;
  readonly #profile = join(folder, 'profile');
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async open(offline: boolean): Promise<Page> {
    const context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: ensureBrowser(),
      args: browserArguments,
      viewport: { width: 360, height: 640 },
    });
    this.context = context;
    await context.addInitScript(teachPage);
    await context.setOffline(offline);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(this.#origin);
    return page;
  }

  /** SIGKILL: the battery dies. */
  async kill(): Promise<void> {
    const pid = Number(readlinkSync(join(this.#profile, 'SingletonLock')).split('-').at(-1));
    const gone = this.context?.waitForEvent('close');
    process.kill(pid, 'SIGKILL');
    await gone;
  }
}

async function everyEvent(ledger: Ledger): Promise<RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for (;;) {
    const page = await ledger.events(warehouse, { after: all.at(-1)?.position ?? 0, limit: 1000 });
    if (page.length === 0) return all;
    all.push(...page);
  }
}

test('a whole day is in the ledger once, through dead batteries, power cuts and a third of it offline', async () => {
  // Minutes on a quiet machine; a busy one takes its time.
  test.setTimeout(40 * 60_000);
  const file = dayFile();
  const before = await openLedger();
  await stockTheDay(before, file);
  await before.close();

  const port = await freePort();
  const given = { dataFolder: folder, port, environment: { DEMONSTRATION: '0' } };
  const start = async (): Promise<RunningServer> => {
    running = await startServer(given);
    return running;
  };
  let server = await start();
  const desk = await signInAtDesk(server);
  const { operatorId } = JSON.parse(
    await desk('POST', '/operators', '{"name":"Ana Popescu","roles":["picker"]}'),
  );
  await desk('POST', `/operators/${operatorId}/pin`, JSON.stringify({ pin }));
  const { badges } = JSON.parse(
    await desk('POST', '/operators/badges', JSON.stringify({ operatorIds: [operatorId] })),
  );
  const badge: string = badges[0].text;
  await desk('POST', '/imports?preset=online-retail&channel=shop&unknownItems=define', file, 'text/csv');
  await desk('POST', '/pick-lists', '{"ordersPerList":8}');

  const handheld = new Handheld(server.origin);
  let page = await handheld.open(false);
  let session = await page.context().newCDPSession(page);
  await expect(page.getByRole('heading', { name: 'Enrol this device' })).toBeVisible();
  await typeAsWedge(session, printed(server, /Enrolment\s+(\S+)/));
  await page.getByLabel('Name of this device').fill('Robot 1');
  await page.getByRole('button', { name: 'Enrol', exact: true }).click();
  await expect(page.getByText('Scan your badge')).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const signIn = async () => {
    await typeAsWedge(session, badge);
    await expect(page.getByText('Enter your PIN')).toBeVisible();
    for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('button', { name: 'Enter', exact: true }).click();
  };
  await signIn();

  const accepted = new Set<string>();
  const lists = page.locator('.home-list:not(.home-offers *)');
  await expect(lists.first()).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => lists.count(), { timeout: 60_000 }).toBe(3);

  let totes = 0;
  let lines = 0;
  let scans = 0;
  let nextAt = performance.now();
  /** ms in which the robot scanned, without the troubles. */
  let scanning = 0;
  const troubles: { readonly after: number; readonly act: () => Promise<void> }[] = [
    {
      after: 60,
      act: async () => {
        await server.kill();
        server = await start();
      },
    },
    { after: 120, act: () => restart(false) },
    { after: 170, act: async () => void (await page.context().setOffline(true)) },
    { after: 250, act: () => restart(true) },
    { after: 340, act: async () => void (await page.context().setOffline(false)) },
    {
      after: 420,
      act: async () => {
        await server.kill();
        server = await start();
      },
    },
  ];

  async function restart(offline: boolean): Promise<void> {
    const stood = await read(page);
    await handheld.kill();
    page = await handheld.open(offline);
    session = await page.context().newCDPSession(page);
    await expect.poll(async () => (await read(page)).step, { timeout: 30_000 }).not.toBeNull();
    const now = await read(page);
    expect(now.step === stood.step ? now.wanted : null).toBe(now.step === stood.step ? stood.wanted : null);
  }

  async function scan(text: string, seen: Seen): Promise<Seen> {
    // The pace of a person's hands, kept by the page's own frames.
    const began = performance.now();
    while (performance.now() < nextAt) await page.evaluate(() => new Promise(requestAnimationFrame));
    nextAt = performance.now() + pace;
    await typeAsWedge(session, text);
    const after = await readOn(page, seen);
    scans += 1;
    scanning += performance.now() - began;
    if (after.newest !== null) accepted.add(after.newest);
    return after;
  }

  // In a step of its own: outside of one, the runner searches all that was done before at every key that is struck.
  await test.step('the robot picks', async () => {
    while (lines < leastLines) {
      await page.locator('.home-list:not(.home-offers *)').first().click();
      await expect.poll(async () => (await read(page)).step).not.toBeNull();
      let seen = await read(page);
      while (seen.step !== 'done') {
        const trouble = troubles[0];
        if (trouble !== undefined && lines >= trouble.after) {
          troubles.shift();
          await trouble.act();
          seen = await read(page);
          continue;
        }
        if (seen.step === 'cart') {
          totes += 1;
          seen = await scan(`T-${String(totes).padStart(4, '0')}`, seen);
          continue;
        }
        const wanted = seen.wanted;
        if (wanted === null) throw new Error(`the screen wants nothing at ${seen.step}`);
        if (seen.step === 'put') lines += 1;
        seen = await scan(wanted, seen);
      }
      await page.getByRole('button').last().click();
      await expect(page.locator('.home-list:not(.home-offers *)').first()).toBeVisible({ timeout: 30_000 });
    }
  });
  expect(troubles).toEqual([]);
  const last = [...accepted].at(-1);
  await expect
    .poll(
      async () => JSON.parse(await desk('GET', '/events')).rows.some(({ id }: { id: string }) => id === last),
      {
        timeout: 60_000,
      },
    )
    .toBe(true);
  await handheld.context?.close();
  await server.stop();

  const ledger = await openLedger();
  const events = await everyEvent(ledger);
  const ids = events.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...accepted].filter((id) => !ids.includes(id))).toEqual([]);

  const picks = events.filter(({ type }) => type === 'item.picked').flatMap(({ movements }) => movements);
  expect(picks.length).toBeGreaterThanOrEqual(leastLines);
  await ledger.read(warehouse, async (reader) => {
    const picked = new Map<string, number>();
    for (const { sku, quantity } of picks) picked.set(sku, (picked.get(sku) ?? 0) + quantity);
    const orderLines = await reader.list('order-line', { limit: 100_000 });
    const byOrders = new Map<string, number>();
    for (const { sku, picked: pieces } of orderLines) byOrders.set(sku, (byOrders.get(sku) ?? 0) + pieces);
    for (const [sku, pieces] of picked) expect(byOrders.get(sku), sku).toBe(pieces);

    const balances = await reader.list('balance', { limit: 100_000 });
    const at = (of: (place: string) => boolean, sku: string) =>
      balances
        .filter((balance) => balance.sku === sku && of(balance.place))
        .reduce((sum, { quantity }) => sum + quantity, 0);
    const sold = soldBy(file);
    for (const [sku, pieces] of picked) {
      expect(
        at((place) => place.startsWith(inUnit('')), sku),
        `${owner} ${sku} in totes`,
      ).toBe(pieces);
      expect(
        at((place) => place.startsWith(atLocation('')), sku),
        `${sku} in bins`,
      ).toBe((sold.get(sku)?.pieces ?? 0) - pieces);
    }
    expect(await reader.count('exception', 'state:open')).toBe(0);
  });
  await ledger.close();
  process.stdout.write(
    `day: ${lines} lines by ${scans} scans, ${((1000 * scans) / scanning).toFixed(1)} a second, ${accepted.size} accepted scans seen, ${events.length} events\n`,
  );
});
