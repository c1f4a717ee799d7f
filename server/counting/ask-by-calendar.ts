// The calendar's counts: once a day those locations whose turn it is, by the quickest item that lies in them.
import { setImmediate } from 'node:timers/promises';
import { itemKey } from '../../src/domain/catalogue/model.ts';
import { type Countable, type CountCalendar, dueOn, type Velocity } from '../../src/domain/counting/due.ts';
import { type Count, isEnded } from '../../src/domain/counting/model.ts';
import type { Bodies, Kind } from '../../src/domain/documents/kinds.ts';
import { balanceKey } from '../../src/domain/stock/model.ts';
import { namedPlace } from '../../src/domain/stock/place.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { askedFacts, newWishes, type Wish } from './ask-counts.ts';

interface Site {
  readonly ledger: Pick<Ledger, 'read'>;
  readonly warehouse: string;
}

const pageSize = 500;

/**
 * Each page as the ledger then is, and a breath after it: a large warehouse has 100,000 items, and whoever asks the
 * server meanwhile gets in between. What changes in that time makes a count a day early or late, and never one twice.
 */
async function* all<K extends Kind>(
  { ledger, warehouse }: Site,
  kind: K,
  keyOf: (body: Bodies[K]) => string,
): AsyncGenerator<Bodies[K]> {
  for (let after = ''; ; ) {
    const from = after;
    const page = await ledger.read(warehouse, (reader) =>
      reader.list(kind, { after: from, limit: pageSize }),
    );
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = keyOf(last);
    await setImmediate();
  }
}

const quicker = (a: Velocity | undefined, b: Velocity): Velocity => (a !== undefined && a < b ? a : b);

/** What lies where, by the class of its quickest item; an item of no class is picked seldom. */
async function velocities(from: Site): Promise<ReadonlyMap<string, Velocity>> {
  const classes = new Map<string, Velocity>();
  for await (const item of all(from, 'item', itemKey)) {
    if (item.details?.velocity) classes.set(itemKey(item), item.details.velocity);
  }
  const found = new Map<string, Velocity>();
  for await (const balance of all(from, 'balance', (each) => balanceKey(each.place, each))) {
    const place = namedPlace(balance.place);
    if (place.is !== 'location') continue;
    found.set(place.code, quicker(found.get(place.code), classes.get(itemKey(balance)) ?? 'C'));
  }
  return found;
}

/** When each location was last counted as a whole, and which are being counted. */
async function counted(from: Site) {
  const at = new Map<string, number>();
  const open = new Set<string>();
  for await (const count of all(from, 'count', ({ id }) => id)) {
    if (count.sku !== null) continue;
    if (!isEnded(count)) open.add(count.location);
    else at.set(count.location, Math.max(at.get(count.location) ?? 0, seenAt(count)));
  }
  return { at, open };
}

const seenAt = ({ sightings }: Count) => sightings.at(-1)?.at ?? 0;

async function countables(from: Site): Promise<readonly Countable[]> {
  const { at, open } = await counted(from);
  return [...(await velocities(from))].map(([location, velocity]) => ({
    location,
    velocity,
    countedAt: at.get(location) ?? null,
    open: open.has(location),
  }));
}

const named = (today: string, location: string) => `${today}:${location}`;

/** Whether the day has had its share: a second look would find the next ones due. */
async function isAsked(reader: LedgerReader, today: string): Promise<boolean> {
  const [next] = await reader.list('count', { after: named(today, ''), limit: 1 });
  return next?.id.startsWith(named(today, '')) ?? false;
}

/** However many processes ask on a day, it is asked once. `now`: ms since 1970. Answers how many counts. */
export async function askByCalendar(
  ledger: Pick<Ledger, 'read' | 'command'>,
  warehouse: string,
  calendar: CountCalendar,
  now: number,
): Promise<number> {
  const today = new Date(now).toISOString().slice(0, 10);
  if (await ledger.read(warehouse, (reader) => isAsked(reader, today))) return 0;
  const places = await countables({ ledger, warehouse });
  const wishes = dueOn(now, places, calendar).map(
    (location): Wish => ({
      countId: named(today, location),
      location,
      owner: null,
      sku: null,
      why: 'cycle',
      of: null,
    }),
  );
  if (wishes.length === 0) return 0;
  return ledger.command(warehouse, null, async (reader) => {
    if (await isAsked(reader, today)) return { facts: [], answer: 0 };
    const asked = await newWishes(reader, wishes);
    return { facts: askedFacts(asked), answer: asked.length };
  });
}
