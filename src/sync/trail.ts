// The last scans, and where each of them is: on this device, at the server, or in need of attention. HANDHELD.md.
import type { Envelope } from '../domain/events/envelope.ts';
import type { Verdict } from '../domain/sync/wire.ts';
import type { OutboxChange, OutboxStatus, StoredEvent } from '../storage/outbox.ts';

export interface TrailEntry {
  readonly id: string;
  readonly seq: number;
  /** What the server said of it; null until it has. */
  readonly verdict: Verdict | null;
  readonly where: 'on-device' | 'at-server' | 'needs-attention';
}

/** Newest first. */
export type Trail = readonly TrailEntry[];

export const trailLength = 8;

/** A quarantined event needs attention until a pull has shown it settled; an exception does for as long as it is seen. */
function whereIs({ seq, verdict }: Omit<TrailEntry, 'where'>, status: OutboxStatus): TrailEntry['where'] {
  const held = verdict === 'quarantined' && (seq > status.folded || status.quarantined.includes(seq));
  if (held || verdict === 'applied-with-exception') return 'needs-attention';
  return seq <= (status.acked?.seq ?? 0) ? 'at-server' : 'on-device';
}

function entry({ id, seq }: Envelope, verdict: Verdict | null, status: OutboxStatus): TrailEntry {
  return { id, seq, verdict, where: whereIs({ id, seq, verdict }, status) };
}

/** `latest`: the outbox's newest events, newest first. */
export const trailFrom = (latest: readonly StoredEvent[], status: OutboxStatus): Trail =>
  latest.slice(0, trailLength).map((event) => entry(event, event.result?.verdict ?? null, status));

/** Within one epoch. An entry that stays as it was is the same object. */
export function trailAfter(trail: Trail, { status, appended, results }: OutboxChange): Trail {
  const said = new Map(results.map(({ seq, verdict }) => [seq, verdict]));
  const known = trail.map((before) => {
    const now = { id: before.id, seq: before.seq, verdict: said.get(before.seq) ?? before.verdict };
    const where = whereIs(now, status);
    return where === before.where && now.verdict === before.verdict ? before : { ...now, where };
  });
  const fresh = appended.map((event) => entry(event, null, status)).reverse();
  return [...fresh, ...known].slice(0, trailLength);
}
