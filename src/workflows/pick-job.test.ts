import { describe, expect, it } from 'vitest';
import { fact } from '../domain/events/facts.ts';
import { bins, goods, items, station, warehouse } from '../domain/small-warehouse.fixture.ts';
import type { PulledDocument } from '../domain/sync/wire.ts';
import { MemoryReplica } from '../storage/memory-replica.ts';
import { cursorAt, memoryOutbox } from '../sync/by-hand.fixture.ts';
import { openWorkingView } from '../sync/folded-view.ts';
import { pickJob } from './pick-job.ts';

const deviceId = 'H1';
const at = { pickListId: 'L1', stop: 1 };
const sku = items.heart.sku;
const [bin] = bins;
const taken = { epoch: 'e1', seq: 0, id: null, quarantined: [] };

const mounted = fact('tote.mounted', { pickListId: 'L1', slot: 1, tote: 'T-1', proof: 'scan' });
const put = { orderId: 'shop:1', n: 1, location: bin, tote: 'T-1', goods: goods(sku), quantity: 2 };
const picked = fact('item.picked', { ...at, ...put, proof: 'scan' });
const dropped = fact('tote.dropped', { pickListId: 'L1', tote: 'T-1', station, proof: 'scan' });

/** A device that has pulled a list on which so much was done, and has it open; then it leaves the device. */
async function leftAfter(...facts: readonly (typeof mounted | typeof picked | typeof dropped)[]) {
  const ledger = warehouse([{ sku, bin, slots: [2] }]);
  for (const each of facts) ledger.happen(each);
  const replica = new MemoryReplica();
  const shadow = await replica.beginSnapshot();
  const documents = [...ledger.snapshot()].map(([address, body]): PulledDocument => {
    const [kind = '', key = ''] = address.split(/ (.*)/s);
    return { kind, key, body };
  });
  await shadow.add(documents);
  await shadow.swap({ cursor: cursorAt(5), taken });
  const view = await openWorkingView({ outbox: memoryOutbox(), replica, deviceId, pause: async () => {} });
  const job = pickJob(view, deviceId);
  await job.open('L1');
  const before = job.read('L1');
  const gone = documents
    .filter(({ kind }) => kind === 'pick-list' || kind === 'pick-stop')
    .map(({ kind, key }) => ({ kind, key, body: null }));
  const followed = new Promise<void>((resolve) => view.subscribe(resolve));
  await replica.apply(gone, { cursor: cursorAt(6), taken }, cursorAt(5));
  await followed;
  return { job, before, after: job.read('L1') };
}

describe('a list that leaves the device', () => {
  it('is shown as done where it is, though its lease has ended', async () => {
    const { job, before, after } = await leftAfter(mounted, picked, dropped);
    expect(before?.list.state).toEqual({ is: 'done' });
    expect(after).toBe(before);
    expect(after === null ? 'missing' : job.gone(after)).toBeNull();
    expect(job.read('L2')).toBeNull();
  });

  it('is gone where there was work left on it', async () => {
    const { job, before, after } = await leftAfter(mounted, picked);
    expect(before?.list.state.is).not.toBe('done');
    expect(after).toBeNull();
    expect(job.gone(after)).toEqual({ key: 'pick.say.gone.missing' });
  });
});
