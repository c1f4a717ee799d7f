import { describe, expect, it } from 'vitest';
import { addressText } from '../domain/documents/document.ts';
import { fact } from '../domain/events/facts.ts';
import type { PickStop } from '../domain/picking/model.ts';
import { balanceKey } from '../domain/stock/model.ts';
import { atLocation, inUnit } from '../domain/stock/place.ts';
import type { PulledDocument } from '../domain/sync/wire.ts';
import { blankDisk, MemoryOutbox } from '../storage/memory-outbox.ts';
import { blankReplica, MemoryReplica } from '../storage/memory-replica.ts';
import { appendOf, countedIds, cursorAt, skip } from './by-hand.fixture.ts';
import { openWorkingView } from './folded-view.ts';

const goods = {
  owner: 'own',
  sku: 'A',
  level: 'each',
  lot: null,
  expiry: null,
  serial: null,
  status: 'available',
} as const;

const stop = (n: number, state: PickStop['state'] = { is: 'open' }): PickStop => ({
  pickListId: 'L1',
  n,
  location: `A-0${n}`,
  goods,
  lines: [{ orderId: 'o1', n, slot: 1, quantity: 2, puts: [] }],
  state,
  lease: 'd1',
});

const list = (closedStops = 0) => ({
  id: 'L1',
  number: '1',
  station: 'P-1',
  orders: [{ orderId: 'o1', slot: 1 }],
  state: { is: 'picking', operator: 'ana' },
  lease: 'd1',
  totes: [],
  stops: 2,
  closedStops,
});

const put = fact('item.picked', {
  pickListId: 'L1',
  stop: 1,
  orderId: 'o1',
  n: 1,
  location: 'A-01',
  tote: 'T-1',
  goods,
  quantity: 1,
  proof: 'scan',
});

const ana = { operatorId: 'ana', name: 'Ana', roles: ['picker'], active: true };
const item = (...codes: string[]) => ({
  owner: 'own',
  sku: 'A',
  name: 'heart',
  barcodes: codes.map((code) => ({ code, level: 'each', quantity: 1 })),
  policy: { kind: 'once' },
  picture: null,
});

const document = (kind: string, key: string, body: unknown): PulledDocument => ({ kind, key, body });
const stopDocument = (body: PickStop) => document('pick-stop', `L1/000${body.n}`, body);
const beginning = [
  document('pick-list', 'L1', list()),
  stopDocument(stop(1)),
  stopDocument(stop(2)),
  document('operator', 'ana', ana),
  document('item', 'own/A', item('111')),
  document('location', 'A-01', { code: 'A-01', type: 'pick-face', blockedBy: null }),
];

const pulledAt = (position: number, seq: number, quarantined: number[] = [], epoch = 'e1') => ({
  cursor: cursorAt(position),
  taken: { epoch, seq, id: null, quarantined },
});

/** A device whose stores outlive each `open`. `pauses` are held back until they are let go. */
const device = async () => {
  const [outboxDisk, replicaDisk] = [blankDisk('e1', 'W1'), blankReplica()];
  await new MemoryReplica(replicaDisk).apply(beginning, pulledAt(1, 0), null);
  const newId = countedIds();
  const held: (() => void)[] = [];
  let holding = false;
  const open = async () => {
    const outbox = new MemoryOutbox(outboxDisk, newId);
    const replica = new MemoryReplica(replicaDisk);
    const pause = () => (holding ? new Promise<void>((resolve) => held.push(resolve)) : Promise.resolve());
    const view = await openWorkingView({ outbox, replica, deviceId: 'd1', pause });
    const pull = async (
      position: number,
      documents: readonly PulledDocument[],
      seq: number,
      q: number[] = [],
    ) => {
      const since = (await replica.pulled())?.cursor ?? null;
      await replica.apply(documents, pulledAt(position, seq, q), since);
    };
    const stateOf = (n: number) => {
      const reading = view.read('pick-stop', `L1/000${n}`);
      return reading.is === 'known' ? reading.body.state.is : reading.is;
    };
    return { outbox, replica, view, pull, stateOf };
  };
  return {
    open,
    hold: () => {
      holding = true;
    },
    letGo: () => {
      holding = false;
      for (const resume of held.splice(0)) resume();
    },
    held,
  };
};

