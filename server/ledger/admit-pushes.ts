// Admits the pushes of one transaction, in the order in which they came. SYNC.md P1 to P6.
import { envelopeSchema } from '../../src/domain/events/envelope.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { type Happened, jobOf, understand } from '../../src/domain/events/union.ts';
import {
  maxEventBytes,
  oldestProtocol,
  type PushOutcome,
  type PushResult,
  type Verdict,
} from '../../src/domain/sync/wire.ts';
import { Admission, type LedgerContext } from './admission.ts';
import { isKeepable } from './keepable.ts';
import type { AuthenticPush, PushedEvent } from './ledger.ts';
import type { DeviceCursor, LedgerTransaction, Quarantined } from './ledger-store.ts';
import { revokedCode } from './room.ts';
import { place } from './sequence.ts';

/** `hold`: nothing of it is folded, all of it goes to quarantine under that code. */
export interface Arrival extends AuthenticPush {
  readonly hold: string | null;
}

/** An event as it was read, before anything is decided. */
type Read =
  | { readonly is: 'understood'; readonly event: Happened }
  | { readonly is: 'not-understood'; readonly code: string };

interface Outcome {
  readonly verdict: Verdict;
  readonly code: string | null;
}

/** No clock is further off than time reaches (ECMA-262 §21.4.1.1), and no database counts further. */
const mostSkew = 8.64e15;
const skewOf = (sentAt: number, serverTime: number): number =>
  Math.max(-mostSkew, Math.min(mostSkew, Math.round(sentAt - serverTime)));

const encoder = new TextEncoder();
const tooLarge = (bytes: string) =>
  bytes.length > maxEventBytes ||
  (bytes.length * 3 > maxEventBytes && encoder.encode(bytes).length > maxEventBytes);

function read(arrival: Arrival, event: PushedEvent, bytes: string): Read {
  const { push, standing, hold } = arrival;
  if (standing === 'revoked') return { is: 'not-understood', code: revokedCode };
  if (push.protocol < oldestProtocol) return { is: 'not-understood', code: 'old-protocol' };
  if (hold !== null) return { is: 'not-understood', code: hold };
  if (tooLarge(bytes)) return { is: 'not-understood', code: 'too-large' };
  return readEnvelope(event, push);
}

/** Whether the event can be folded, whoever it came from and whatever it is. */
export function readEnvelope(event: unknown, from: { deviceId: string; epoch: string }): Read {
  const parsed = envelopeSchema.safeParse(event);
  if (!parsed.success || !isKeepable(event)) return { is: 'not-understood', code: 'malformed' };
  const envelope = parsed.data;
  const source = { kind: 'device', deviceId: from.deviceId, epoch: from.epoch, seq: envelope.seq } as const;
  const understood = understand(envelope, source);
  if (understood.is !== 'understood') return { is: 'not-understood', code: understood.is };
  const { id, actor, at } = envelope;
  const happened = { ...understood.fact, id, position: 0, actor, at: at.wall, source } as Happened;
  return { is: 'understood', event: happened };
}

/** A job's name as a database can keep it: escaped, since it comes from a payload that nobody has checked. */
export const jobText = (payload: unknown): string | null => {
  const job = jobOf(payload);
  return job === null ? null : JSON.stringify(job);
};

const cursorKey = (deviceId: string, epoch: string) => `${deviceId} ${epoch}`;
const jobKey = (deviceId: string, job: string) => `${deviceId} ${job}`;

/** What the ledger already knows of the devices and events of one transaction; it follows each decision. */
class Known {
  readonly outcomes: Map<string, Outcome>;
  readonly cursors = new Map<string, DeviceCursor>();
  readonly devices = new Set<string>();
  readonly quarantined = new Map<string, Quarantined>();
  readonly waitingJobs = new Set<string>();

  private constructor(outcomes: ReadonlyMap<string, Outcome>) {
    this.outcomes = new Map(outcomes);
  }

  static async of(
    arrivals: readonly Arrival[],
    transaction: LedgerTransaction,
    quarantineIsEmpty: boolean,
  ): Promise<Known> {
    const deviceIds = [...new Set(arrivals.map(({ push }) => push.deviceId))];
    const ids = [...new Set(arrivals.flatMap(({ push }) => push.events.map(({ id }) => id)))];
    const known = new Known(await transaction.verdicts(ids));
    for (const cursor of await transaction.cursors(deviceIds)) {
      known.cursors.set(cursorKey(cursor.deviceId, cursor.epoch), cursor);
      known.devices.add(cursor.deviceId);
    }
    if (!quarantineIsEmpty) {
      for (const event of await transaction.quarantined({ deviceIds, ids })) known.hold(event);
    }
    return known;
  }

  hold(event: Quarantined): void {
    this.quarantined.set(event.id, event);
    this.outcomes.set(event.id, { verdict: 'quarantined', code: event.code });
    if (event.job !== null) this.waitingJobs.add(jobKey(event.deviceId, event.job));
  }
}

