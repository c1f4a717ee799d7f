// What came from a device that can't prove itself is kept too, but only so much of it. SYNC.md P4.
import { createHash } from 'node:crypto';
import { Admission, type LedgerContext } from './admission.ts';
import type { LedgerTransaction, Unproven } from './ledger-store.ts';
import { maxUnprovenBytes } from './room.ts';

const digestOf = (deviceId: string, bytes: string) =>
  createHash('sha256').update(deviceId).update('\n').update(bytes).digest('hex');

/** What the bytes claim of themselves, if they can be read at all. */
function claimOf(bytes: string): { readonly id: string | null; readonly seq: number } {
  try {
    const value: unknown = JSON.parse(bytes);
    const isObject = typeof value === 'object' && value !== null;
    const id = isObject && 'id' in value && typeof value.id === 'string' ? value.id.slice(0, 64) : null;
    const seq = isObject && 'seq' in value && Number.isSafeInteger(value.seq) ? Number(value.seq) : 0;
    return { id, seq };
  } catch {
    return { id: null, seq: 0 };
  }
}

/** Answers whether there was room for all of them; none is kept otherwise. The same bytes again take no room. */
export async function keepUnprovenEvents(
  transaction: LedgerTransaction,
  deviceId: string,
  bytes: readonly string[],
  context: LedgerContext,
): Promise<boolean> {
  const admission = await Admission.begin(transaction, context);
  const held = new Set((await transaction.unproven()).map(({ digest }) => digest));
  const fresh = new Map<string, Unproven>();
  for (const text of bytes) {
    const digest = digestOf(deviceId, text);
    if (held.has(digest) || fresh.has(digest)) continue;
    const { id, seq } = claimOf(text);
    const arrival = admission.nextArrival();
    const receivedAt = admission.now;
    fresh.set(digest, { digest, id: id ?? digest, deviceId, seq, arrival, receivedAt, bytes: text });
  }
  const size = [...fresh.values()].reduce((sum, event) => sum + event.bytes.length, 0);
  if (admission.head.unprovenBytes + size > maxUnprovenBytes) return false;
  admission.addUnprovenBytes(size);
  await transaction.addUnproven([...fresh.values()]);
  await admission.write();
  return true;
}
