// Folds all documents anew from the stored events, with the movements that bind them. SYNC.md I3.

import { envelopeSchema, type Source } from '../../src/domain/events/envelope.ts';
import type { Happened } from '../../src/domain/events/union.ts';
import { understand } from '../../src/domain/events/union.ts';
import { foldRules, readsOf } from '../../src/domain/fold.ts';
import type { LedgerContext } from './admission.ts';
import { FoldBatch } from './fold-batch.ts';
import type { LedgerEvent } from './ledger.ts';
import type { LedgerTransaction } from './ledger-store.ts';

const pageSize = 2000;

function sourceOf({ deviceId, epoch, seq }: LedgerEvent): Source {
  if (deviceId === null || epoch === null || seq === null) return { kind: 'server' };
  return { kind: 'device', deviceId, epoch, seq };
}

function happened(row: LedgerEvent): Happened {
  const envelope = envelopeSchema.parse(JSON.parse(row.bytes));
  const source = sourceOf(row);
  const understood = understand(envelope, source);
  if (understood.is !== 'understood') {
    throw new Error(`event ${row.id} at ${row.position} can no longer be read: ${understood.is}`);
  }
  return {
    ...understood.fact,
    id: row.id,
    position: row.position,
    actor: envelope.actor,
    at: envelope.at.wall,
    source,
  } as Happened;
}

/** Gives the ledger a new epoch: what devices hold may differ from what is there now, so they pull anew. */
export async function refoldAll(transaction: LedgerTransaction, context: LedgerContext): Promise<void> {
  const head = await transaction.takeHead(context.newId());
  await transaction.clearProjections();
  for (let after = 0; after < head.position; ) {
    const rows = await transaction.events({ after, limit: pageSize });
    const events = rows.map((row) => ({
      event: happened(row),
      receivedAt: row.receivedAt,
      movements: row.movements,
    }));
    const batch = new FoldBatch();
    await batch.load(
      transaction,
      events.flatMap(({ event, movements }) => readsOf(event, movements)),
    );
    for (const { event, receivedAt, movements } of events) batch.fold(event, receivedAt, movements);
    await batch.write(transaction);
    const last = rows.at(-1);
    if (last === undefined)
      throw new Error(`the ledger has no event above ${after}, its head says ${head.position}`);
    after = last.position;
  }
  await transaction.saveHead({ ...head, serverEpoch: context.newId(), floor: 0, foldedBy: foldRules });
}

/** After an upgrade: documents that older rules have folded are folded by this release's. Answers whether they were. */
export async function refoldOutdated(
  transaction: LedgerTransaction,
  context: LedgerContext,
): Promise<boolean> {
  const head = await transaction.head();
  if (head === null || head.foldedBy === foldRules) return false;
  await refoldAll(transaction, context);
  return true;
}
