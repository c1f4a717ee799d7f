// A trigger that bounces reads one label twice. SCAN.md 8.
import type { RawScan } from '../domain/barcode/meaning.ts';

/** ms between two readings of one label by one pull of the trigger; a hand needs longer to pull it again. */
const bounceWithin = 400;

/**
 * Whether the scan may be the bounce of the one before it. Where each scan counts a piece, or the very same code
 * is wanted again, the step decides that it is a scan all the same.
 */
export const mayBeBounce = (previous: RawScan | null, scan: RawScan, within = bounceWithin): boolean =>
  previous !== null && previous.text === scan.text && scan.at - previous.at <= within;
