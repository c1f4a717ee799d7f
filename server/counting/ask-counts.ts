// Asking for counts, and never twice for one location and item: whoever asks reads under the warehouse's head what is
// asked for already.
import { type Count, isEnded } from '../../src/domain/counting/model.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact, Payload } from '../../src/domain/events/union.ts';
import type { LedgerReader } from '../ledger/ledger.ts';

export type Wish = Payload<'counts.asked'>['counts'][number];

const perFact = 500;

const openAt = async (reader: LedgerReader, location: string): Promise<readonly Count[]> =>
  (await reader.find('count', [`location:${location}`])).filter((count) => !isEnded(count));

/** A count of everything in a location is a count of each item too. */
const covers = (count: Pick<Count, 'owner' | 'sku'>, wish: Wish) =>
  count.sku === null || (count.sku === wish.sku && count.owner === wish.owner);

/** Of the wishes those that nobody has, or had under their id. */
export async function newWishes(reader: LedgerReader, wishes: readonly Wish[]): Promise<readonly Wish[]> {
  const taken = await reader.getMany(
    'count',
    wishes.map(({ countId }) => countId),
  );
  const open = new Map<string, readonly Pick<Count, 'owner' | 'sku'>[]>();
  const fresh: Wish[] = [];
  for (const wish of wishes) {
    const there = open.get(wish.location) ?? (await openAt(reader, wish.location));
    const isNew = !taken.has(wish.countId) && !there.some((count) => covers(count, wish));
    if (isNew) fresh.push(wish);
    open.set(wish.location, isNew ? [...there, wish] : there);
  }
  return fresh;
}

export function askedFacts(wishes: readonly Wish[]): readonly Fact[] {
  const facts: Fact[] = [];
  for (let from = 0; from < wishes.length; from += perFact) {
    facts.push(fact('counts.asked', { counts: wishes.slice(from, from + perFact) }));
  }
  return facts;
}
