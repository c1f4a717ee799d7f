// (a), (b), (d), (e): one handheld from its first sync over measured scans to a start with the server gone.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Bench, Figure } from '../figure.ts';
import { quantile } from '../quantile.ts';
import { envelopes } from '../warehouse/outbox-events.ts';
import { walkOf } from '../warehouse/shift.ts';
import { serve, temporaryFolder, withSite } from '../warehouse/site.ts';
import { bulkWrites } from './bulk-floor.ts';
import { type Handheld, openHandheld } from './handheld.ts';
import { initialScript } from './initial-script.ts';
import { fillLargeSite, type LargeSite, measuredStop, operatorId, pin } from './large-site.ts';
import { addWaiting, storedEvents } from './outbox-in-page.ts';

const size = { items: 100_000, locations: 20_000 } as const;
const slow = 6;
const samples = 150;
const waitingEvents = 5_000;
const burst = 1_000;
const starts = 5;
const dist = join(import.meta.dirname, '../../../dist');

type Figures = Figure[];
const figure = (given: Pick<Figure, 'id' | 'title' | 'value' | 'unit'> & Partial<Figure>): Figure => ({
  better: 'lower',
  goal: null,
  floor: null,
  peer: null,
  ...given,
});

function build(): void {
  const { status, stderr } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn']);
  if (status !== 0) throw new Error(`the app could not be built: ${stderr.toString().slice(-2000)}`);
}

const longWait = { timeout: 300_000 };

/** Answers how long the first sync took, ms. */
async function enrol(handheld: Handheld, code: string): Promise<number> {
  const { page } = handheld;
  await page.getByRole('heading', { name: 'Enrol this device' }).waitFor(longWait);
  await handheld.scan(code);
  await page.getByLabel('Name of this device').fill('Bench 1');
  const began = performance.now();
  await page.getByRole('button', { name: 'Enrol', exact: true }).click();
  await page.getByText('Scan your badge').waitFor(longWait);
  return performance.now() - began;
}

async function beginWork(handheld: Handheld, badge: string): Promise<void> {
  const { page } = handheld;
  await handheld.scan(badge);
  await page.getByText('Enter your PIN').waitFor(longWait);
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  const lists = page.locator('.home-list');
  await page.waitForFunction(() => document.querySelectorAll('.home-list').length === 3, null, longWait);
  await lists.first().click();
  await page.locator('[data-step="cart"]').waitFor(longWait);
  await handheld.scan(measuredStop.tote);
  await page.locator('[data-step="walk"]').waitFor(longWait);
  await handheld.scan(measuredStop.location);
  await page.locator('[data-step="take"]').waitFor(longWait);
}

async function fillOutbox({ page }: Handheld, { waiting }: LargeSite): Promise<void> {
  const from = { actor: operatorId, serverEpoch: 'bench', position: 0 };
  const events = envelopes(waiting.flatMap(walkOf), from).slice(0, waitingEvents);
  await addWaiting(page, events);
  await page.reload();
  await page.locator('[data-step="take"]').waitFor(longWait);
}

/** At moments that have nothing to do with the screen's frames. */
const between = (n: number) => new Promise((resolve) => setTimeout(resolve, 60 + ((n * 7) % 23)));

async function scanLatencies(handheld: Handheld): Promise<number[]> {
  const { page } = handheld;
  const latencies: number[] = [];
  for (let n = 0; n < samples; n += 1) {
    await page.evaluate(() => window.benchProbe.arm());
    await handheld.scan(measuredStop.piece);
    latencies.push(await page.evaluate(() => window.benchProbe.latency()));
    await between(n);
  }
  return latencies;
}

async function floorLatencies({ page }: Handheld): Promise<number[]> {
  const latencies: number[] = [];
  for (let n = 0; n < samples; n += 1) {
    latencies.push(await page.evaluate(() => window.benchProbe.floor()));
    await between(n);
  }
  return latencies;
}

async function measureScans(handheld: Handheld): Promise<Figures> {
  const figures: Figures = [];
  for (const rate of [1, slow]) {
    await handheld.slowDown(rate);
    const floor = await floorLatencies(handheld);
    const scans = await scanLatencies(handheld);
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      figures.push(
        figure({
          id: `a-${rate}x-${name}`,
          title: `scan to painted, ${name} at ${rate}×`,
          value: quantile(scans, share),
          unit: 'ms',
          floor: quantile(floor, share),
          goal: rate === slow && name === 'p95' ? 25 : null,
        }),
      );
    }
  }
  await handheld.slowDown(1);
  return figures;
}

