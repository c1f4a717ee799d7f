import { beforeEach, describe, expect, it } from 'vitest';
import { fact } from '../../src/domain/events/facts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { leaseAhead, takeAway, takeOver } from './lease.ts';
import { goods, memoryLedger, order, place, places, state, stocked, warehouse } from './ledger.fixture.ts';
import { makePickLists } from './make-pick-lists.ts';

let ledger: Ledger;
let lists: readonly string[];

beforeEach(async () => {
  ledger = memoryLedger();
  await state(
    ledger,
    places(place('A-01-01-A-1'), place('PACK-01-01-A-1', 'pack-station')),
    stocked([['A-01-01-A-1', goods('S'), 50]]),
    ...Array.from({ length: 6 }, (_, at) => order(String(at), [['S', 1]])),
  );
  const report = await makePickLists(ledger, warehouse, null, { ordersPerList: 1 });
  lists = report.is === 'planned' ? report.lists.map(({ pickListId }) => pickListId) : [];
});

const numbers = async (device: string, want: number) =>
  (await leaseAhead(ledger, warehouse, device, want)).map(({ number }) => number);

const mount = (pickListId: string, tote: string) =>
  state(
    ledger,
    fact('pick-list.started', { pickListId }),
    fact('tote.mounted', { pickListId, slot: 1, tote, proof: 'scan' }),
  );

describe('leases', () => {
  it('C1 a device is given the oldest ready lists, so many that it has work ahead', async () => {
    expect(await numbers('d1', 2)).toEqual(['P-00001', 'P-00002']);
    expect(await numbers('d2', 9)).toEqual(['P-00003', 'P-00004', 'P-00005']);
    expect(await numbers('d1', 2)).toEqual(['P-00001', 'P-00002']);
  });

  it('C1 the list that is being walked counts as work in hand, not as work ahead', async () => {
    await numbers('d1', 2);
    await mount(lists[0] ?? '', 'T-1');
    expect(await numbers('d1', 2)).toEqual(['P-00001', 'P-00002', 'P-00003']);
  });

  it('C1 two devices never hold one lease, whoever asks at once', async () => {
    const held = await Promise.all(['d1', 'd2', 'd3', 'd4'].map((device) => numbers(device, 3)));
    expect(held.flat().toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `P-0000${n}`));
  });

  it('C2 scanning a tote of the cart takes the list over, with all its stops', async () => {
    await numbers('d1', 1);
    const pickListId = lists[0] ?? '';
    await mount(pickListId, 'T-1');
    const list = { pickListId, number: 'P-00001' };
    expect(await takeOver(ledger, warehouse, 'd2', 'T-1')).toEqual({ is: 'taken', list, from: 'd1' });
    expect(await takeOver(ledger, warehouse, 'd2', 'T-1')).toEqual({ is: 'held-already', list });
    await ledger.read(warehouse, async (reader) => {
      const stops = await reader.find('pick-stop', [`pick-list:${pickListId}`]);
      expect(stops.map(({ lease }) => lease)).toEqual(['d2']);
    });
  });

  it('C2 a tote that is on no cart takes nothing over', async () => {
    expect(await takeOver(ledger, warehouse, 'd2', 'T-9')).toEqual({ is: 'tote-unknown' });
    const pickListId = lists[0] ?? '';
    await mount(pickListId, 'T-1');
    await state(
      ledger,
      fact('tote.dropped', { pickListId, tote: 'T-1', station: 'PACK-01-01-A-1', proof: 'scan' }),
    );
    expect(await takeOver(ledger, warehouse, 'd2', 'T-1')).toEqual({ is: 'tote-free' });
  });

  it('C2 a list that was taken away is the next device’s to get', async () => {
    await numbers('d1', 1);
    const pickListId = lists[0] ?? '';
    const list = { pickListId, number: 'P-00001' };
    expect(await takeAway(ledger, warehouse, 'boss', pickListId)).toEqual({
      is: 'taken-away',
      list,
      from: 'd1',
    });
    expect(await takeAway(ledger, warehouse, 'boss', pickListId)).toEqual({ is: 'not-leased' });
    expect(await takeAway(ledger, warehouse, 'boss', 'none')).toEqual({ is: 'list-unknown' });
    expect(await numbers('d2', 1)).toEqual(['P-00001']);
  });
});