/** Until what a change has set off has come to an end. */
const quiet = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the working view', () => {
  it('answers at once for what is loaded, and says unknown for all else', async () => {
    const { view } = await (await device()).open();
    expect(view.read('item', 'own/A')).toEqual({ is: 'unknown' });
    await view.load([
      { kind: 'item', key: 'own/A' },
      { kind: 'unit', key: 'T-1' },
    ]);
    expect(view.read('item', 'own/A')).toMatchObject({ is: 'known' });
    expect(view.read('unit', 'T-1')).toEqual({ is: 'absent' });
  });

  it('loads all that a pick list reads, so that its events are folded when the append resolves', async () => {
    const { view, outbox, stateOf } = await (await device()).open();
    await view.loadJob('L1');
    for (const address of [
      'pick-list L1',
      'pick-stop L1/0002',
      'item own/A',
      'location A-01',
      'operator ana',
    ]) {
      const [kind, key] = address.split(' ');
      expect([address, view.read(kind as 'item', key ?? '').is]).toEqual([address, 'known']);
    }
    const before = view.version();
    const told: number[] = [];
    view.subscribe(() => told.push(view.version()));
    await outbox.append(appendOf(skip(1)));
    expect(stateOf(1)).toBe('skipped');
    expect(told).toEqual([before + 1]);
  });

  it('a put changes the balances of its bin and its tote at once: the list brought them in, no disk is read', async () => {
    const { view, outbox, pull, replica } = await (await device()).open();
    const bin = { ...goods, place: atLocation('A-01'), quantity: 5, allocated: 2, last: [] };
    const totes = [{ slot: 1, tote: 'T-1', state: 'open' }];
    const cart = document('pick-list', 'L1', { ...list(), totes });
    await pull(2, [cart, document('balance', balanceKey(bin.place, goods), bin)], 0);
    await view.loadJob('L1');
    const reads: number[] = [];
    const { readMany } = replica;
    replica.readMany = (addresses) => {
      reads.push(addresses.length);
      return readMany.call(replica, addresses);
    };
    await outbox.append(appendOf(put));
    expect(view.read('balance', balanceKey(atLocation('A-01'), goods))).toMatchObject({
      body: { quantity: 4, allocated: 1, last: [{ type: 'item.picked', quantity: -1, other: 'unit:T-1' }] },
    });
    expect(view.read('balance', balanceKey(inUnit('T-1'), goods))).toMatchObject({ body: { quantity: 1 } });
    expect(reads).toEqual([]);
  });

  it('loads what an event reads where nobody has, and keeps the order of events', async () => {
    const { view, outbox, stateOf } = await (await device()).open();
    await outbox.append(appendOf(skip(1)));
    const of = (await outbox.at(1))?.id ?? '';
    await outbox.append(
      appendOf(fact('step.reversed', { pickListId: 'L1', stop: 1, of, undoes: { step: 'skip' } })),
    );
    await view.settled();
    expect(stateOf(1)).toBe('open');
  });

  it('L3 shows the same before the pull that brings its events, and after', async () => {
    const { view, outbox, stateOf, pull } = await (await device()).open();
    await view.loadJob('L1');
    const [event] = await outbox.append(appendOf(skip(1)));
    const seen = new Set<string>();
    view.subscribe(() => seen.add(stateOf(1)));
    await pull(2, [stopDocument(stop(1, { is: 'skipped', by: event?.id ?? '' }))], 1);
    await quiet();
    expect([...seen]).toEqual(['skipped']);
  });

  it('L3 an event that is acknowledged and not yet pulled stays folded', async () => {
    const { view, outbox, stateOf, pull } = await (await device()).open();
    await view.loadJob('L1');
    const [event] = await outbox.append(appendOf(skip(1)));
    await outbox.acknowledge({ seq: 1, id: event?.id ?? '', results: [], serverTime: 1 });
    await pull(2, [document('operator', 'ana', { ...ana, name: 'Anna' })], 0);
    await quiet();
    expect(stateOf(1)).toBe('skipped');
  });

  it('L3 one in quarantine stays folded until it is settled, over a restart too', async () => {
    const floor = await device();
    const { view, outbox, stateOf, pull } = await floor.open();
    await view.loadJob('L1');
    await outbox.append(appendOf(skip(1), skip(2)));
    await pull(2, [], 2, [1]);
    await quiet();
    expect([stateOf(1), stateOf(2)]).toEqual(['skipped', 'open']);
    const again = await floor.open();
    await again.view.loadJob('L1');
    expect([again.stateOf(1), again.stateOf(2)]).toEqual(['skipped', 'open']);
    await again.pull(3, [], 2, []);
    await quiet();
    expect(again.stateOf(1)).toBe('open');
  });

  it('L3 after a kill between the pull and the mark in the outbox nothing counts twice', async () => {
    const floor = await device();
    const { outbox, pull } = await floor.open();
    const [event] = await outbox.append(appendOf(put));
    const puts = [{ by: event?.id ?? '', location: 'A-01', tote: 'T-1', quantity: 1, goods }];
    const [line] = stop(1).lines;
    await pull(2, [stopDocument({ ...stop(1), lines: line === undefined ? [] : [{ ...line, puts }] })], 1);
    expect((await outbox.status()).folded).toBe(0);
    const { view } = await floor.open();
    await view.loadJob('L1');
    const reading = view.read('pick-stop', 'L1/0001');
    expect(reading.is === 'known' && reading.body.lines[0]?.puts).toEqual(puts);
  });

  it('folds anew where a pull changes what pending events read', async () => {
    const { view, outbox, stateOf, pull } = await (await device()).open();
    await view.loadJob('L1');
    await outbox.append(appendOf(skip(1)));
    await pull(2, [stopDocument(stop(1, { is: 'picked' }))], 0);
    await quiet();
    expect(stateOf(1)).toBe('picked');
  });

  it('a scan during a long fold is seen at once, and is still there after it', async () => {
    const floor = await device();
    const { view, outbox, stateOf, pull } = await floor.open();
    await view.loadJob('L1');
    await outbox.append(appendOf(...Array.from({ length: 120 }, () => skip(1))));
    floor.hold();
    await pull(2, [stopDocument(stop(1))], 1);
    await quiet();
    expect(floor.held).toHaveLength(1);
    await outbox.append(appendOf(skip(2)));
    expect([stateOf(1), stateOf(2)]).toEqual(['skipped', 'skipped']);
    floor.letGo();
    await quiet();
    expect([stateOf(1), stateOf(2)]).toEqual(['skipped', 'skipped']);
    await pull(3, [], 120);
    await quiet();
    expect([stateOf(1), stateOf(2)]).toEqual(['open', 'skipped']);
  });

  it('P6 what a restored server lacks is folded again', async () => {
    const { view, outbox, stateOf, pull, replica } = await (await device()).open();
    await view.loadJob('L1');
    const [event] = await outbox.append(appendOf(skip(1)));
    await pull(2, [stopDocument(stop(1, { is: 'skipped', by: event?.id ?? '' }))], 1);
    await outbox.markFolded(1, []);
    const snapshot = await replica.beginSnapshot();
    await snapshot.add(beginning);
    await snapshot.swap(pulledAt(1, 0));
    await quiet();
    expect(stateOf(1)).toBe('skipped');
  });

  it('P6 an outbox that was rolled back, beside documents that were not, still shows what happens now', async () => {
    const floor = await device();
    const before = await floor.open();
    const lost = { epoch: 'e1', seq: 9, id: '00000000-0000-4000-8000-00000000ffff', quarantined: [] };
    await before.replica.apply([], { cursor: cursorAt(2), taken: lost }, cursorAt(1));
    const { view, outbox, stateOf } = await floor.open();
    await view.loadJob('L1');
    await outbox.append(appendOf(skip(1)));
    expect(stateOf(1)).toBe('skipped');
  });

  it('P6 a new epoch folds what is left of the old one, and what comes after', async () => {
    const { view, outbox, stateOf } = await (await device()).open();
    await view.loadJob('L1');
    await outbox.append(appendOf(skip(1)));
    await outbox.beginEpoch('e2');
    await outbox.append(appendOf(skip(2)));
    await quiet();
    expect([stateOf(1), stateOf(2)]).toEqual(['skipped', 'skipped']);
  });

  it('finds documents by what pending events make of them', async () => {
    const { view, outbox, pull } = await (await device()).open();
    await view.loadJob('L1');
    expect(await view.find('unit', 'pick-list:L1')).toEqual([]);
    await outbox.append(
      appendOf(fact('tote.mounted', { pickListId: 'L1', slot: 1, tote: 'T-9', proof: 'scan' })),
    );
    await view.settled();
    expect(await view.find('unit', 'pick-list:L1')).toMatchObject([{ code: 'T-9' }]);
    await outbox.append(
      appendOf(fact('tote.dropped', { pickListId: 'L1', tote: 'T-9', station: 'P-1', proof: 'scan' })),
    );
    await view.settled();
    expect(await view.find('unit', 'pick-list:L1')).toEqual([]);
    expect(await view.all('unit')).toMatchObject([{ code: 'T-9' }]);
    expect(await view.find('item', 'code:111')).toHaveLength(1);
    await pull(2, [document('item', 'own/A', item('222'))], 0);
    await quiet();
    expect(await view.find('item', 'code:111')).toEqual([]);
    expect(view.read('item', 'own/A')).toMatchObject({ body: { barcodes: [{ code: '222' }] } });
  });

  it('L5 a document that has left the scope is unknown, and one of a kind that comes whole is gone', async () => {
    const { view, pull, stateOf } = await (await device()).open();
    await view.loadJob('L1');
    await pull(2, [document('pick-stop', 'L1/0001', null), document('item', 'own/A', null)], 0);
    await quiet();
    expect(stateOf(1)).toBe('unknown');
    expect(view.read('item', 'own/A')).toEqual({ is: 'absent' });
    expect(addressText({ kind: 'item', key: 'own/A' })).toBe('item own/A');
  });
});
