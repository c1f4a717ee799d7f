// (e) A start with the server gone: from the beginning of the navigation until a scan is taken.
import { quantile } from '../quantile.ts';
import { openHandheld } from './handheld.ts';
import { measuredStop } from './large-site.ts';

const starts = 5;

/** The median of some starts, ms. Each is of a new browser process on the same profile. */
export async function startTime(profile: string, origin: string, slow: number): Promise<number> {
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
  return quantile(times, 0.5);
}
