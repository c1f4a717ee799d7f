// (r) One receiver at a floor-loaded truck, as fast as a wedge scans: how many cartons are lost on the way to the ledger.
import { join } from 'node:path';
import { buildApp } from '../browser/build-app.ts';
import { openHandheld } from '../browser/handheld.ts';
import { outboxDatabase } from '../browser/outbox-in-page.ts';
import { type Bench, type Figure, figure } from '../figure.ts';
import { quantile } from '../quantile.ts';
import { serve, temporaryFolder, withSite } from '../warehouse/site.ts';
import { bookedInLedger } from './booked.ts';
import { lost } from './lost.ts';
import { bySku, cartons, unloaded } from './truck.ts';
import { fillTruckSite } from './truck-site.ts';
import { beginTruck, pace, type Unloaded, unload } from './unload.ts';

const ids = {
  lost: 'receiver-lost',
  rate: 'receiver-rate',
  p50: 'receiver-p50',
  p95: 'receiver-p95',
} as const;

function latency(id: string, share: number, { latencies, floor }: Unloaded): Figure {
  return figure({
    id,
    title: `a carton's last key to committed, ${id.split('-').at(-1)}`,
    value: latencies === null ? null : quantile(latencies, share),
    unit: 'ms',
    floor: quantile(floor, share),
  });
}

async function measure(folder: string, say: (line: string) => void): Promise<Figure[]> {
  const place = { dataFolder: join(folder, 'data'), databaseUrl: null };
  say('filling a site with a truck at its dock …');
  const badge = await withSite(place, fillTruckSite);
  const server = await serve(place);
  let onHandheld: Unloaded;
  try {
    const code = server.lines.map((line) => /Enrolment\s+(\S+)/.exec(line)?.[1]).find(Boolean) ?? '';
    const handheld = await openHandheld(join(folder, 'profile'));
    try {
      await beginTruck(handheld, { origin: server.origin, code, badge }, outboxDatabase);
      say(`${cartons} cartons at ${pace} scans a second …`);
      onHandheld = await unload(handheld);
    } finally {
      await handheld.close();
    }
  } finally {
    await server.stop();
  }
  const scanned = bySku(unloaded);
  const value = Math.max(lost(scanned, onHandheld.booked), lost(scanned, await bookedInLedger(place)));
  return [
    figure({
      id: ids.lost,
      title: `scans of one receiver at ${pace} a second for ${cartons.toLocaleString('en')} cartons: lost`,
      value,
      unit: 'cartons',
      goal: 0,
    }),
    figure({
      id: ids.rate,
      title: 'scans a second, as the browser got them',
      value: onHandheld.rate,
      unit: 'scans/s',
      better: 'higher',
      goal: pace * 0.99,
    }),
    latency(ids.p50, 0.5, onHandheld),
    latency(ids.p95, 0.95, onHandheld),
  ];
}

export const receiverBench: Bench = {
  title: '(r) one receiver at a floor-loaded truck',
  figures: Object.values(ids),
  async run(wants, say) {
    buildApp();
    const folder = temporaryFolder();
    try {
      return (await measure(folder.path, say)).filter(({ id }) => wants(id));
    } finally {
      folder.remove();
    }
  },
};
