// The demonstration's open orders: three channels, from one line to twelve, of few things often and of many seldom.
import type { Item } from '../../src/domain/catalogue/definitions.ts';
import type { ReceivedOrder } from '../../src/domain/orders/received-order.ts';
import { dayAfter } from './make-stock.ts';
import { between, oneOf, type Random } from './random.ts';

const cities = [
  'Seoul',
  'Busan',
  'Lyon',
  'Nantes',
  'Cluj-Napoca',
  'Iași',
  'Valencia',
  'Leeds',
  'Bristol',
] as const;

const channelOf = (random: Random): { readonly channel: string; readonly prefix: string } => {
  const drawn = random();
  if (drawn < 0.6) return { channel: 'webshop', prefix: 'W' };
  return drawn < 0.85 ? { channel: 'marketplace', prefix: 'M' } : { channel: 'shop-in-shop', prefix: 'S' };
};

const lineCount = (random: Random): number => (random() < 0.35 ? 1 : between(random, 2, 12));

/** Squaring the chance makes the first items the best sellers. */
const popular = (random: Random, items: readonly Item[]): Item | undefined =>
  items[Math.floor(random() ** 2 * items.length)];

const quantity = (random: Random): number => (random() < 0.6 ? 1 : between(random, 2, 6));

function linesOf(random: Random, items: readonly Item[]): ReceivedOrder['lines'] {
  const wanted = new Map<string, Item>();
  for (let left = lineCount(random); left > 0; left -= 1) {
    const item = popular(random, items);
    if (item !== undefined) wanted.set(item.sku, item);
  }
  return [...wanted.values()].map(({ sku, name }, index) => ({
    n: index + 1,
    sku,
    description: name,
    quantity: quantity(random),
  }));
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** Ordered within the two days before `today` (`YYYY-MM-DD`). */
export function makeOrders(
  random: Random,
  owner: string,
  items: readonly Item[],
  count: number,
  today: string,
): ReceivedOrder[] {
  return Array.from({ length: count }, (_, index) => {
    const { channel, prefix } = channelOf(random);
    const day = dayAfter(today, -between(random, 1, 2));
    const time = `${twoDigits(between(random, 7, 22))}:${twoDigits(between(random, 0, 59))}:00`;
    return {
      owner,
      channel,
      number: `${prefix}${10_001 + index}`,
      orderedAt: `${day}T${time}Z`,
      shipTo: oneOf(random, cities),
      lines: linesOf(random, items),
    };
  });
}
