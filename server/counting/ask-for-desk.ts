// Counts as a person at the desk asks for them: of a location, of a zone, of an item wherever it lies.
import type { AskCounts, AskedCounts } from '../../src/domain/desk/counts.ts';
import { stockKey } from '../../src/domain/stock/model.ts';
import { namedPlace } from '../../src/domain/stock/place.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { askedFacts, newWishes, type Wish } from './ask-counts.ts';

/** Where goods are kept to be counted: nobody counts a lane or a station. */
const kept = ['type:pick-face', 'type:reserve', 'type:quarantine', 'type:returns'];

type Wanted = Pick<Wish, 'location' | 'owner' | 'sku'>;

const whole = (location: string): Wanted => ({ location, owner: null, sku: null });

async function wantedBy(reader: LedgerReader, asked: AskCounts): Promise<readonly Wanted[]> {
  switch (asked.by) {
    case 'location':
      return (await reader.get('location', asked.location)) === null ? [] : [whole(asked.location)];
    case 'zone': {
      const places = await reader.find('location', kept);
      return places.filter(({ zone }) => zone === asked.zone).map(({ code }) => whole(code));
    }
    case 'item':
      return ofItem(reader, asked);
  }
}

async function ofItem(
  reader: LedgerReader,
  item: Extract<AskCounts, { readonly by: 'item' }>,
): Promise<readonly Wanted[]> {
  const { owner, sku } = item;
  const balances = await reader.find('balance', [`sku:${stockKey(item)}`]);
  const places = new Set(
    balances.flatMap(({ place }) => {
      const named = namedPlace(place);
      return named.is === 'location' ? [named.code] : [];
    }),
  );
  return [...places].map((location) => ({ location, owner, sku }));
}

/** Null: there is no such location, zone or item with goods in it. */
export const askForDesk = (
  ledger: Pick<Ledger, 'command'>,
  warehouse: string,
  by: { readonly actor: string; readonly newId: () => string },
  asked: AskCounts,
): Promise<AskedCounts | null> =>
  ledger.command<AskedCounts | null>(warehouse, by.actor, async (reader) => {
    const wanted = await wantedBy(reader, asked);
    if (wanted.length === 0) return { facts: [], answer: null };
    const wishes = wanted.map((each): Wish => ({ countId: by.newId(), ...each, why: 'asked', of: null }));
    const fresh = await newWishes(reader, wishes);
    return { facts: askedFacts(fresh), answer: { asked: fresh.length, open: wishes.length - fresh.length } };
  });
