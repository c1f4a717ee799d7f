// Carries out what `decide` says about where this device stands with its server. SYNC.md P6.
import { type Held, type Named, type Standing, standing } from '../domain/sync/decide.ts';
import type { PushResult } from '../domain/sync/wire.ts';
import type { Outbox, OutboxStatus } from '../storage/outbox.ts';

async function heldAt(outbox: Outbox, status: OutboxStatus, seq: number): Promise<Held> {
  if (seq === 0) return { is: 'never' };
  if (seq <= status.purgedThrough) return { is: 'purged' };
  const event = await outbox.at(seq);
  return event === null ? { is: 'never' } : { is: 'here', id: event.id };
}

/**
 * `stale`: the outbox is in another epoch by now than the one that was asked about. The outbox is read after the
 * answer came, never before: another tab may have moved it.
 */
export async function standingOf(
  outbox: Outbox,
  epoch: string,
  named: Named,
): Promise<Standing | { readonly is: 'stale' }> {
  const status = await outbox.status();
  if (status.epoch !== epoch) return { is: 'stale' };
  return standing(status, named, await heldAt(outbox, status, named.seq));
}

/** `moved`: whether the outbox stands elsewhere than before. */
export async function settlePush(
  outbox: Outbox,
  newId: () => string,
  answer: {
    readonly epoch: string;
    readonly named: Named;
    readonly results: readonly PushResult[];
    readonly serverTime: number;
  },
): Promise<'forward' | 'again' | 'nowhere'> {
  const before = (await outbox.status()).acked?.seq ?? 0;
  const decided = await standingOf(outbox, answer.epoch, answer.named);
  switch (decided.is) {
    case 'agreed': {
      const { seq, id } = decided;
      await outbox.acknowledge({ seq, id, results: answer.results, serverTime: answer.serverTime });
      return seq > before ? 'forward' : 'nowhere';
    }
    case 'server-restored':
      await outbox.rewind(decided.seq);
      return 'again';
    case 'rolled-back':
      await outbox.beginEpoch(newId());
      return 'again';
    case 'stale':
      return 'again';
    case 'begun':
      return 'nowhere';
  }
}
