// The truck is unloaded: every scan is typed at its own moment, whether or not the one before has been answered.
import type { Handheld } from '../browser/handheld.ts';
import { enrol, signIn } from '../browser/shift-begin.ts';
import { bookedOnHandheld } from './booked.ts';
import { installCommitProbe } from './commit-probe.ts';
import type { Cartons } from './lost.ts';
import { scans } from './truck.ts';
import { dock, pin, truck } from './truck-site.ts';

/** Scans a second. */
export const pace = 20;
const floorSamples = 150;

export interface Unloaded {
  readonly booked: Cartons;
  /** Scans a second, as the browser got them. */
  readonly rate: number;
  /** ms from each scan's last key to its commit; null where they don't pair off. */
  readonly latencies: readonly number[] | null;
  /** ms of bare strict transactions on the same page. */
  readonly floor: readonly number[];
}

/** The receiver is signed in, and stands between two pallets of the truck. */
export async function beginTruck(
  handheld: Handheld,
  { origin, code, badge }: { readonly origin: string; readonly code: string; readonly badge: string },
  outbox: string,
): Promise<void> {
  const { page } = handheld;
  await page.addInitScript(installCommitProbe, outbox);
  await page.goto(origin);
  await enrol(handheld, code);
  await signIn(handheld, { badge, pin });
  await page.getByRole('button', { name: new RegExp(truck.number) }).click();
  await page.locator('[data-step="dock"]').waitFor();
  await handheld.scan(dock);
  await page.locator('[data-step="between"]').waitFor();
}

async function typeAtPace(handheld: Handheld): Promise<void> {
  const began = performance.now();
  const typed: Promise<void>[] = [];
  for (const [n, code] of scans.entries()) {
    const due = began + (n * 1000) / pace - performance.now();
    if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
    typed.push(handheld.scan(code));
  }
  await Promise.all(typed);
}

/** Once everything is at the server, or nothing more gets there. */
async function settled({ page }: Handheld): Promise<Cartons> {
  let now = await bookedOnHandheld(page);
  for (let idle = 0; idle < 40 && now.waiting > 0; ) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const next = await bookedOnHandheld(page);
    idle = next.waiting === now.waiting ? idle + 1 : 0;
    now = next;
  }
  return now.booked;
}

export async function unload(handheld: Handheld): Promise<Unloaded> {
  const { page } = handheld;
  const floor = await page.evaluate((times) => window.commitProbe.floor(times), floorSamples);
  await page.evaluate(() => window.commitProbe.begin());
  await typeAtPace(handheld);
  const booked = await settled(handheld);
  const { ends, commits } = await page.evaluate(() => window.commitProbe.seen());
  const isPaired = ends.length === scans.length && commits.length === scans.length;
  return {
    booked,
    rate: ((ends.length - 1) * 1000) / ((ends.at(-1) ?? 0) - (ends[0] ?? 0)),
    latencies: isPaired ? commits.map((at, n) => at - (ends[n] ?? at)) : null,
    floor,
  };
}
