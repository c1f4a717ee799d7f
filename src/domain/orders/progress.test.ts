import { describe, expect, it } from 'vitest';
import { Draft } from '../documents/draft.ts';
import { fact } from '../events/facts.ts';
import { TestLedger } from '../ledger.fixture.ts';
import type { OrderLine } from './model.ts';
import { changeLine, progressReads, surplusOf } from './progress.ts';

const received = fact('order.received', {
  owner: 'lumen',
  channel: 'shop',
  number: '7',
  orderedAt: '2026-11-24T08:00:00Z',
  shipTo: '',
  lines: [
    { n: 1, sku: '85123A', description: 'heart', quantity: 2 },
    { n: 2, sku: '71053', description: 'lantern', quantity: 1 },
  ],
});

const ledger = () => {
  const made = new TestLedger();
  made.happen(received);
  return made;
};

const orderId = 'shop:7';
type Rewrite = readonly [n: number, rewrite: (line: OrderLine) => OrderLine];

/** The order after its lines were rewritten, one after the other. */
function orderAfter(...rewrites: readonly Rewrite[]) {
  const lines = [1, 2].map((n) => ({ orderId, n }));
  const draft = new Draft(ledger(), lines.flatMap(progressReads));
  for (const [n, rewrite] of rewrites) changeLine(draft, { orderId, n }, rewrite);
  return draft.changes().find(({ kind }) => kind === 'order')?.body;
}

const picked = (n: number, pieces: number): Rewrite => [n, (line) => ({ ...line, picked: pieces })];
const short = (n: number, pieces: number): Rewrite => [n, (line) => ({ ...line, short: pieces })];

describe('an order received', () => {
  it('begins open, each line unpicked', () => {
    expect(ledger().get('order', 'shop:7')).toMatchObject({ state: 'open', lines: 2, unpicked: 2, short: 0 });
  });

  it('again under its number changes nothing', () => {
    const twice = ledger();
    const before = twice.snapshot();
    twice.happen(received);
    expect(twice.snapshot()).toEqual(before);
  });
});

describe('the progress of a line on its order', () => {
  it('the first piece makes it picking, the last line picked', () => {
    expect(orderAfter(picked(1, 1))).toMatchObject({ state: 'picking', unpicked: 2 });
    expect(orderAfter(picked(1, 2))).toMatchObject({ state: 'picking', unpicked: 1 });
    expect(orderAfter(picked(1, 2), picked(2, 1))).toMatchObject({ state: 'picked', unpicked: 0 });
  });

  it('counts the lines that lack goods, once each', () => {
    expect(orderAfter(short(1, 1), short(1, 2))).toMatchObject({ short: 1 });
    expect(orderAfter(short(1, 1), short(1, 0))).toMatchObject({ short: 0 });
  });

  it('an undone pick makes a picked order wait again', () => {
    const order = orderAfter(picked(1, 2), picked(2, 1), picked(2, 0));
    expect(order).toMatchObject({ state: 'picking', unpicked: 1 });
  });

  it('what is over the order is surplus', () => {
    const line = ledger().get('order-line', 'shop:7/1');
    expect([surplusOf({ ...line, picked: 5 }), surplusOf({ ...line, picked: 1 })]).toEqual([3, 0]);
  });
});
