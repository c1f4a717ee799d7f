// (b) A thousand scans with nothing between their characters: how many were not answered by an event on the disk.
import { type Figure, figure } from '../figure.ts';
import type { Handheld } from './handheld.ts';
import { measuredStop } from './large-site.ts';
import { storedEvents } from './outbox-in-page.ts';

const burst = 1_000;

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

export async function measureBursts(handheld: Handheld): Promise<Figure[]> {
  const { page } = handheld;
  const dispatched = await lostOf(handheld, () =>
    page.evaluate(({ code, times }) => window.benchProbe.type(code, times), {
      code: measuredStop.piece,
      times: burst,
    }),
  );
  const typed = await lostOf(handheld, () => handheld.scanAtOnce(measuredStop.piece, burst));
  const common = { unit: 'scans', goal: 0 };
  return [
    figure({ id: 'b-page', title: `lost of ${burst}, dispatched in the page`, value: dispatched, ...common }),
    figure({ id: 'b-keys', title: `lost of ${burst}, typed as keys`, value: typed, ...common }),
  ];
}
