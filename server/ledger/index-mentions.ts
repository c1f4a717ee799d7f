// Which stretches of the ledger name a thing: an index that follows the events at leisure, so that no push pays for it.
// A segment is so many positions; it is indexed once, when it is full, and never changes again.
import { wordsOf } from '../../src/domain/desk/mentions.ts';
import type { RecordedEvent } from './ledger.ts';
import type { LedgerStore } from './ledger-store.ts';

/** Positions of a segment: segment n holds those above n × this, up to and with (n + 1) × this. */
export const segmentLength = 1000;

function payloadIn(bytes: string): unknown {
  try {
    const { payload } = Object(JSON.parse(bytes)) as { readonly payload?: unknown };
    return payload ?? null;
  } catch {
    return null;
  }
}

function wordsIn(events: readonly RecordedEvent[]): readonly string[] {
  const words = new Set<string>();
  for (const { type, actor, deviceId, bytes, movements } of events) {
    for (const word of wordsOf({ type, actor, deviceId, payload: payloadIn(bytes), movements }))
      words.add(word);
  }
  return [...words];
}

/** Indexes one more segment. `done`: all that are full have been. Two processes at it do the same work twice, no harm. */
export async function indexNextSegment(store: LedgerStore, warehouse: string): Promise<'more' | 'done'> {
  const next = await store.read(warehouse, async (snapshot) => {
    const head = await snapshot.head();
    const segment = await snapshot.indexedSegments();
    const full = Math.floor((head?.position ?? 0) / segmentLength);
    if (segment >= full) return null;
    const events = await snapshot.events({ after: segment * segmentLength, limit: segmentLength });
    return { segment, events, isLast: segment + 1 === full };
  });
  if (next === null) return 'done';
  const words = wordsIn(next.events);
  await store.write(warehouse, (transaction) => transaction.saveMentions(next.segment, words));
  return next.isLast ? 'done' : 'more';
}
