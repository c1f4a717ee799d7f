// Forgets tombstones that no cursor worth keeping needs any more. SYNC.md L2.
import type { Head, LedgerSnapshot, LedgerTransaction } from './ledger-store.ts';

/**
 * The last position received before a moment (server ms), 0 where there is none. Found by halving, as times rise with
 * positions; where a clock was set back it may be off by that, which costs a device a snapshot and nothing else.
 */
async function positionBefore(snapshot: LedgerSnapshot, head: Head, moment: number): Promise<number> {
  let lowest = 0;
  let highest = head.position;
  while (lowest < highest) {
    const middle = Math.ceil((lowest + highest) / 2);
    const event = await snapshot.eventAt(middle);
    if (event !== null && event.receivedAt < moment) lowest = middle;
    else highest = middle - 1;
  }
  return lowest;
}

/** Answers the tombstone floor as it is then. `epoch` begins a ledger that is new. */
export async function forgetDeparted(
  transaction: LedgerTransaction,
  before: number,
  epoch: string,
): Promise<number> {
  const head = await transaction.takeHead(epoch);
  const floor = await positionBefore(transaction, head, before);
  if (floor <= head.floor) return head.floor;
  await transaction.forgetDepartures(floor);
  await transaction.saveHead({ ...head, floor });
  return floor;
}
