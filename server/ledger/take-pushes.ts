// Takes pushes together; where that fails, one by one; where one fails, its events one by one. SYNC.md P2.
import type { PushOutcome, PushResult } from '../../src/domain/sync/wire.ts';
import type { LedgerContext } from './admission.ts';
import { type Arrival, admitPushes } from './admit-pushes.ts';
import type { AuthenticPush } from './ledger.ts';
import { type LedgerStore, type LedgerTransaction, StoreUnavailable } from './ledger-store.ts';

const asArrival = (push: AuthenticPush): Arrival => ({ ...push, hold: null });

export interface Taking {
  readonly store: LedgerStore;
  readonly warehouse: string;
  readonly context: LedgerContext;
}

/** Rejects where nothing can be written at all: then no push was taken, and each stays on its device. */
export async function takePushes(
  taking: Taking,
  pushes: readonly AuthenticPush[],
): Promise<readonly PromiseSettledResult<PushOutcome>[]> {
  const { store, warehouse, context } = taking;
  try {
    const outcomes = await store.write(warehouse, (transaction) =>
      admitPushes(transaction, pushes.map(asArrival), context),
    );
    return outcomes.map((value) => ({ status: 'fulfilled', value }));
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    context.warn(
      { err: error, pushes: pushes.length },
      'a transaction failed: its pushes are taken one by one',
    );
  }
  const results: PromiseSettledResult<PushOutcome>[] = [];
  for (const push of pushes) {
    const [result] = await Promise.allSettled([
      pushes.length === 1 ? takeEventByEvent(taking, push) : takeAlone(taking, push),
    ]);
    results.push(result);
  }
  return results;
}

async function takeAlone(taking: Taking, push: AuthenticPush): Promise<PushOutcome> {
  const [result] = await takePushes(taking, [push]);
  if (result?.status === 'fulfilled') return result.value;
  throw result?.reason;
}

function takeEventByEvent({ store, warehouse, context }: Taking, push: AuthenticPush): Promise<PushOutcome> {
  return store.write(warehouse, async (transaction) => {
    const results: PushResult[] = [];
    let outcome: PushOutcome | null = null;
    for (const [n, event] of push.push.events.entries()) {
      const single = { ...push, push: { ...push.push, events: [event] }, bytes: [push.bytes[n] ?? ''] };
      outcome = await takeSingle(transaction, single, context);
      if (outcome.is === 'gap') return outcome;
      results.push(...outcome.results);
    }
    if (outcome === null) throw new Error('an empty push could not be written');
    return { ...outcome, results };
  });
}

/** In a savepoint of its own: the culprit is kept in quarantine, unread, and what came before it stands. */
async function takeSingle(
  transaction: LedgerTransaction,
  single: AuthenticPush,
  context: LedgerContext,
): Promise<PushOutcome> {
  const take = async (hold: string | null) => {
    const [outcome] = await admitPushes(transaction, [{ ...single, hold }], context);
    if (outcome === undefined) throw new Error('a push was left without an answer');
    return outcome;
  };
  try {
    return await transaction.savepoint(() => take(null));
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    context.warn({ err: error, eventId: single.push.events[0]?.id }, 'an event could not be written');
    return transaction.savepoint(() => take('fold-failed'));
  }
}
