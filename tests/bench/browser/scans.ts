// (a) From the terminating keystroke to committed and painted, beside a bare strict transaction and one frame.
import { type Figure, figure } from '../figure.ts';
import { quantile } from '../quantile.ts';
import type { Handheld } from './handheld.ts';
import { measuredStop } from './large-site.ts';

const samples = 150;
const slow = 6;

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

export async function measureScans(handheld: Handheld): Promise<Figure[]> {
  const figures: Figure[] = [];
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
