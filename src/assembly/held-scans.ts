// Scans that come while the app is still opening wait until it has: a picker who pulls the trigger doesn't watch for that.
import type { RawScan } from '../domain/barcode/meaning.ts';
import type { StandingStore } from './store.ts';

/** Answers what takes a scan: passes it on to `take` at once, or in its turn as soon as the app has opened. */
export function heldWhileOpening(
  store: StandingStore,
  take: (scan: RawScan) => void,
): (scan: RawScan) => void {
  const held: RawScan[] = [];
  store.subscribe(({ opening }) => {
    if (opening.is === 'opening') return;
    for (const scan of held.splice(0)) take(scan);
  });
  return (scan) => {
    if (store.getState().opening.is === 'opening') held.push(scan);
    else take(scan);
  };
}
