// What a judgement rests on, read from the ledger: who saw what when, what the books say, what moved, who was at work.
import type { DeviceThere, Evidence, Look } from '../../src/domain/counting/judge.ts';
import type { Count, Sighting } from '../../src/domain/counting/model.ts';
import { goodsOf } from '../../src/domain/stock/book.ts';
import { atLocation } from '../../src/domain/stock/place.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import type { DeviceHeard, Heard } from './devices-heard.ts';
import { type Clocks, movementsSince, whenOn } from './movements-there.ts';

/** ms. Nobody counts a bin for longer, and who wasn't heard of for so long before a count wasn't at work then. */
const longestShift = 24 * 3_600_000;

/** A count with the moments of its looks. `since`: nothing earlier can matter to it. */
export interface Looked {
  readonly count: Count;
  readonly looks: readonly Look[];
  readonly since: number;
}

async function lookOf(
  reader: LedgerReader,
  sighting: Sighting,
  clocks: Clocks,
): Promise<{ readonly look: Look; readonly since: number }> {
  const [event] = await reader.events({ after: sighting.position - 1, limit: 1 });
  if (event === undefined) throw new Error(`a count was seen at ${sighting.position}, where no event is`);
  const { when } = await whenOn(reader, event, clocks, sighting.began);
  return {
    look: { sighting, when },
    since: when.from === Number.NEGATIVE_INFINITY ? event.receivedAt - longestShift : when.from,
  };
}

export async function lookedAt(reader: LedgerReader, count: Count, clocks: Clocks): Promise<Looked> {
  const looks = await Promise.all(count.sightings.map((sighting) => lookOf(reader, sighting, clocks)));
  return {
    count,
    looks: looks.map(({ look }) => look),
    since: Math.min(...looks.map(({ since }) => since)),
  };
}

/**
 * Who was at work: moves and puts need no lease, so that any device in use may have been at any bin. Where it was, only
 * it can say, and so each is waited for.
 */
export const atWork = ({ since }: Looked, devices: readonly DeviceHeard[]): readonly DeviceThere[] =>
  devices
    .filter(({ heardAt }) => heardAt >= since - longestShift)
    .map(({ device, cameIn }) => ({ device, cameIn }));

/** One pass over the ledger for all of them. */
export async function evidenceFor(
  reader: LedgerReader,
  looked: readonly Looked[],
  { devices }: Heard,
  clocks: Clocks,
): Promise<readonly { readonly looked: Looked; readonly evidence: Evidence }[]> {
  if (looked.length === 0) return [];
  const locations = [...new Set(looked.map(({ count }) => count.location))];
  const since = Math.min(...looked.map((each) => each.since));
  const moved = await movementsSince(reader, locations, since, clocks);
  return Promise.all(
    looked.map(async (each) => {
      const { count, looks } = each;
      const balances = await reader.find('balance', [`place:${atLocation(count.location)}`]);
      const evidence: Evidence = {
        count,
        looks,
        balances: balances.map((balance) => ({ goods: goodsOf(balance), quantity: balance.quantity })),
        movements: moved.get(count.location) ?? [],
        devices: atWork(each, devices),
      };
      return { looked: each, evidence };
    }),
  );
}
