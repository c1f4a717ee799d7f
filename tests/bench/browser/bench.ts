// (a), (b), (d), (e): one handheld from its first sync over starts without a server to measured scans.
import { join } from 'node:path';
import { type Bench, type Figure, figure } from '../figure.ts';
import { serve, temporaryFolder, withSite } from '../warehouse/site.ts';
import { buildApp } from './build-app.ts';
import { bulkWrites } from './bulk-floor.ts';
import { measureBursts } from './bursts.ts';
import { openHandheld } from './handheld.ts';
import { initialScript } from './initial-script.ts';
import { fillLargeSite, type LargeSite } from './large-site.ts';
import { measureScans } from './scans.ts';
import { beginWork, enrol, fillOutbox } from './shift-begin.ts';
import { startTime } from './start.ts';

const size = { items: 100_000, locations: 20_000 } as const;
const slow = 6;
const waitingEvents = 5_000;
const dist = join(import.meta.dirname, '../../../dist');

const ofScans = ['a-1x-p50', 'a-1x-p95', 'a-6x-p50', 'a-6x-p95'];
const ofBursts = ['b-page', 'b-keys'];
const firstSync = 'd-first-sync';
const ofStarts = { fresh: 'e-start', full: 'e-start-5000' } as const;
const script = 'e-script';
const onHandheld = [...ofScans, ...ofBursts, firstSync, ...Object.values(ofStarts)];

type Wants = (id: string) => boolean;
type Say = (line: string) => void;

interface Started {
  readonly profile: string;
  readonly origin: string;
}

/** Enrols, syncs and begins work while the server is there. */
async function withServer(
  { profile, origin }: Started,
  site: LargeSite,
  code: string,
  measured: boolean,
): Promise<Figure[]> {
  const handheld = await openHandheld(profile);
  try {
    if (measured) await handheld.slowDown(slow);
    await handheld.page.goto(origin);
    const value = await enrol(handheld, code);
    const floor = measured ? await bulkWrites(handheld.page) : null;
    await handheld.slowDown(1);
    await beginWork(handheld, site.badge);
    await handheld.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    const title = `first sync of 100,000 items and 20,000 locations at ${slow}×`;
    return measured ? [figure({ id: firstSync, title, value, unit: 'ms', floor })] : [];
  } finally {
    await handheld.close();
  }
}

async function startFigure({ profile, origin }: Started, id: string, goal: number | null): Promise<Figure> {
  const title = `start without a server to a taken scan at ${slow}×${goal === null ? ', 5,000 events waiting' : ''}`;
  return figure({ id, title, value: await startTime(profile, origin, slow), unit: 'ms', goal });
}

/** Scans with the server gone and the outbox full. */
async function withFullOutbox(
  { profile, origin }: Started,
  site: LargeSite,
  wants: Wants,
  say: Say,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const handheld = await openHandheld(profile);
  try {
    await handheld.page.goto(origin);
    say(`${waitingEvents} events into the outbox …`);
    await fillOutbox(handheld, site, waitingEvents);
    if (ofScans.some(wants)) {
      say('scans …');
      figures.push(...(await measureScans(handheld)));
    }
    if (ofBursts.some(wants)) {
      say('bursts …');
      figures.push(...(await measureBursts(handheld)));
    }
    return figures;
  } finally {
    await handheld.close();
  }
}

async function measure(folder: string, wants: Wants, say: Say): Promise<Figure[]> {
  const figures: Figure[] = [];
  const place = { dataFolder: join(folder, 'data'), databaseUrl: null };
  say('filling a warehouse of 100,000 items and 20,000 locations …');
  const site = await withSite(place, (empty) => fillLargeSite(empty, size));
  const server = await serve(place);
  try {
    const started = { profile: join(folder, 'profile'), origin: server.origin };
    const code = server.lines.map((line) => /Enrolment\s+(\S+)/.exec(line)?.[1]).find(Boolean) ?? '';
    say('first sync …');
    figures.push(...(await withServer(started, site, code, wants(firstSync))));
    await server.kill();
    if (wants(ofStarts.fresh)) {
      say('starts with the server gone …');
      figures.push(await startFigure(started, ofStarts.fresh, 1000));
    }
    if ([...ofScans, ...ofBursts, ofStarts.full].some(wants)) {
      figures.push(...(await withFullOutbox(started, site, wants, say)));
    }
    if (wants(ofStarts.full)) {
      say('starts with the outbox full …');
      figures.push(await startFigure(started, ofStarts.full, null));
    }
  } finally {
    await server.kill();
  }
  return figures;
}

export const handheldBench: Bench = {
  title: '(a) (b) (d) (e) the handheld in Chromium',
  figures: [...onHandheld, script],
  async run(wants, say) {
    buildApp();
    const figures: Figure[] = [];
    if (onHandheld.some(wants)) {
      const folder = temporaryFolder();
      try {
        figures.push(...(await measure(folder.path, wants, say)));
      } finally {
        folder.remove();
      }
    }
    const kilobytes = initialScript(dist, /HandheldApp/) / 1000;
    const title = 'initial JavaScript, gzipped';
    figures.push(figure({ id: script, title, value: kilobytes, unit: 'kB', goal: 150 }));
    return figures.filter(({ id }) => wants(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  },
};
