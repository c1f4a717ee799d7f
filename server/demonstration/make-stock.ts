// The demonstration's opening stock: most items in one bin, some in two or three, some with a reserve above.
import type { PlacedLocation } from '../../src/domain/catalogue/definitions.ts';
import type { Payload } from '../../src/domain/events/union.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';
import type { DemonstrationItem } from './make-items.ts';
import { between, type Random, shuffled } from './random.ts';

type OpeningLine = Payload<'stock.opened'>['lines'][number];

const msPerDay = 86_400_000;

export const dayAfter = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);

/** How many bins an item has: one, or by chance two or three. */
const binsOf = (random: Random): number => {
  const drawn = random();
  return drawn < 0.78 ? 1 : drawn < 0.94 ? 2 : 3;
};

const goodsOf = ({ item, perishable }: DemonstrationItem, random: Random, today: string): Goods => ({
  owner: item.owner,
  sku: item.sku,
  level: 'each',
  lot: perishable ? `L${between(random, 10_000, 99_999)}` : null,
  expiry: perishable ? dayAfter(today, between(random, 40, 700)) : null,
  serial: null,
  status: 'available',
});

/** `today`: `YYYY-MM-DD`, from which expiry dates are counted. */
export function makeStock(
  random: Random,
  items: readonly DemonstrationItem[],
  locations: readonly PlacedLocation[],
  today: string,
): OpeningLine[] {
  const inTurn = (type: PlacedLocation['type']) => {
    const places = shuffled(
      random,
      locations.filter((location) => location.type === type),
    );
    let next = 0;
    return () => {
      const place = places[next % places.length];
      next += 1;
      return place?.code ?? '';
    };
  };
  const face = inTurn('pick-face');
  const reserve = inTurn('reserve');
  return items.flatMap((item) => {
    const lines: OpeningLine[] = [];
    const open = (location: string, quantity: number) =>
      lines.push({ goods: goodsOf(item, random, today), quantity, location });
    for (let bin = binsOf(random); bin > 0; bin -= 1) open(face(), between(random, 6, 60));
    if (random() < 0.14) open(reserve(), between(random, 4, 20) * 12);
    return lines;
  });
}
