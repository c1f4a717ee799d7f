// The rules of an outbox's numbers, the same for every store: what each change makes of them. SYNC.md D2, P6, L3.
import type { Envelope } from '../domain/events/envelope.ts';
import { eventVersions } from '../domain/events/versions.ts';
import { mayForget } from '../domain/sync/retention.ts';
import type { Append, OutboxStatus } from './outbox.ts';

/** What is stored of an outbox beside its events and jobs. */
export type Numbers = Omit<OutboxStatus, 'waiting'>;

export const firstNumbers = (epoch: string, warehouse: string): Numbers => ({
  epoch,
  warehouse,
  lastSeq: 0,
  acked: null,
  folded: 0,
  quarantined: [],
  purgedThrough: 0,
  follows: null,
  waitingSince: null,
});

/** Everything up to here needs no sending: it is at the server, or gone from the device (D5). */
export const sentThrough = ({
  acked,
  purgedThrough,
}: Pick<OutboxStatus, 'acked' | 'purgedThrough'>): number => Math.max(acked?.seq ?? 0, purgedThrough);

export const statusOf = (numbers: Numbers): OutboxStatus => ({
  ...numbers,
  waiting: numbers.lastSeq - sentThrough(numbers),
});

/** The facts as events, numbered on from where the outbox stands. */
export function numbered(numbers: Numbers, append: Append, newId: () => string): Envelope[] {
  const { facts, actor, basis, at } = append;
  return facts.map(({ type, payload }, n) => ({
    seq: numbers.lastSeq + 1 + n,
    id: newId(),
    type,
    version: eventVersions[type],
    payload,
    actor,
    basis,
    at,
  }));
}

export const appended = (numbers: Numbers, events: readonly Envelope[]): Numbers => ({
  ...numbers,
  lastSeq: numbers.lastSeq + events.length,
  waitingSince: numbers.waitingSince ?? events[0]?.at.wall ?? null,
});

/** `next`: the first event after the acknowledged ones, where there is one. */
export const acknowledged = (
  numbers: Numbers,
  acked: { readonly seq: number; readonly id: string } | null,
  next: Envelope | undefined,
): Numbers => ({ ...numbers, acked, waitingSince: next?.at.wall ?? null });

/** All that is here gets numbers from 1 in another epoch; `kept` are its sequences until now, ascending. */
export function inEpoch(numbers: Numbers, epoch: string, kept: readonly number[]): Numbers {
  const folded = kept.filter((seq) => seq <= numbers.folded).length;
  return {
    ...numbers,
    epoch,
    lastSeq: kept.length,
    acked: null,
    folded,
    quarantined: kept.flatMap((seq, n) => (numbers.quarantined.includes(seq) ? [n + 1] : [])),
    purgedThrough: 0,
    follows: { epoch: numbers.epoch, because: 'rolled-back' },
  };
}

/** How far the device may forget: acknowledged and folded a week ago, and nothing in quarantine is passed over. */
export function purgeable(
  numbers: Numbers,
  events: readonly { readonly seq: number; readonly ackedAt: number | null }[],
  serverTime: number,
): number {
  const bound = Math.min(numbers.acked?.seq ?? 0, numbers.folded);
  let through = numbers.purgedThrough;
  for (const { seq, ackedAt } of events) {
    if (!mayForget(ackedAt, serverTime) || seq > bound || numbers.quarantined.includes(seq)) break;
    through = seq;
  }
  return through;
}
