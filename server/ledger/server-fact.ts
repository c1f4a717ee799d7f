// The server's own facts, written as every event is: an envelope whose bytes are kept.
import type { Envelope } from '../../src/domain/events/envelope.ts';
import { eventTypes, type Fact, type Happened, understand } from '../../src/domain/events/union.ts';
import type { Folded } from '../../src/domain/fold.ts';
import type { LedgerEvent } from './ledger.ts';
import type { Head } from './ledger-store.ts';

export interface ServerFact {
  readonly event: Happened;
  readonly bytes: string;
}

/** Throws where the server made up a fact that its own schema refuses: such an event could never be folded again. */
export function serverFact(
  fact: Fact,
  at: { readonly head: Head; readonly id: string; readonly actor: string | null; readonly now: number },
): ServerFact {
  const position = at.head.position + 1;
  const envelope: Envelope = {
    seq: position,
    id: at.id,
    type: fact.type,
    version: eventTypes[fact.type].version,
    payload: fact.payload,
    actor: at.actor,
    basis: { serverEpoch: at.head.serverEpoch, position: at.head.position },
    at: { wall: at.now, monotonic: 0, page: 'server' },
  };
  const source = { kind: 'server' } as const;
  const understood = understand(envelope, source);
  if (understood.is !== 'understood') {
    throw new Error(`the server stated a ${fact.type} that it can not read: ${JSON.stringify(understood)}`);
  }
  return {
    event: { ...understood.fact, id: at.id, position, actor: at.actor, at: at.now, source } as Happened,
    bytes: JSON.stringify(envelope),
  };
}

/** The row of an event that has been folded. */
export function recorded(event: Happened, folded: Folded, bytes: string, receivedAt: number): LedgerEvent {
  const { source } = event;
  const first = folded.exceptions[0];
  return {
    position: event.position,
    id: event.id,
    type: event.type,
    deviceId: source.kind === 'device' ? source.deviceId : null,
    epoch: source.kind === 'device' ? source.epoch : null,
    seq: source.kind === 'device' ? source.seq : null,
    actor: event.actor,
    receivedAt,
    bytes,
    movements: folded.movements,
    verdict: first === undefined ? 'applied' : 'applied-with-exception',
    code: first?.code ?? null,
  };
}