/** How many of the burst's scans are not on the disk once nothing more arrives there. */
async function lostOf({ page }: Handheld, type: () => Promise<void>): Promise<number> {
  const before = await storedEvents(page);
  await type();
  let stored = await storedEvents(page);
  for (let idle = 0; idle < 20 && stored < before + burst; ) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = await storedEvents(page);
    idle = now === stored ? idle + 1 : 0;
    stored = now;
  }
  return Math.abs(burst - (stored - before));
}

async function measureBursts(handheld: Handheld): Promise<Figures> {
  const { page } = handheld;
  const dispatched = await lostOf(handheld, () =>
    page.evaluate(({ code, times }) => window.benchProbe.type(code, times), {
      code: measuredStop.piece,
      times: burst,
    }),
  );
  const typed = await lostOf(handheld, async () => {
    const all: Promise<void>[] = [];
    for (let n = 0; n < burst; n += 1) all.push(handheld.scan(measuredStop.piece));
    await Promise.all(all);
  });
  const common = { unit: 'scans', goal: 0 };
  return [
    figure({ id: 'b-page', title: `lost of ${burst}, dispatched in the page`, value: dispatched, ...common }),
    figure({ id: 'b-keys', title: `lost of ${burst}, typed as keys`, value: typed, ...common }),
  ];
}

async function measureStart(profile: string, origin: string): Promise<Figure> {
  const times: number[] = [];
  for (let n = 0; n < starts; n += 1) {
    const handheld = await openHandheld(profile, measuredStop.piece);
    try {
      await handheld.slowDown(slow);
      await handheld.page.goto(origin);
      times.push(await handheld.page.evaluate(() => window.benchProbe.started));
    } finally {
      await handheld.close();
    }
  }
  const title = `start without a server to a taken scan, at ${slow}×, median of ${starts}`;
  return figure({ id: 'e-start', title, value: quantile(times, 0.5), unit: 'ms', goal: 1000 });
}

async function onHandheld(
  folder: string,
  wants: (id: string) => boolean,
  say: (line: string) => void,
): Promise<Figures> {
  const figures: Figures = [];
  const place = { dataFolder: join(folder, 'data'), databaseUrl: null };
  const profile = join(folder, 'profile');
  say('filling a warehouse of 100,000 items and 20,000 locations …');
  const site = await withSite(place, (empty) => fillLargeSite(empty, size));
  const server = await serve(place);
  try {
    const handheld = await openHandheld(profile);
    try {
      const isMeasured = wants('d-first-sync');
      say('first sync …');
      if (isMeasured) await handheld.slowDown(slow);
      await handheld.page.goto(server.origin);
      const code = server.lines.map((line) => /Enrolment\s+(\S+)/.exec(line)?.[1]).find(Boolean) ?? '';
      const value = await enrol(handheld, code);
      if (isMeasured) {
        const floor = await bulkWrites(handheld.page);
        const title = `first sync of 100,000 items and 20,000 locations at ${slow}×`;
        figures.push(figure({ id: 'd-first-sync', title, value, unit: 'ms', floor }));
      }
      await handheld.slowDown(1);
      await beginWork(handheld, site.badge);
      await handheld.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
      await handheld.setOffline(true);
      say(`${waitingEvents} events into the outbox …`);
      await fillOutbox(handheld, site);
      if (['a-1x', 'a-6x'].some((rate) => wants(`${rate}-p50`) || wants(`${rate}-p95`))) {
        say('scans …');
        figures.push(...(await measureScans(handheld)));
      }
      if (wants('b-page') || wants('b-keys')) {
        say('bursts …');
        figures.push(...(await measureBursts(handheld)));
      }
    } finally {
      await handheld.close();
    }
    await server.kill();
    if (wants('e-start')) {
      say('starts with the server gone …');
      figures.push(await measureStart(profile, server.origin));
    }
  } finally {
    await server.kill();
  }
  return figures;
}

const handheldFigures = [
  'a-1x-p50',
  'a-1x-p95',
  'a-6x-p50',
  'a-6x-p95',
  'b-page',
  'b-keys',
  'd-first-sync',
  'e-start',
];

export const handheldBench: Bench = {
  title: '(a) (b) (d) (e) the handheld in Chromium',
  figures: [...handheldFigures, 'e-script'],
  async run(wants, say) {
    build();
    const script = figure({
      id: 'e-script',
      title: 'initial JavaScript, gzipped',
      value: initialScript(dist, /HandheldApp/) / 1000,
      unit: 'kB',
      goal: 150,
    });
    if (!handheldFigures.some(wants)) return [script];
    const folder = temporaryFolder();
    try {
      const figures = await onHandheld(folder.path, wants, say);
      return [...figures, script].filter(({ id }) => wants(id));
    } finally {
      folder.remove();
    }
  },
};
