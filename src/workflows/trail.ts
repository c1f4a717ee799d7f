// The last scans, and where each of them is: on this device, at the server, or in need of attention. HANDHELD.md.
import type { Envelope } from '../domain/events/envelope.ts';
import type { Outbox, OutboxChange, StoredEvent } from '../storage/outbox.ts';

export interface TrailEntry {
  readonly id: string;
  readonly seq: number;
  readonly type: string;
  readonly where: 'here' | 'server' | 'attention';
}

const trailLength = 8;

const entry = ({ id, seq, type }: Envelope, where: TrailEntry['where']): TrailEntry => ({
  id,
  seq,
  type,
  where,
});

const needsAttention = (verdict: string) => verdict !== 'applied';

/** From the outbox's newest events, newest first. `acked`: the last sequence that the server has named. */
const trailFrom = (latest: readonly StoredEvent[], acked: number): readonly TrailEntry[] =>
  latest.slice(0, trailLength).map((event) => {
    const settled = event.seq <= acked ? 'server' : 'here';
    return entry(
      event,
      event.result !== null && needsAttention(event.result.verdict) ? 'attention' : settled,
    );
  });

/** Newest first. */
function trailAfter(trail: readonly TrailEntry[], change: OutboxChange): readonly TrailEntry[] {
  const verdicts = new Map(change.results.map(({ seq, verdict }) => [seq, verdict]));
  const acked = change.status.acked?.seq ?? 0;
  const known = trail.map((old) => {
    const verdict = verdicts.get(old.seq);
    if (verdict !== undefined && needsAttention(verdict)) return { ...old, where: 'attention' as const };
    if (old.where === 'attention') return old;
    const where = old.seq <= acked ? ('server' as const) : ('here' as const);
    return where === old.where ? old : { ...old, where };
  });
  const fresh = change.appended.map((event) => entry(event, 'here')).reverse();
  return [...fresh, ...known].slice(0, trailLength);
}

/** Keeps the trail true to the outbox, from the moment it is made. `show` gets each new trail. Answers how to stop. */
export function followTrail(outbox: Outbox, show: (trail: readonly TrailEntry[]) => void): () => void {
  let trail: readonly TrailEntry[] = [];
  let epoch: string | null = null;
  const become = (next: readonly TrailEntry[]) => {
    trail = next;
    show(trail);
  };
  const readAnew = async () => {
    const [status, latest] = await Promise.all([outbox.status(), outbox.latest(trailLength)]);
    epoch = status.epoch;
    become(trailFrom(latest, status.acked?.seq ?? 0));
  };
  const stop = outbox.subscribe((change) => {
    // In a new epoch everything is numbered anew (P6).
    if (epoch === change.status.epoch) become(trailAfter(trail, change));
    else void readAnew();
  });
  void readAnew();
  return stop;
}
