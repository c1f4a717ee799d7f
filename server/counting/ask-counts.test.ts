import { describe, expect, it } from 'vitest';
import { fact } from '../../src/domain/events/facts.ts';
import { state, warehouse } from '../planning/ledger.fixture.ts';
import { askByCalendar } from './ask-by-calendar.ts';
import { A, ask, B, countingSite, picked, seen, shorted } from './counting.fixture.ts';

const day = 24 * 3_600_000;
const everyDay = { A: 1, B: 1, C: 1 };

describe('a zero-check', () => {
  it('is asked for once by the pick that has emptied its bin by the books', async () => {
    const made = await countingSite();
    await made.push('H1', { at: 0 }, picked(9));
    await made.round();
    expect(await made.counts()).toEqual([]);
    const of = await made.push('H1', { at: 0 }, picked(1));
    await made.round();
    await made.push('H1', { at: 0 }, picked(1));
    await made.round();
    expect(await made.counts()).toMatchObject([{ id: of, of, location: A, why: 'zero-check' }]);
  });

  it('is left out where somebody is to count the bin anyway', async () => {
    const made = await countingSite();
    await ask(made, 'C');
    await made.push('H1', { at: 0 }, picked(10));
    await made.round();
    expect(await made.counts()).toMatchObject([{ id: 'C' }]);
  });
});

describe('a bin that came short', () => {
  it('is to be counted under the id of its short pick, and its end frees it', async () => {
    const made = await countingSite();
    await state(
      made.ledger,
      fact('order.received', {
        owner: 'main',
        channel: 'web',
        number: '1',
        orderedAt: '',
        shipTo: '',
        lines: [{ n: 1, sku: 'heart', description: '', quantity: 4 }],
      }),
      fact('pick-lists.made', {
        lists: [
          {
            pickListId: 'L',
            number: '1',
            station: B,
            orders: [{ orderId: 'web:1', slot: 1 }],
            stops: [
              {
                n: 1,
                location: A,
                goods: {
                  owner: 'main',
                  sku: 'heart',
                  level: 'each',
                  lot: null,
                  expiry: null,
                  serial: null,
                  status: 'available',
                },
                lines: [{ orderId: 'web:1', n: 1, slot: 1, quantity: 4 }],
              },
            ],
          },
        ],
      }),
    );
    const of = await made.push('H1', { at: 0 }, shorted());
    await made.round();
    expect(await made.counts()).toMatchObject([{ id: of, of, location: A, why: 'short-pick' }]);
    const bin = () => made.ledger.read(warehouse, (reader) => reader.get('location', A));
    expect(await bin()).toMatchObject({ blockedBy: of });
    made.clock.now = 2_000;
    made.device('H1', { cameIn: 2_000 });
    await made.push('H1', { at: 1_000, by: 'ana' }, seen(of, 10, 900));
    await made.round();
    expect(await bin()).toMatchObject({ blockedBy: null });
    expect(await made.openCodes()).toEqual([]);
    await made.round();
    expect(await made.counts()).toHaveLength(1);
  });
});

describe('the calendar', () => {
  it('asks for what is due once a day, however many processes ask', async () => {
    const made = await countingSite();
    const asked = await Promise.all([1, 2].map(() => askByCalendar(made.ledger, warehouse, everyDay, day)));
    expect(asked.toSorted()).toEqual([0, 2]);
    expect(await askByCalendar(made.ledger, warehouse, everyDay, day + 5)).toBe(0);
    expect(await made.counts()).toMatchObject([
      { id: `1970-01-02:${A}`, why: 'cycle' },
      { id: `1970-01-02:${B}`, why: 'cycle' },
    ]);
  });

  it('leaves out what is being counted, and asks again the day after it was', async () => {
    const made = await countingSite();
    await ask(made, 'C');
    expect(await askByCalendar(made.ledger, warehouse, everyDay, day)).toBe(1);
    made.clock.now = day + 2_000;
    made.device('H1', { cameIn: made.clock.now });
    await made.push('H1', { at: day + 1_000, by: 'ana' }, seen('C', 10, day + 900));
    await made.round();
    expect(await askByCalendar(made.ledger, warehouse, everyDay, 2 * day)).toBe(1);
    expect((await made.counts()).map(({ id }) => id)).toContain(`1970-01-03:${A}`);
  });
});
