// What came to some locations and went from them, out of the ledger's events, with when it happened as well as the
// server can know.
import type { MovementThere } from '../../src/domain/counting/judge.ts';
import { type Stretch, stretchOf } from '../../src/domain/counting/when.ts';
import { envelopeSchema } from '../../src/domain/events/envelope.ts';
import { goodsOf } from '../../src/domain/stock/book.ts';
import { atLocation, type Place } from '../../src/domain/stock/place.ts';
import type { LedgerEvent, LedgerReader } from '../ledger/ledger.ts';

/** What the server knows of its devices' clocks. */
export interface Clocks {
  /** By device, its wall clock less ours, ms; null: never measured. */
  readonly skews: ReadonlyMap<string, number | null>;
  /** ms by which a measured skew may be wrong. */
  readonly uncertainty: number;
}

const pageSize = 1000;

/** Events whose movements say what the books should have said: nobody carried anything. */
const corrections: ReadonlySet<string> = new Set(['stock.opened', 'count.posted']);

/** `knew`: up to which position its device knew of the ledger; null where that can't be relied on. */
interface When {
  readonly when: Stretch;
  readonly knew: number | null;
}

type Dated = Pick<LedgerReader, 'head' | 'receivedAt'>;

/** When a device did it. `began`: ms by its clock, where it lasted longer than a moment. */
export async function whenOn(
  reader: Dated,
  event: LedgerEvent,
  { skews, uncertainty }: Clocks,
  began?: number,
): Promise<When> {
  const { deviceId, receivedAt } = event;
  if (deviceId === null) return { when: { from: receivedAt, to: receivedAt }, knew: event.position - 1 };
  const { at, basis } = envelopeSchema.parse(JSON.parse(event.bytes));
  const isOurs = basis.serverEpoch === (await reader.head()).serverEpoch;
  const knewOf = isOurs && basis.position < event.position ? await reader.receivedAt(basis.position) : null;
  const skew = skews.get(deviceId) ?? null;
  const end = stretchOf({ wall: at.wall, skew, knewOf, receivedAt }, uncertainty);
  // A server that was restored has given its positions anew: what contradicts the clock is no knowledge either.
  const knew = knewOf === null || end.from === Number.NEGATIVE_INFINITY ? null : basis.position;
  if (began === undefined) return { when: end, knew };
  if (began > at.wall) return { when: { from: Number.NEGATIVE_INFINITY, to: end.to }, knew };
  return { when: { from: end.from - (at.wall - began), to: end.to }, knew };
}

/** The first position that was received at that moment (server ms) or later; beyond the head where there is none. */
async function firstSince(reader: Dated, since: number): Promise<number> {
  let low = 1;
  let high = (await reader.head()).position + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const at = await reader.receivedAt(middle);
    if (at !== null && at < since) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What an event changed at a location, as movements there; empty where it has nothing to do with it. */
export async function movedThere(
  reader: Dated,
  event: LedgerEvent,
  location: string,
  clocks: Clocks,
): Promise<readonly MovementThere[]> {
  const place = atLocation(location);
  const changes = event.movements.flatMap((movement) => {
    const left = { goods: goodsOf(movement), quantity: -movement.quantity };
    const came = { goods: { ...goodsOf(movement), ...movement.becomes }, quantity: movement.quantity };
    return [...(movement.from === place ? [left] : []), ...(movement.to === place ? [came] : [])];
  });
  if (changes.length === 0) return [];
  if (corrections.has(event.type)) return changes.map((change) => ({ is: 'corrects', ...change }));
  const told = await whenOn(reader, event, clocks);
  const { deviceId: device, epoch, seq } = event;
  const on =
    device === null || epoch === null || seq === null
      ? null
      : { device, epoch, seq, at: envelopeSchema.parse(JSON.parse(event.bytes)).at.wall };
  return changes.map((change) => ({ is: 'carried', ...change, ...told, on }));
}

/** Every event that moved something at one of the places, of those above a position. */
async function* movingThere(reader: LedgerReader, places: ReadonlySet<Place>, above: number) {
  for (let after = above; ; ) {
    const events = await reader.events({ after, limit: pageSize });
    for (const event of events) {
      if (event.movements.some(({ from, to }) => places.has(from as Place) || places.has(to as Place)))
        yield event;
    }
    const last = events.at(-1);
    if (last === undefined || events.length < pageSize) return;
    after = last.position;
  }
}

/** By location, all that can have happened there since a moment (server ms): nothing happens after it was received. */
export async function movementsSince(
  reader: LedgerReader,
  locations: readonly string[],
  since: number,
  clocks: Clocks,
): Promise<ReadonlyMap<string, readonly MovementThere[]>> {
  const found = new Map<string, MovementThere[]>(locations.map((location) => [location, []]));
  const places = new Set(locations.map(atLocation));
  const first = await firstSince(reader, since);
  for await (const event of movingThere(reader, places, first - 1)) {
    for (const [location, movements] of found) {
      movements.push(...(await movedThere(reader, event, location, clocks)));
    }
  }
  return found;
}

/** The locations of these at which something has moved above a position. */
export async function movedSince(
  reader: LedgerReader,
  locations: readonly string[],
  above: number,
): Promise<ReadonlySet<string>> {
  const moved = new Set<string>();
  for await (const { movements } of movingThere(reader, new Set(locations.map(atLocation)), above)) {
    for (const location of locations) {
      const place = atLocation(location);
      if (movements.some(({ from, to }) => from === place || to === place)) moved.add(location);
    }
  }
  return moved;
}
