// "Fill the pick faces": what is missing is asked for, in one command that reads the stock under the head (L1), so that
// two processes never ask twice for one face. Made after pick lists are, and from time to time.
import { randomUUID } from 'node:crypto';
import { fact } from '../../src/domain/events/facts.ts';
import { type Balance, stockKey } from '../../src/domain/stock/model.ts';
import { atLocation, namedPlace } from '../../src/domain/stock/place.ts';
import type { PickFace } from '../../src/domain/stock/replenishment.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { inParts } from './read-demand.ts';
import { type Floor, type Refill, refills, wantedAt } from './replenish.ts';

const facesAtOnce = 500;
const tasksPerFact = 500;

interface Wishes {
  /** `YYYY-MM-DD`: goods that expire before it stay where they are. */
  readonly today: string;
  readonly newId?: () => string;
}

async function facesOf(reader: LedgerReader): Promise<readonly PickFace[]> {
  const faces: PickFace[] = [];
  for (;;) {
    const after = faces.at(-1)?.location;
    const page = await reader.list('pick-face', {
      limit: facesAtOnce,
      ...(after === undefined ? {} : { after }),
    });
    faces.push(...page);
    if (page.length < facesAtOnce) return faces;
  }
}

/** Most faces are full: only of those that want goods more is read than what lies in them. */
async function wanting(reader: LedgerReader): Promise<readonly PickFace[]> {
  const faces = await facesOf(reader);
  const places = faces.map(({ location }) => `place:${atLocation(location)}`);
  const byPlace = new Map<string, Balance[]>();
  for (const balance of await inParts(places, (some) => reader.find('balance', some))) {
    byPlace.set(balance.place, [...(byPlace.get(balance.place) ?? []), balance]);
  }
  return faces.filter((face) => wantedAt(face, byPlace.get(atLocation(face.location)) ?? []) > 0);
}

const codesOf = (balances: readonly Balance[], is: 'unit' | 'location'): string[] =>
  balances.flatMap(({ place }) => {
    const named = namedPlace(place);
    return named.is === is ? [named.code] : [];
  });

async function floorOf(
  reader: LedgerReader,
  faces: readonly PickFace[],
  expiredBefore: string,
): Promise<Floor> {
  const skus = [...new Set(faces.map(stockKey))];
  const balances = await inParts(
    skus.map((sku) => `sku:${sku}`),
    (some) => reader.find('balance', some),
  );
  const units = await reader.getMany('unit', codesOf(balances, 'unit'));
  const stand = [...units.values()].flatMap(({ at }) => (at === null ? [] : [namedPlace(at)]));
  const locations = await reader.getMany('location', [
    ...faces.map(({ location }) => location),
    ...codesOf(balances, 'location'),
    ...stand.flatMap((named) => (named.is === 'location' ? [named.code] : [])),
  ]);
  return {
    faces,
    balances,
    items: await reader.getMany('item', skus),
    locations,
    units,
    open: await reader.find('replenishment', ['state:open']),
    expiredBefore,
  };
}

async function decided(reader: LedgerReader, today: string): Promise<readonly Refill[]> {
  const faces = await wanting(reader);
  return faces.length === 0 ? [] : refills(await floorOf(reader, faces, today));
}

/** Answers how many tasks were asked for. Where nothing is wanted it only reads, and holds nobody up. */
export async function askReplenishments(
  ledger: Pick<Ledger, 'read' | 'command'>,
  warehouse: string,
  { today, newId = randomUUID }: Wishes,
): Promise<number> {
  const now = await ledger.read(warehouse, (reader) => decided(reader, today));
  if (now.length === 0) return 0;
  return ledger.command<number>(warehouse, null, async (reader) => {
    const tasks = (await decided(reader, today)).map((refill) => ({ taskId: newId(), ...refill }));
    const facts = Array.from({ length: Math.ceil(tasks.length / tasksPerFact) }, (_, at) =>
      fact('replenishments.asked', { tasks: tasks.slice(at * tasksPerFact, (at + 1) * tasksPerFact) }),
    );
    return { facts, answer: tasks.length };
  });
}
