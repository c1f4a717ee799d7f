// Facts as a device's outbox has them: numbered, named and dated envelopes.
import { randomUUID } from 'node:crypto';
import type { Envelope } from '../../../src/domain/events/envelope.ts';
import type { Fact } from '../../../src/domain/events/union.ts';
import { eventVersions } from '../../../src/domain/events/versions.ts';

export function envelopes(
  facts: readonly Fact[],
  from: { readonly actor: string; readonly serverEpoch: string; readonly position: number },
): Envelope[] {
  const page = randomUUID();
  const began = Date.now();
  return facts.map(({ type, payload }, index) => ({
    seq: index + 1,
    id: randomUUID(),
    type,
    version: eventVersions[type],
    payload,
    actor: from.actor,
    basis: { serverEpoch: from.serverEpoch, position: from.position },
    at: { wall: began + index * 3000, monotonic: index * 3000, page },
  }));
}
