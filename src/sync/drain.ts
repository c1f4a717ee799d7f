// Sends the outbox in order, in bounded batches, until the server has all of it. SYNC.md P1, P3, P6, I6.
import type { Envelope } from '../domain/events/envelope.ts';
import { type Push, protocol } from '../domain/sync/wire.ts';
import type { Outbox, OutboxStatus, StoredEvent } from '../storage/outbox.ts';
import { settlePush } from './settle-standing.ts';
import type { Time } from './time.ts';
import type { Failure, Transport } from './transport.ts';

/** Of one push: events, and bytes of them as JSON. */
export interface PushBounds {
  readonly events: number;
  readonly bytes: number;
}

/** Well below what the server takes (`maxPushEvents`, `maxPushBytes`), so that the frame around them fits too. */
export const usualBounds: PushBounds = { events: 500, bytes: 800_000 };

export interface DrainParts {
  readonly outbox: Outbox;
  readonly transport: Transport;
  readonly deviceId: string;
  readonly time: Time;
  /** A fresh UUID. */
  readonly newId: () => string;
  readonly bounds: PushBounds;
}

/** `stalled`: the server answered, and the outbox stands where it stood. It is a fault; the loop backs off. */
export type Drained = { readonly is: 'drained' } | { readonly is: 'stalled' } | Failure;

/** Restored, rolled back and restored again: more turns than that in one go is a quarrel. */
const mostTurns = 4;

const encoder = new TextEncoder();

const asSent = ({ result: _, ...envelope }: StoredEvent): Envelope => envelope;

/** As many as fit, and always one: what is too large alone, the server takes into quarantine. */
export function batchOf(events: readonly StoredEvent[], bounds: PushBounds): Envelope[] {
  const batch: Envelope[] = [];
  let bytes = 0;
  for (const event of events.slice(0, bounds.events).map(asSent)) {
    bytes += encoder.encode(JSON.stringify(event)).length + 1;
    if (batch.length > 0 && bytes > bounds.bytes) break;
    batch.push(event);
  }
  return batch;
}

const pushOf = (status: OutboxStatus, events: Envelope[], deviceId: string, sentAt: number): Push => ({
  protocol,
  deviceId,
  epoch: status.epoch,
  events,
  sentAt,
  ...(status.purgedThrough === 0 ? {} : { purgedThrough: status.purgedThrough }),
  ...(status.follows === null ? {} : { follows: status.follows }),
});

/** `onServerTime`: told with each answer, and so a sign of life. */
export async function drain(
  parts: DrainParts,
  signal: AbortSignal,
  onServerTime: (serverTime: number) => void,
): Promise<Drained> {
  const { outbox, transport, deviceId, time, newId } = parts;
  let { bounds } = parts;
  for (let turns = 0; turns < mostTurns; ) {
    const status = await outbox.status();
    const events = batchOf(await outbox.after(status.acked?.seq ?? 0, bounds.events), bounds);
    if (events.length === 0) return { is: 'drained' };
    const sent = await transport.push(pushOf(status, events, deviceId, time.now()), signal);
    if (signal.aborted) return { is: 'unreachable' };
    if (sent.is === 'too-large' && events.length > 1) {
      bounds = { ...bounds, events: Math.ceil(events.length / 2) };
      continue;
    }
    if (sent.is !== 'answered') return sent;
    const { answer } = sent;
    onServerTime(answer.serverTime);
    const moved = await settlePush(outbox, newId, {
      epoch: status.epoch,
      named: { seq: answer.ackSeq, id: answer.ackId },
      results: answer.is === 'taken' ? answer.results : [],
      serverTime: answer.serverTime,
    });
    if (moved === 'nowhere') return { is: 'stalled' };
    if (moved === 'again') turns += 1;
  }
  return { is: 'stalled' };
}
