import { describe, expect, it } from 'vitest';
import type { EventsPage } from '../../src/domain/desk/events.ts';
import type { Reprints } from '../../src/domain/desk/reprints.ts';
import { place, places, state } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite, enrolled, pushed } from './desk.fixture.ts';

const shelf = { label: 'location', code: 'A-01-01-A-1', owner: null };
const star = { label: 'item', code: 'S', owner: 'main' };
const tote = { label: 'tote', code: 'T-7', owner: null };

async function site() {
  const here = await deskSite('supervisor');
  await state(here.ledger, places(place(shelf.code)), {
    type: 'items.defined',
    payload: {
      items: [
        {
          owner: 'main',
          sku: 'S',
          name: 'Star',
          barcodes: [],
          policy: { kind: 'once' },
          picture: null,
          details: null,
        },
      ],
    },
  });
  await enrolled(here, 'd1', 'Handheld 1');
  return here;
}
const unreadable = (here: DeskSite, ...labels: readonly object[]) =>
  pushed(
    here,
    'd1',
    labels.map((label) => ({
      type: 'label.unreadable',
      version: 2,
      payload: { ...label, pickListId: null },
    })),
  );
const waiting = async (here: DeskSite) =>
  (await here.ask<Reprints>('/labels/reprints')).body.rows.map(({ label, code, name }) => [
    label,
    code,
    name,
  ]);

describe('labels that couldn’t be read', () => {
  it('wait on the desk, each once, items by their names', async () => {
    const here = await site();
    expect(await waiting(here)).toEqual([]);
    await unreadable(here, shelf, star, shelf, tote, star);
    expect(await waiting(here)).toEqual([
      ['item', 'S', 'Star'],
      ['location', shelf.code, null],
      ['unit', 'T-7', null],
    ]);
  });

  it('are off the list once they are replaced, and not twice', async () => {
    const here = await site();
    await unreadable(here, star, tote);
    const replaced = (label: object) => here.tell<{ code?: string }>('/labels/replaced', label);
    expect((await replaced({ ...tote, label: 'unit' })).status).toBe(200);
    expect(await waiting(here)).toEqual([['item', 'S', 'Star']]);
    const again = await replaced({ ...tote, label: 'unit' });
    expect([again.status, again.body.code]).toEqual([404, 'label-not-waiting']);
    expect((await replaced({ ...star, owner: 'another' })).status).toBe(404);
    const { body } = await here.ask<EventsPage>('/events');
    expect(body.rows.filter(({ type }) => type === 'label.replaced')).toHaveLength(1);
  });
});