export async function admitPushes(
  transaction: LedgerTransaction,
  arrivals: readonly Arrival[],
  context: LedgerContext,
): Promise<readonly PushOutcome[]> {
  const admission = await Admission.begin(transaction, context);
  const known = await Known.of(arrivals, transaction, admission.head.quarantined === 0);
  const reads = arrivals.map((arrival) =>
    arrival.push.events.map((envelope, n): Read | null =>
      known.outcomes.has(envelope.id) ? null : read(arrival, envelope, arrival.bytes[n] ?? ''),
    ),
  );
  await admission.prepare(
    reads.flat().flatMap((event) => (event !== null && event.is === 'understood' ? [event.event] : [])),
  );
  const outcomes: PushOutcome[] = [];
  const seen = new Map<string, DeviceCursor>();
  for (const [n, arrival] of arrivals.entries()) {
    outcomes.push(await admit(arrival, reads[n] ?? [], { admission, known, context, seen }));
  }
  await admission.write();
  await transaction.saveCursors([...seen.values()]);
  return outcomes;
}

interface Work {
  readonly admission: Admission;
  readonly known: Known;
  readonly context: LedgerContext;
  /** The cursors to save. */
  readonly seen: Map<string, DeviceCursor>;
}

async function admit(arrival: Arrival, reads: readonly (Read | null)[], work: Work): Promise<PushOutcome> {
  const { admission, known, seen } = work;
  const { push } = arrival;
  const { deviceId, epoch } = push;
  const key = cursorKey(deviceId, epoch);
  const before = known.cursors.get(key) ?? null;
  const lastSeq = before?.lastSeq ?? 0;
  const placement = place(push, lastSeq, (id) => known.outcomes.has(id));
  const serverTime = admission.now;
  if (placement.is === 'gap') {
    return { is: 'gap', expected: lastSeq + 1, ackSeq: lastSeq, ackId: before?.lastId ?? null, serverTime };
  }
  if (push.events.length > 0) {
    const startsAnew = before === null && known.devices.has(deviceId) && push.follows === undefined;
    await admission.state(
      [
        ...(startsAnew ? [fact('device.events-missing', { because: 'new-epoch', deviceId, epoch })] : []),
        ...placement.holes.map((hole) =>
          fact('device.events-missing', { because: 'purged', deviceId, epoch, ...hole }),
        ),
      ],
      null,
    );
  }
  const results = push.events.map((envelope, n): PushResult => {
    const outcome = known.outcomes.get(envelope.id) ?? take(arrival, envelope, n, reads[n] ?? null, work);
    return { seq: envelope.seq, ...outcome };
  });
  for (const envelope of push.events) {
    if (envelope.seq > lastSeq) moveToEpoch(envelope, push, work);
  }
  const last = push.events.at(-1);
  const advanced = last !== undefined && last.seq > lastSeq ? last : null;
  const cursor: DeviceCursor = {
    deviceId,
    epoch,
    lastSeq: advanced?.seq ?? lastSeq,
    lastId: advanced?.id ?? before?.lastId ?? null,
    lastSeenAt: serverTime,
    skew: push.sentAt === undefined ? (before?.skew ?? null) : skewOf(push.sentAt, serverTime),
  };
  if (before !== null || advanced !== null) {
    known.cursors.set(key, cursor);
    known.devices.add(deviceId);
    seen.set(key, cursor);
  }
  return { is: 'taken', ackSeq: cursor.lastSeq, ackId: cursor.lastId, results, serverTime };
}

/** Folds an event that is new here, or puts it into quarantine. */
function take(
  { push, bytes }: Arrival,
  envelope: PushedEvent,
  n: number,
  event: Read | null,
  { admission, known, context }: Work,
): Outcome {
  const { deviceId, epoch } = push;
  const { id, seq } = envelope;
  const text = bytes[n] ?? '';
  const job = jobText(envelope.payload);
  const quarantine = (code: string): Outcome => {
    known.hold(admission.quarantine({ id, deviceId, epoch, seq, code, job, bytes: text }));
    return { verdict: 'quarantined', code };
  };
  if (event === null || event.is === 'not-understood') return quarantine(event?.code ?? 'malformed');
  if (job !== null && known.waitingJobs.has(jobKey(deviceId, job)))
    return quarantine('depends-on-quarantined');
  try {
    const { verdict, code } = admission.append(event.event, text);
    known.outcomes.set(id, { verdict, code });
    return { verdict, code };
  } catch (error) {
    context.warn({ err: error, eventId: id, deviceId }, 'an event could not be folded');
    return quarantine('fold-failed');
  }
}

/** An event in quarantine that came again in a new epoch has its sequence there now: the device asks for that one. */
function moveToEpoch(
  { id, seq }: PushedEvent,
  { deviceId, epoch }: { deviceId: string; epoch: string },
  work: Work,
) {
  const held = work.known.quarantined.get(id);
  if (held === undefined || held.deviceId !== deviceId || (held.epoch === epoch && held.seq === seq)) return;
  const moved = { ...held, epoch, seq };
  work.known.quarantined.set(id, moved);
  work.admission.requarantine(moved);
}
