// A warehouse as large as they come: every item lies somewhere, some in two places, in lots, in cases, in quarantine.
import { fact } from '../../../src/domain/events/facts.ts';
import type { Fact } from '../../../src/domain/events/union.ts';
import type { AnnouncedNotice } from '../../../src/domain/inbound/announced.ts';
import type { Goods } from '../../../src/domain/stock/movement.ts';
import { catalogue, goods, location, owner, sku } from '../warehouse/catalogue.ts';
import { planShift } from '../warehouse/shift.ts';

export const size = { items: 100_000, locations: 20_000 } as const;

const perEvent = 500;
/** Each stands at the location of its number with a case of the item of its number. */
const pallets = 2_000;
const shift = { lists: 250, ordersPerList: 8, linesPerOrder: 5, items: size.locations };

interface Lying {
  readonly n: number;
  readonly goods: Goods;
  readonly at: number;
  readonly quantity: number;
}

function* lyings(): Generator<Lying> {
  for (let n = 0; n < size.items; n += 1) {
    yield { n, goods: goods(n), at: n % size.locations, quantity: 5 + (n % 40) };
    if (n % 5 === 0) {
      const lot = `L${n % 1000}`;
      yield { n, goods: { ...goods(n), lot, level: 'case' }, at: (n * 7) % size.locations, quantity: 24 };
    }
    if (n % 400 === 7) {
      yield { n, goods: { ...goods(n), status: 'quarantined' }, at: (n * 3) % size.locations, quantity: 2 };
    }
  }
}

function* inEvents<T>(all: Iterable<T>, say: (some: T[]) => Fact): Generator<Fact> {
  let some: T[] = [];
  for (const each of all) {
    some.push(each);
    if (some.length < perEvent) continue;
    yield say(some);
    some = [];
  }
  if (some.length > 0) yield say(some);
}

const opened = (some: readonly Lying[]): Fact =>
  fact('stock.opened', {
    lines: some.map(({ goods, at, quantity }) => ({ goods, quantity, location: location(at).code })),
  });

function* palletFacts(): Generator<Fact> {
  for (let n = 0; n < pallets; n += 1) {
    const unit = `P-${n}`;
    const [from, to] = [`location:${location(n).code}`, `unit:${unit}`] as const;
    const why = { reason: 'move' as const, suggested: null, task: null };
    yield fact('goods.carried', { goods: goods(n), quantity: 2, from, to, ...why });
    yield fact('unit.moved', { unit, to: location(n).code, after: null, settles: [] });
  }
}

const faceOf = (n: number) => ({
  location: location(n).code,
  owner,
  sku: sku(n),
  minimum: n % 10 === 0 ? 40 : 2,
  maximum: 60,
});

/** Two trucks: a long notice and a short one. */
const notices = [400, 3].map(
  (lines, at): AnnouncedNotice => ({
    noticeId: `mill:${at}`,
    kind: 'ship-notice',
    owner,
    number: `${at}`,
    supplier: 'mill',
    expectedOn: null,
    loading: 'palletised',
    trusted: false,
    lines: Array.from({ length: lines }, (_, n) => ({
      n: n + 1,
      sku: sku(n * 249),
      lot: null,
      quantity: 48,
    })),
    pallets: [],
  }),
);

/** In the order in which a warehouse would state them. */
export function* fullWarehouse(): Generator<Fact> {
  yield* catalogue(size);
  yield* inEvents(lyings(), opened);
  yield* inEvents(
    Array.from({ length: size.locations }, (_, n) => faceOf(n)),
    (faces) => fact('pick-faces.assigned', { faces }),
  );
  yield* palletFacts();
  yield fact('notices.announced', { notices });
  const { orders, lists } = planShift(shift);
  yield* orders;
  for (let from = 0; from < lists.length; from += 50) {
    yield fact('pick-lists.made', { lists: lists.slice(from, from + 50) });
  }
}

/** What a person asks of it, as the address says it: what is found at once, late, everywhere and nowhere. */
export const questions: readonly string[] = [
  '',
  `after=${encodeURIComponent(`${owner}/${sku(50_000)}`)}`,
  'text=lantern',
  `text=${sku(99_990)}`,
  'text=no+such+thing',
  'location=A-07',
  `location=${location(19_990).code}`,
  'location=Z',
  'lot=L500',
  'lot=none',
  'level=case',
  'status=quarantined',
  'status=returned',
  'flag=low',
  'flag=excess',
  'flag=dead',
  'channel=shop',
  'channel=none',
  'order=shop%3A77',
  'notice=mill%3A0',
  'notice=mill%3A1',
  'location=A',
  'status=available&level=each',
  'flag=low&channel=shop',
  'text=no+such+thing&location=A',
  'text=white&lot=L500',
  'text=metal&location=A-4&status=available',
  'flag=low&location=A-49&level=each',
];
