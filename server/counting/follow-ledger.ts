// What new events in the ledger ask of counting. A pick that by the books has emptied its bin asks for a zero-check: made
// here and not at the stop, since the device's own balance doesn't know what others took, and since the picker's walk
// stays free of questions. And what came in late from before a count that is over says so, and has the bin counted anew.

import { sideOf } from '../../src/domain/counting/judge.ts';
import { type Count, isEnded } from '../../src/domain/counting/model.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Payload } from '../../src/domain/events/union.ts';
import { atLocation, namedPlace } from '../../src/domain/stock/place.ts';
import type { LedgerEvent, LedgerReader } from '../ledger/ledger.ts';
import { askedFacts, newWishes, type Wish } from './ask-counts.ts';
import { lookedAt } from './evidence.ts';
import type { Judging } from './judge-counts.ts';
import { type Clocks, movedThere } from './movements-there.ts';

/** Events looked at in one round. */
const mostAtOnce = 500;

const zeroCheck = ({ id }: LedgerEvent, location: string): Wish => ({
  countId: id,
  location,
  owner: null,
  sku: null,
  why: 'zero-check',
  of: id,
});

const locationsOf = ({ movements }: LedgerEvent): readonly string[] => [
  ...new Set(
    movements.flatMap(({ from, to }) =>
      [from, to].flatMap((place) => {
        const named = namedPlace(place as `location:${string}`);
        return named.is === 'location' ? [named.code] : [];
      }),
    ),
  ),
];

/** A bin that a pick has emptied by the books; where they say less than nothing, there is a count to be made, too. */
async function emptied(reader: LedgerReader, event: LedgerEvent): Promise<readonly Wish[]> {
  if (event.type !== 'item.picked') return [];
  const wishes: Wish[] = [];
  for (const location of locationsOf(event)) {
    const place = await reader.get('location', location);
    if (place?.type !== 'pick-face') continue;
    const left = await reader.find('balance', [`place:${atLocation(location)}`]);
    if (left.every(({ quantity }) => quantity <= 0)) wishes.push(zeroCheck(event, location));
  }
  return wishes;
}

const closedBefore = (count: Count, { position }: LedgerEvent) =>
  count.state.is === 'posted' && count.state.position < position;

/** The last count of a location that was over when the event came in, and whose look wasn't after it all the same. */
async function overtaken(
  reader: LedgerReader,
  event: LedgerEvent,
  location: string,
  clocks: Clocks,
): Promise<Count | null> {
  const moved = await movedThere(reader, event, location, clocks);
  if (!moved.some(({ is }) => is === 'carried')) return null;
  const counts = (await reader.find('count', [`location:${location}`])).filter((count) => isEnded(count));
  const last = counts
    .filter((count) => closedBefore(count, event))
    .toSorted((a, b) => (a.sightings.at(-1)?.position ?? 0) - (b.sightings.at(-1)?.position ?? 0))
    .at(-1);
  if (last === undefined) return null;
  const look = (await lookedAt(reader, last, clocks)).looks.at(-1);
  const isLate = (movement: (typeof moved)[number]) =>
    look !== undefined && movement.is === 'carried' && sideOf(movement, look) !== 'after';
  return moved.some((movement) => covers(last, movement.goods) && isLate(movement)) ? last : null;
}

const covers = ({ owner, sku }: Count, goods: { readonly owner: string; readonly sku: string }) =>
  sku === null || (goods.sku === sku && goods.owner === owner);

interface Asking {
  readonly wishes: readonly Wish[];
  readonly late: readonly Payload<'count.overtaken'>[];
}

async function askingOf(
  reader: LedgerReader,
  events: readonly LedgerEvent[],
  clocks: Clocks,
): Promise<Asking> {
  const wishes: Wish[] = [];
  const late: Payload<'count.overtaken'>[] = [];
  for (const event of events) {
    for (const location of locationsOf(event)) {
      const count = await overtaken(reader, event, location, clocks);
      if (count !== null) late.push({ countId: count.id, location, by: event.id });
    }
    wishes.push(...(await emptied(reader, event)));
  }
  return { wishes, late };
}

/** Looks at the events above a position, and answers up to which. To look twice at one changes nothing. */
export async function followLedger(
  { ledger, warehouse, heard, uncertainty }: Judging,
  above: number,
): Promise<number> {
  const clocks = { skews: (await heard()).skews, uncertainty };
  const { asking, through } = await ledger.read(warehouse, async (reader) => {
    const events = await reader.events({ after: above, limit: mostAtOnce });
    return { asking: await askingOf(reader, events, clocks), through: events.at(-1)?.position ?? above };
  });
  const { wishes, late } = asking;
  if (wishes.length === 0 && late.length === 0) return through;
  return ledger.command(warehouse, null, async (reader) => {
    const asked = await reader.getMany(
      'count',
      late.map(({ by }) => by),
    );
    const overtakings = late
      .filter(({ by }) => !asked.has(by))
      .map((payload) => fact('count.overtaken', payload));
    return { facts: [...overtakings, ...askedFacts(await newWishes(reader, wishes))], answer: through };
  });
}
