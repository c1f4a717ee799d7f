// "Make pick lists": what waits is reserved and put on lists, in one command. It reads the stock under the
// warehouse's head (L1), so that two desks pressing at once can't promise one piece twice.
import { randomUUID } from 'node:crypto';
import type { Location } from '../../src/domain/catalogue/model.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { PlannedList } from '../../src/domain/picking/plan.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { allocate, type WaitingOrder } from './allocate.ts';
import { buildLists } from './build-lists.ts';
import { freeStock, ordersInWait, withLines } from './read-demand.ts';
import { backorderFacts } from './state-backorders.ts';

export interface PlanningWishes {
  /** Orders planned at most by one press; 1,000 unless said. */
  readonly maxOrders?: number;
  /** 1 to 8; 8 unless said. */
  readonly ordersPerList?: number;
  /** The pack station for all lists; without it the stations take turns. */
  readonly station?: string;
  /** `YYYY-MM-DD`: goods that expire before it are not picked. Without it expiry only decides the sequence. */
  readonly today?: string;
  /** Fresh ids of lists. Random, so that a server restored from a backup never names a second list alike. */
  readonly newId?: () => string;
}

export interface MadeList {
  readonly pickListId: string;
  readonly number: string;
  readonly station: string;
  readonly orders: number;
  readonly stops: number;
  /** Order lines; one that is taken from two bins counts twice. */
  readonly lines: number;
  readonly pieces: number;
}

export type PlanningReport =
  | {
      readonly is: 'planned';
      readonly lists: readonly MadeList[];
      readonly ordersPlanned: number;
      /** The oldest first, those that were looked at. */
      readonly waiting: readonly WaitingOrder[];
    }
  /** Nothing was planned: there is no pack station (by that code). */
  | { readonly is: 'no-station'; readonly station: string | null };

const listsPerFact = 50;

function* inFacts(lists: readonly PlannedList[]): Generator<Fact> {
  for (let from = 0; from < lists.length; from += listsPerFact) {
    yield fact('pick-lists.made', { lists: lists.slice(from, from + listsPerFact) });
  }
}

async function stationsFor(reader: LedgerReader, wish: string | undefined): Promise<readonly string[]> {
  const stations = await reader.find('location', ['type:pack-station']);
  const codes = stations.filter(({ blockedBy }) => blockedBy === null).map(({ code }) => code);
  return wish === undefined ? codes : codes.filter((code) => code === wish);
}

const pickPlaces = async (reader: LedgerReader): Promise<ReadonlyMap<string, Location>> =>
  new Map(
    (await reader.find('location', ['type:pick-face', 'type:reserve'])).map((place) => [place.code, place]),
  );

function madeList({ pickListId, number, station, orders, stops }: PlannedList): MadeList {
  const lines = stops.flatMap((stop) => stop.lines);
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    pickListId,
    number,
    station,
    orders: orders.length,
    stops: stops.length,
    lines: lines.length,
    pieces,
  };
}

/**
 * Plans the oldest orders of which every line can be reserved in full; the others are reported with what they wait
 * for, and what they lack is stated as their backorders. Lines that came short are planned again once there is stock for
 * them. `actor`: the desk user.
 */
export function makePickLists(
  ledger: Ledger,
  warehouse: string,
  actor: string | null,
  wishes: PlanningWishes = {},
): Promise<PlanningReport> {
  const { maxOrders = 1000, ordersPerList, station: wish, today = null, newId = randomUUID } = wishes;
  return ledger.command<PlanningReport>(warehouse, actor, async (reader) => {
    const stations = await stationsFor(reader, wish);
    if (stations.length === 0) {
      return { facts: [], answer: { is: 'no-station', station: wish ?? null } };
    }
    const locations = await pickPlaces(reader);
    const orders = await withLines(reader, await ordersInWait(reader));
    const stock = await freeStock(reader, orders, locations, today);
    const allocation = allocate(orders, stock, maxOrders);
    const { allocated, waiting } = allocation;
    const backorders = await backorderFacts(reader, orders, allocation, stations[0] ?? '');
    const before = await reader.count('pick-list');
    const lists = buildLists(allocated, (code) => locations.get(code), ordersPerList).map(
      (list, index): PlannedList => ({
        pickListId: newId(),
        number: `P-${String(before + index + 1).padStart(5, '0')}`,
        station: stations[(before + index) % stations.length] ?? '',
        orders: [...list.orders],
        stops: [...list.stops],
      }),
    );
    return {
      facts: [...inFacts(lists), ...backorders],
      answer: { is: 'planned', lists: lists.map(madeList), ordersPlanned: allocated.length, waiting },
    };
  });
}
