// When the last of some pallets left the dock: the newest event that moved one of them or carried goods out of it.
import { isAbout, wordsFor } from '../../src/domain/desk/mentions.ts';
import { segmentLength } from '../ledger/index-mentions.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Segments that are looked into: a pallet that was put away longer ago than so many of them has no time told. */
const mostSegments = 20;
const wordsPerSearch = 200;

type Searched = Pick<Ledger, 'events' | 'head' | 'mentions'>;

const carries = new Set(['unit.moved', 'goods.carried']);

interface Told {
  readonly payload: unknown;
  readonly wall: number | null;
}

function toldIn(bytes: string): Told {
  const { payload, at } = JSON.parse(bytes) as { payload: unknown; at?: { wall?: unknown } };
  return { payload, wall: typeof at?.wall === 'number' ? at.wall : null };
}

/** ms since 1970 by the clock of the device that said it; null where it isn't found. `units`: codes of pallets. */
export async function lastPutAway(
  ledger: Searched,
  warehouse: string,
  units: readonly string[],
): Promise<number | null> {
  if (units.length === 0) return null;
  const { position } = await ledger.head(warehouse);
  const top = Math.floor(Math.max(0, position - 1) / segmentLength);
  const words = units.slice(0, wordsPerSearch).map((code) => wordsFor('unit', code)[0] ?? '');
  const search = { words, below: top + 1, limit: mostSegments };
  const { segments, indexed } = await ledger.mentions(warehouse, search);
  const fresh = Array.from({ length: Math.max(0, top + 1 - indexed) }, (_, n) => top - n);
  for (const segment of [...fresh, ...segments].slice(0, mostSegments)) {
    const page = { after: segment * segmentLength, limit: segmentLength };
    for (const event of (await ledger.events(warehouse, page)).toReversed()) {
      if (!carries.has(event.type)) continue;
      const { payload, wall } = toldIn(event.bytes);
      const told = { type: event.type, actor: event.actor, payload, movements: event.movements };
      if (units.some((code) => isAbout(told, 'unit', code))) return wall ?? event.receivedAt;
    }
  }
  return null;
}
