import { describe, expect, it } from 'vitest';
import type { AskedCounts, CountsPage, SettledCount } from '../../src/domain/desk/counts.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { goods, place, places, state, stocked, warehouse } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite } from './desk.fixture.ts';

const [A, B, dock] = ['A-01-01-A-1', 'B-01-01-A-1', 'D-01-01-A-1'];
const heart = goods('heart');

async function site(): Promise<DeskSite> {
  const made = await deskSite('supervisor');
  await state(
    made.ledger,
    places(place(A), place(B, 'reserve'), place(dock, 'dock')),
    stocked([
      [A, heart, 10],
      [B, heart, 5],
    ]),
    fact('items.defined', {
      items: [
        {
          owner: 'main',
          sku: 'heart',
          name: 'white heart',
          barcodes: [],
          policy: { kind: 'once' },
          picture: null,
          details: {
            size: null,
            weight: null,
            tracking: [],
            minimumLife: null,
            velocity: null,
            flags: [],
            customsCode: null,
            origin: null,
            value: 250,
          },
        },
      ],
    }),
  );
  return made;
}

const asked = (made: DeskSite, body: unknown) => made.tell<AskedCounts & { code?: string }>('/counts', body);
const list = async (made: DeskSite, query = '') => (await made.ask<CountsPage>(`/counts${query}`)).body;

/** As two people saw it and the server judged it. */
const differing = async (made: DeskSite) => {
  await asked(made, { by: 'location', location: A });
  const [count] = (await list(made)).rows;
  await state(
    made.ledger,
    fact('location.counted', {
      countId: count?.id ?? '',
      location: A,
      began: 0,
      lines: [{ goods: heart, quantity: 8 }],
    }),
    fact('count.judged', {
      countId: count?.id ?? '',
      location: A,
      frees: [],
      settles: null,
      verdict: { is: 'differs', differences: [{ goods: heart, difference: -2 }] },
    }),
  );
  return count?.id ?? '';
};

describe('counts on the desk', () => {
  it('are asked for by location, by zone, or by item wherever it lies, and never twice', async () => {
    const made = await site();
    expect((await asked(made, { by: 'location', location: A })).body).toEqual({ asked: 1, open: 0 });
    expect((await asked(made, { by: 'item', sku: 'heart' })).body).toEqual({ asked: 1, open: 1 });
    expect((await asked(made, { by: 'zone', zone: 'B' })).body).toEqual({ asked: 1, open: 0 });
    const { rows, counts } = await list(made);
    expect(counts).toMatchObject({ asked: 3, posted: 0 });
    expect(rows.map(({ location, item }) => [location, item?.name ?? null]).toSorted()).toEqual([
      [A, null],
      [B, null],
      [B, 'white heart'],
    ]);
  });

  it.each([
    ['a location that is nowhere', { by: 'location', location: 'X' }],
    ['a zone where nothing is kept', { by: 'zone', zone: 'D' }],
    ['an item that lies nowhere', { by: 'item', sku: 'none' }],
  ])('of %s are refused with what to do', async (_what, body) => {
    const { status, body: answer } = await asked(await site(), body);
    expect([status, answer.code]).toEqual([404, 'nothing-to-count']);
  });

  it('show a difference with what it is worth', async () => {
    const made = await site();
    await differing(made);
    expect((await list(made, '?state=differs')).rows).toMatchObject([
      {
        location: A,
        looks: [{ pieces: 8 }],
        differences: [{ item: { name: 'white heart' }, expected: 10, difference: -2, value: -500 }],
        judgement: expect.any(String),
      },
    ]);
  });

  it('have it counted again, and refuse what isn’t shown any more', async () => {
    const made = await site();
    const id = await differing(made);
    const [row] = (await list(made)).rows;
    const settle = (judgement: string) =>
      made.tell<SettledCount & { code?: string }>(`/counts/${id}/settle`, { judgement, as: 'rejected' });
    expect((await settle('other')).body.code).toBe('count-changed');
    expect((await settle(row?.judgement ?? '')).body).toEqual({ is: 'counted-again' });
    expect((await settle(row?.judgement ?? '')).status).toBe(409);
    expect((await list(made)).rows).toMatchObject([{ state: 'recount', because: 'rejected' }]);
  });

  it('are judged anew when they are approved: what one person saw alone is not posted', async () => {
    const made = await site();
    const id = await differing(made);
    const [row] = (await list(made)).rows;
    const answer = await made.tell<SettledCount>(`/counts/${id}/settle`, {
      judgement: row?.judgement ?? '',
      as: 'approved',
    });
    expect(answer.status).toBe(409);
    expect((await list(made)).rows).toMatchObject([{ state: 'recount' }]);
    const books = await made.ledger.read(warehouse, (reader) =>
      reader.find('balance', [`place:location:${A}`]),
    );
    expect(books).toMatchObject([{ quantity: 10 }]);
  });

  it('that are unknown can’t be settled', async () => {
    const made = await site();
    const answer = await made.tell('/counts/none/settle', { judgement: 'j', as: 'approved' });
    expect(answer.status).toBe(404);
  });
});
