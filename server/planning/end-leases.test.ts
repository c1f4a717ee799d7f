import { beforeEach, expect, it } from 'vitest';
import { fact } from '../../src/domain/events/facts.ts';
import { protocol } from '../../src/domain/sync/wire.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { endLeases } from './end-leases.ts';
import { leaseAhead, takeOver } from './lease.ts';
import { goods, memoryLedger, order, place, places, state, stocked, warehouse } from './ledger.fixture.ts';
import { makePickLists } from './make-pick-lists.ts';

const [bin, station] = ['A-01-01-A-1', 'PACK-01-01-A-1'];
let ledger: Ledger;
let lists: readonly string[];
let sent: number;

beforeEach(async () => {
  ledger = memoryLedger();
  sent = 0;
  await state(
    ledger,
    places(place(bin), place(station, 'pack-station')),
    stocked([[bin, goods('S'), 50]]),
    order('1', [['S', 1]]),
    order('2', [['S', 1]]),
  );
  const report = await makePickLists(ledger, warehouse, null, { ordersPerList: 1 });
  lists = report.is === 'planned' ? report.lists.map(({ pickListId }) => pickListId) : [];
  await leaseAhead(ledger, warehouse, 'd1', 2);
});

/** What the device that holds the lists says. */
async function says(...facts: readonly { readonly type: string; readonly payload: unknown }[]) {
  const events = facts.map(({ type, payload }) => {
    sent += 1;
    const id = `00000000-0000-4000-8001-${String(sent).padStart(12, '0')}`;
    const at = { wall: 0, monotonic: 0, page: 'p' };
    const basis = { serverEpoch: null, position: 0 };
    return { seq: sent, id, type, version: 1, payload, actor: null, basis, at };
  });
  const push = { protocol, deviceId: 'd1', epoch: 'e', events };
  await ledger.push(warehouse, {
    push,
    bytes: events.map((event) => JSON.stringify(event)),
    standing: 'active',
  });
  return events.map(({ id }) => id);
}

const listOf = (pickListId: string) =>
  ledger.read(warehouse, (reader) => reader.get('pick-list', pickListId));

/** Answers the id of the put. */
async function walked(pickListId: string, tote: string): Promise<string> {
  const list = await listOf(pickListId);
  const orderId = list?.orders[0]?.orderId ?? '';
  const put = { orderId, n: 1, location: bin, tote, goods: goods('S'), quantity: 1, proof: 'scan' } as const;
  const [, id = ''] = await says(
    fact('tote.mounted', { pickListId, slot: 1, tote, proof: 'scan' }),
    fact('item.picked', { pickListId, stop: 1, ...put }),
    fact('tote.dropped', { pickListId, tote, station, proof: 'scan' }),
  );
  return id;
}

const nothing: ReadonlySet<string> = new Set();

it('a list that is done stays on its device until the look after, and others stay', async () => {
  const [done = '', ready = ''] = lists;
  await walked(done, 'T-1');
  const first = await endLeases(ledger, warehouse, nothing);
  expect([...first]).toEqual([done]);
  expect((await listOf(done))?.lease).toBe('d1');
  expect([...(await endLeases(ledger, warehouse, first))]).toEqual([]);
  expect((await listOf(done))?.lease).toBeNull();
  expect((await listOf(ready))?.lease).toBe('d1');
});

it('L2 the device is told by its next pull that the list and its stops are gone', async () => {
  const [done = ''] = lists;
  await walked(done, 'T-1');
  const pull = { protocol, deviceId: 'd1', epoch: 'e' };
  const before = await ledger.pull(warehouse, { ...pull, cursor: null });
  const cursor = before.is === 'page' ? before.cursor : null;
  await endLeases(ledger, warehouse, await endLeases(ledger, warehouse, nothing));
  const after = await ledger.pull(warehouse, { ...pull, cursor });
  const gone = after.is === 'page' ? after.documents.filter(({ body }) => body === null) : [];
  expect(gone.map(({ kind }) => kind).toSorted()).toEqual(['pick-list', 'pick-stop']);
});

it('one that works again meanwhile, by an undo that came late, keeps its device and ends later', async () => {
  const [done = ''] = lists;
  const of = await walked(done, 'T-1');
  const first = await endLeases(ledger, warehouse, nothing);
  const orderId = (await listOf(done))?.orders[0]?.orderId ?? '';
  const undoes = { step: 'put', location: bin, tote: 'T-1', goods: goods('S'), quantity: 1, orderId, n: 1 };
  await says({ type: 'step.reversed', payload: { pickListId: done, stop: 1, of, undoes } });
  expect([...(await endLeases(ledger, warehouse, first))]).toEqual([]);
  expect(await listOf(done)).toMatchObject({ lease: 'd1', state: { is: 'picking' } });
  await says(fact('tote.mounted', { pickListId: done, slot: 1, tote: 'T-2', proof: 'scan' }));
  expect(await takeOver(ledger, warehouse, 'd2', 'T-2')).toMatchObject({ is: 'taken', from: 'd1' });
});

it('C2 an undo that comes after its lease has ended is taken, and the list can be taken over by its cart', async () => {
  const [done = ''] = lists;
  const of = await walked(done, 'T-1');
  await endLeases(ledger, warehouse, await endLeases(ledger, warehouse, nothing));
  const orderId = (await listOf(done))?.orders[0]?.orderId ?? '';
  const undoes = { step: 'put', location: bin, tote: 'T-1', goods: goods('S'), quantity: 1, orderId, n: 1 };
  await says({ type: 'step.reversed', payload: { pickListId: done, stop: 1, of, undoes } });
  expect(await listOf(done)).toMatchObject({ lease: null, state: { is: 'picking' } });
  await says(fact('tote.mounted', { pickListId: done, slot: 1, tote: 'T-2', proof: 'scan' }));
  expect(await takeOver(ledger, warehouse, 'd2', 'T-2')).toMatchObject({ is: 'taken', from: null });
});
