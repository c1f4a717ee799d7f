// Answers a pull from one snapshot: what changed for a device since its cursor, in whole positions. SYNC.md L1, L2, L5.
import { addressText } from '../../src/domain/documents/document.ts';
import type { Audience } from '../../src/domain/documents/kinds.ts';
import { beganIn, scopeOf } from '../../src/domain/sync/scope.ts';
import type { Cursor, Pull, PullOutcome, Taken } from '../../src/domain/sync/wire.ts';
import type { Delivery, Head, LedgerSnapshot } from './ledger-store.ts';

/** A page ends at a whole position, so one event that changed more documents than this makes a longer page. */
const pageSize = 2000;

type Reset = Extract<PullOutcome, { is: 'reset' }>['because'];

const audiencesOf = (deviceId: string): Audience[] => ['floor', `device:${deviceId}`];

/** Where the pull goes on from, or why it can't. */
async function resume(
  snapshot: LedgerSnapshot,
  head: Head,
  { deviceId, cursor }: Pull,
): Promise<{ readonly after: number; readonly began: number | null } | Reset> {
  if (cursor === null) return { after: 0, began: head.position };
  if (cursor.serverEpoch !== head.serverEpoch) return 'other-epoch';
  const scope = beganIn(cursor.scope, deviceId);
  if (scope === null) return 'other-scope';
  if (cursor.position > head.position) return 'other-history';
  const there = await snapshot.eventAt(cursor.position);
  const sameHistory = (there?.id ?? null) === cursor.id && (there?.receivedAt ?? null) === cursor.receivedAt;
  if (!sameHistory) return 'other-history';
  if ((scope.began ?? cursor.position) < head.floor) return 'below-floor';
  return { after: cursor.position, began: scope.began };
}

/** The page's last position: whole positions only, and always at least one of them. */
function cutOf(deliveries: readonly Delivery[], head: Head): number {
  const beyond = deliveries[pageSize];
  const first = deliveries[0];
  if (beyond === undefined || first === undefined) return head.position;
  return Math.max(first.position, beyond.position - 1);
}

/** Each document once, as it is last: a document that left and came back is not gone. */
function latest(deliveries: readonly Delivery[]) {
  const byAddress = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    const text = addressText(delivery);
    byAddress.delete(text);
    byAddress.set(text, delivery);
  }
  return [...byAddress.values()].map(({ kind, key, body }) => ({ kind, key, body }));
}

async function takenOf(snapshot: LedgerSnapshot, { deviceId, epoch }: Pull, head: Head): Promise<Taken> {
  const cursors = await snapshot.cursors([deviceId]);
  const cursor = cursors.find((candidate) => candidate.epoch === epoch);
  const held = head.quarantined === 0 ? [] : await snapshot.quarantined({ deviceIds: [deviceId], ids: [] });
  return {
    epoch,
    seq: cursor?.lastSeq ?? 0,
    id: cursor?.lastId ?? null,
    quarantined: held
      .filter((event) => event.epoch === epoch)
      .map(({ seq }) => seq)
      .sort((a, b) => a - b),
  };
}

/** `head` must be of the same snapshot. */
export async function pullPage(
  snapshot: LedgerSnapshot,
  head: Head,
  pull: Pull,
  serverTime: number,
): Promise<PullOutcome> {
  const from = await resume(snapshot, head, pull);
  if (typeof from === 'string') return { is: 'reset', because: from, serverTime };
  const audiences = audiencesOf(pull.deviceId);
  const found = await snapshot.deliveries(audiences, { after: from.after, through: null }, pageSize + 1);
  const through = cutOf(found, head);
  const isLast = through === head.position;
  const whole = found.length > pageSize && found[pageSize]?.position === through;
  const page = whole
    ? await snapshot.deliveries(audiences, { after: from.after, through }, null)
    : found.filter(({ position }) => position <= through);
  const last = await snapshot.eventAt(through);
  const cursor: Cursor = {
    serverEpoch: head.serverEpoch,
    position: through,
    id: last?.id ?? null,
    receivedAt: last?.receivedAt ?? null,
    scope: scopeOf(pull.deviceId, isLast ? null : from.began),
  };
  return {
    is: 'page',
    documents: latest(page),
    cursor,
    remaining: isLast ? 0 : await snapshot.countDeliveries(audiences, { after: through, through: null }),
    taken: isLast ? await takenOf(snapshot, pull, head) : null,
    serverTime,
  };
}
