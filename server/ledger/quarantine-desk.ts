// What a person does about quarantine: admit an event with what depends on it, in sequence. SYNC.md P4.
import { fact } from '../../src/domain/events/facts.ts';
import type { Happened } from '../../src/domain/events/union.ts';
import { Admission, type LedgerContext } from './admission.ts';
import { readEnvelope } from './admit-pushes.ts';
import type { LedgerSnapshot, LedgerTransaction, Quarantined, Unproven } from './ledger-store.ts';

/** An event that may be admitted now: it is understood, and nothing before it in its job is left behind. */
interface Admissible {
  readonly id: string;
  readonly event: Happened;
  readonly bytes: string;
}

function jsonIn(bytes: string): unknown {
  try {
    return JSON.parse(bytes);
  } catch {
    return null;
  }
}

function admissible(held: { bytes: string; deviceId: string; epoch: string }): Admissible | null {
  const read = readEnvelope(jsonIn(held.bytes), held);
  return read.is === 'understood' ? { id: read.event.id, event: read.event, bytes: held.bytes } : null;
}

/** The event and what follows it in its job from the same device, up to the first that can't be read. */
function chainFrom(first: Quarantined, held: readonly Quarantined[]): Admissible[] {
  const followers = held.filter(
    ({ deviceId, job, arrival }) =>
      job !== null && job === first.job && deviceId === first.deviceId && arrival > first.arrival,
  );
  const chain: Admissible[] = [];
  for (const event of [first, ...followers]) {
    const next = admissible(event);
    if (next === null) break;
    chain.push(next);
  }
  return chain;
}

/** Appends the chain up to the first that a reducer fails on; answers the ids that are in the ledger now. */
function appendChain(admission: Admission, chain: readonly Admissible[], context: LedgerContext): string[] {
  const admitted: string[] = [];
  for (const { id, event, bytes } of chain) {
    try {
      admission.append(event, bytes);
    } catch (error) {
      context.warn({ err: error, eventId: id }, 'an admitted event could not be folded');
      break;
    }
    admitted.push(id);
  }
  return admitted;
}

async function admitChain(
  admission: Admission,
  chain: readonly Admissible[],
  actor: string,
  context: LedgerContext,
): Promise<readonly string[]> {
  const [first] = chain;
  if (first === undefined) return [];
  await admission.state([fact('quarantine.admitted', { events: [first.id] })], actor);
  await admission.prepare(chain.map(({ event }) => event));
  return appendChain(admission, chain, context);
}

async function admitUnproven(
  transaction: LedgerTransaction,
  admission: Admission,
  claims: readonly Unproven[],
  actor: string,
  context: LedgerContext,
): Promise<number> {
  const [claim] = claims;
  if (claim === undefined) return 0;
  const isTaken = (await transaction.verdicts([claim.id])).has(claim.id);
  const event = admissible({ ...claim, epoch: 'unproven' });
  const admitted = isTaken || event === null ? [] : await admitChain(admission, [event], actor, context);
  if (!isTaken && admitted.length === 0) return 0;
  admission.addUnprovenBytes(-claims.reduce((sum, { bytes }) => sum + bytes.length, 0));
  await transaction.removeUnproven(claims.map(({ digest }) => digest));
  return admitted.length;
}

/** Answers how many are in the ledger now. An event that still can't be understood stays where it is: 0. */
export async function admitQuarantined(
  transaction: LedgerTransaction,
  eventId: string,
  actor: string,
  context: LedgerContext,
): Promise<number> {
  const admission = await Admission.begin(transaction, context);
  const first = (await transaction.quarantined({ deviceIds: [], ids: [eventId] }))[0];
  if (first === undefined) {
    const claims = (await transaction.unproven()).filter(({ id }) => id === eventId);
    const count = await admitUnproven(transaction, admission, claims, actor, context);
    await admission.write();
    return count;
  }
  const held = await transaction.quarantined({ deviceIds: [first.deviceId], ids: [] });
  const admitted = await admitChain(admission, chainFrom(first, held), actor, context);
  if (admitted.length > 0) await admission.release(held.filter(({ id }) => admitted.includes(id)));
  await admission.write();
  return admitted.length;
}

/** The bytes of the event with this id, or that claims it. */
export async function bytesInQuarantine(snapshot: LedgerSnapshot, eventId: string): Promise<string | null> {
  const [held] = await snapshot.quarantined({ deviceIds: [], ids: [eventId] });
  if (held !== undefined) return held.bytes;
  const claim = (await snapshot.unproven()).find(({ id }) => id === eventId);
  return claim?.bytes ?? null;
}

/** All that waits, whoever it came from. */
export async function listQuarantine(snapshot: LedgerSnapshot) {
  const held = await snapshot.quarantined(null);
  const unproven = await snapshot.unproven();
  return [
    ...held.map(({ id, deviceId, epoch, seq, code, receivedAt, bytes }) => ({
      id,
      deviceId,
      epoch,
      seq,
      code,
      receivedAt,
      bytes,
    })),
    ...unproven.map(({ id, deviceId, seq, receivedAt, bytes }) => ({
      id,
      deviceId,
      epoch: 'unproven',
      seq,
      code: 'unproven',
      receivedAt,
      bytes,
    })),
  ];
}
