// Which of this device's events pend: those that the documents don't hold yet. SYNC.md L3.
import type { Envelope } from '../domain/events/envelope.ts';
import type { Happened } from '../domain/events/union.ts';
import { asHappened, isPending, type ShownFolded } from '../domain/sync/overlay.ts';
import type { Taken } from '../domain/sync/wire.ts';
import type { Outbox, OutboxStatus } from '../storage/outbox.ts';
import { standingOf } from './settle-standing.ts';

export interface Pending {
  readonly epoch: string;
  readonly seq: number;
  /** Null where this release can't read what another one wrote: it waits, and shows nothing. */
  readonly event: Happened | null;
}

/** Ascending by sequence. `through`: every event of the epoch up to here is in it or doesn't pend. */
export interface PendingEvents {
  readonly epoch: string;
  readonly shown: ShownFolded;
  through: number;
  readonly events: Pending[];
}

/** Events read from the outbox at once. */
const chunk = 1000;

/**
 * What stands with the documents counts, as long as it speaks of this outbox's own past. Where it names another
 * epoch, or an event that isn't here (the outbox was rolled back, the documents weren't), the outbox's own mark does.
 */
export async function shownBy(
  outbox: Outbox,
  status: OutboxStatus,
  taken: Taken | null,
): Promise<ShownFolded> {
  const own = { folded: status.folded, quarantined: status.quarantined };
  if (taken === null) return own;
  const stands = await standingOf(outbox, taken.epoch, taken);
  const isOfAnotherPast = stands.is === 'stale' || stands.is === 'rolled-back';
  return isOfAnotherPast ? own : { folded: taken.seq, quarantined: taken.quarantined };
}

export const pendingOf = (envelope: Envelope, from: { deviceId: string; epoch: string }): Pending => ({
  epoch: from.epoch,
  seq: envelope.seq,
  event: asHappened(envelope, from),
});

/** Whether all that pends now was pending before: true in the everyday case, where a pull only takes away. */
export const continues = (held: PendingEvents, epoch: string, shown: ShownFolded): boolean =>
  held.epoch === epoch &&
  shown.folded >= held.shown.folded &&
  shown.quarantined.every((seq) => isPending(seq, held.shown));

export function without({ epoch, through, events }: PendingEvents, shown: ShownFolded): PendingEvents {
  return { epoch, shown, through, events: events.filter(({ seq }) => isPending(seq, shown)) };
}

/** Reads anew what pends: at the start, in a new epoch, and after a restore of the server (P6). */
export async function readPending(
  outbox: Outbox,
  from: { readonly deviceId: string; readonly epoch: string },
  shown: ShownFolded,
): Promise<PendingEvents> {
  const events: Pending[] = [];
  for (const seq of shown.quarantined) {
    const stored = seq <= shown.folded ? await outbox.at(seq) : null;
    if (stored !== null) events.push(pendingOf(stored, from));
  }
  let through = shown.folded;
  for (;;) {
    const stored = await outbox.after(through, chunk);
    for (const envelope of stored) events.push(pendingOf(envelope, from));
    through = stored.at(-1)?.seq ?? through;
    if (stored.length < chunk) return { epoch: from.epoch, shown, through, events };
  }
}
