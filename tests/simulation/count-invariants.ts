// What must hold of counts once all is healed: what was posted is what lies there, or an exception says why not.
import type { LedgerEvent } from '../../server/ledger/ledger.ts';
import type { Count, Sighting } from '../../src/domain/counting/model.ts';
import { atLocation } from '../../src/domain/stock/place.ts';
import type { Documents, Evidence } from './invariants.ts';
import type { Stockroom } from './stockroom.ts';

/** By event and bin, the pieces that the ledger moved there for it. */
function movedBy({ events }: Evidence): ReadonlyMap<string, number> {
  const moved = new Map<string, number>();
  for (const { id, movements } of events) {
    for (const { from, to, quantity } of movements) {
      moved.set(`${id} ${from}`, (moved.get(`${id} ${from}`) ?? 0) - quantity);
      moved.set(`${id} ${to}`, (moved.get(`${id} ${to}`) ?? 0) + quantity);
    }
  }
  return moved;
}

/**
 * In each bin the books differ from what lies there by exactly what the ledger doesn't know of since somebody last
 * looked in a count that was posted: all that was wrong before it has been put right, and nothing else was touched.
 */
export function countsAreTrue(evidence: Evidence, documents: Documents, room: Stockroom): string[] {
  room.look();
  const wrong: string[] = [];
  const moved = movedBy(evidence);
  const bodies = [...documents.values()];
  const overtaken = new Set(
    bodies.flatMap(({ body }) =>
      'code' in body && body.code === 'count-overtaken' && 'subject' in body && body.state === 'open'
        ? [body.subject]
        : [],
    ),
  );
  for (const bin of room.bins) {
    if (overtaken.has(`location ${bin}`)) continue;
    const place = atLocation(bin);
    const books = bodies.reduce(
      (sum, { body }) => ('place' in body && body.place === place ? sum + body.quantity : sum),
      0,
    );
    const looked = lastPosted(evidence, documents, bin, room);
    const unknown = room.handlings
      .filter((each) => each.bin === bin && each.at >= looked)
      .reduce(
        (sum, { told, pieces }) =>
          told.reduce((left, id) => left - (moved.get(`${id} ${place}`) ?? 0), sum + pieces),
        0,
      );
    const off = room.pieces(bin) - books;
    if (off !== unknown) {
      wrong.push(
        `the books of ${bin} are off by ${off}, of which ${unknown} happened unknown since it was counted`,
      );
    }
  }
  return wrong;
}

/** When the person looked whose sighting it is; −∞: the event isn't there. */
function lookedAt({ events }: Evidence, { by, device }: Sighting, room: Stockroom): number {
  const event = events.find(({ id }) => id === by);
  if (event === undefined) return Number.NEGATIVE_INFINITY;
  const { at } = JSON.parse(event.bytes);
  return room.lookedAt(`${device} ${at.page} ${at.monotonic}`);
}

/** −∞: never; then all that the ledger doesn't know of is still off. */
function lastPosted(evidence: Evidence, documents: Documents, bin: string, room: Stockroom): number {
  const looks = countsIn(documents).flatMap(({ location, state, sightings }) => {
    const last = sightings.at(-1);
    if (location !== bin || state.is !== 'posted' || last === undefined) return [];
    return [lookedAt(evidence, last, room)];
  });
  return Math.max(Number.NEGATIVE_INFINITY, ...looks);
}

/**
 * Nothing that a device sent in its order came in after a count that it should have been known to: every device was
 * waited for. What comes out of quarantine comes out of order.
 */
export function countsHaveWaited(evidence: Evidence, documents: Documents, room: Stockroom): string[] {
  const counts = new Map(countsIn(documents).map((count) => [count.id, count]));
  return evidence.events.flatMap(({ type, bytes }) => {
    if (type !== 'count.overtaken') return [];
    const { countId, by } = JSON.parse(bytes).payload;
    const late = evidence.events.find(({ id }) => id === by);
    const last = counts.get(countId)?.sightings.at(-1);
    if (late === undefined || last === undefined || isOutOfOrder(evidence, late)) return [];
    const { at } = JSON.parse(late.bytes);
    return at.monotonic < lookedAt(evidence, last, room)
      ? [`a count didn't wait for ${by} of ${late.deviceId}`]
      : [];
  });
}

const isOutOfOrder = ({ events }: Evidence, { deviceId, epoch, seq, position }: LedgerEvent): boolean =>
  events.some(
    (other) =>
      other.deviceId === deviceId &&
      other.epoch === epoch &&
      (other.seq ?? 0) > (seq ?? 0) &&
      other.position < position,
  );

const countsIn = (documents: Documents): readonly Count[] =>
  [...documents.values()].flatMap(({ kind, body }) => (kind === 'count' ? [body as Count] : []));
