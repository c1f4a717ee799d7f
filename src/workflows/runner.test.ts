import { describe, expect, it } from 'vitest';
import { bins, items, station, warehouse } from '../domain/small-warehouse.fixture.ts';
import { backupOf, blankDisk, type OutboxDisk } from '../storage/memory-outbox.ts';
import { Handheld } from './handheld.fixture.ts';

const [A, B] = bins;
const heart = '05012345000015';
const lantern = '05012345000022';

const floor = () =>
  warehouse([
    { sku: items.heart.sku, bin: A, slots: [2, 4] },
    { sku: items.lantern.sku, bin: B, slots: [3, 0] },
  ]);

/** Its one list twice, under two ids. */
function twoLists() {
  const ledger = floor();
  const stop = ledger.all('pick-stop')[0];
  if (stop === undefined) throw new Error('no stop');
  const { n, location, goods, lines } = stop;
  const stops = [{ n, location, goods, lines: lines.map(({ puts: _, ...line }) => line) }];
  const list = { pickListId: 'L0', number: '0', station, orders: [{ orderId: 'shop:1', slot: 1 }], stops };
  ledger.happen({ type: 'pick-lists.made', payload: { lists: [list] } });
  ledger.happen({ type: 'pick-list.leased', payload: { pickListId: 'L0', device: 'H1', stops: 1 } });
  return ledger;
}

const disk = () => blankDisk('epoch-1', 'leeds');

async function working(on: OutboxDisk = disk(), ledger = floor()) {
  const handheld = new Handheld(ledger, on);
  await handheld.runner.take({ workflow: 'pick', jobId: 'L1' }, 'ana');
  return handheld;
}

describe('the way of one scan', () => {
  it('a whole list: every accepted scan is stored once, in order', async () => {
    const handheld = await working();
    await handheld.scans('T-1', 'T-2', A, heart, 'T-1', 'T-2');
    await handheld.scans(B, lantern, lantern, lantern, 'T-1', 'T-1', station, 'T-2', station);
    expect(handheld.state).toEqual({ at: 'done' });
    expect(handheld.stored).toEqual([
      'pick-list.started',
      ...['tote.mounted', 'tote.mounted', 'stop.reached', 'item.verified', 'item.picked', 'item.picked'],
      ...['stop.reached', 'item.verified', 'item.verified', 'item.verified', 'item.picked'],
      ...['tote.dropped', 'tote.dropped'],
    ]);
    await handheld.runner.finish();
    expect(await handheld.outbox.jobs()).toEqual([]);
  });

  it('what is typed where a label can’t be read brings in what it names, as its scan would', async () => {
    const handheld = await working();
    await handheld.runner.input({ is: 'command', command: 'cant-read' });
    await handheld.runner.input({ is: 'typed', text: ' t-7 ' });
    expect(handheld.prepared).toMatchObject([{ is: 'unit', code: 'T-7' }]);
    expect(handheld.stored).toEqual(['pick-list.started', 'label.unreadable', 'tote.mounted']);
  });

  it('D3 accept is signalled after the events are on the disk', async () => {
    const handheld = await working();
    await handheld.scans('T-1', 'T-2');
    expect(handheld.signals.map(({ signal, stored }) => [signal.is, stored])).toEqual([
      ['accept', 2],
      ['accept', 3],
    ]);
  });

  it('back-to-back scans queue, and each gets its own answer', async () => {
    const handheld = await working();
    const scans = ['T-1', 'T-2', B, lantern, lantern, lantern, heart, 'T-1', A];
    const answers = await Promise.all(scans.map((text) => handheld.scan(text, 0)));
    expect(answers.map(({ is }) => is)).toEqual([
      ...['accept', 'accept', 'accept', 'accept', 'accept', 'accept'],
      ...['reject', 'accept', 'accept'],
    ]);
  });

  it("the job's own items answer from memory; only a strange code is looked up", async () => {
    const handheld = await working();
    await handheld.scans('T-1', 'T-2', A, heart, '05012345000039');
    expect(handheld.lookups).toEqual(['05012345000039']);
  });

  it('with no job a scan is told so', async () => {
    const handheld = new Handheld(floor(), disk());
    expect(await handheld.scan(A)).toEqual({ is: 'attention', words: { key: 'runner.say.no-job' } });
    const misread = await handheld.scan('05012345000016');
    expect(misread).toEqual({ is: 'attention', words: { key: 'runner.say.misread' } });
  });
});

describe('a label read twice by a bouncing trigger', () => {
  it('is one scan where repeats mean nothing', async () => {
    const handheld = await working();
    await handheld.scans('T-1', 'T-2', A);
    expect(await handheld.scan(heart)).toMatchObject({ is: 'accept' });
    expect(await handheld.scan(heart, 80)).toEqual({ is: 'none' });
    expect(await handheld.scan('T-1')).toMatchObject({ is: 'accept' });
    expect(await handheld.scan('T-1', 80)).toEqual({ is: 'none' });
    expect(await handheld.scan('T-1', 2000)).toMatchObject({ is: 'reject' });
  });

  it('is two where each scan counts a piece', async () => {
    const handheld = await working();
    await handheld.scans('T-1', 'T-2', B, lantern);
    await handheld.scan(lantern, 80);
    expect(handheld.state).toMatchObject({ at: 'take', taken: { counted: 2 } });
  });
});

describe('when the disk fails', () => {
  it('D3 alarms, nothing has moved, and scanning stops until a person has seen it', async () => {
    const handheld = await working();
    await handheld.scans('T-1', 'T-2');
    await handheld.outbox.close();
    const before = handheld.state;
    expect(await handheld.scan(A)).toEqual({ is: 'none' });
    expect(handheld.signals.at(-1)?.signal).toEqual({ is: 'alarm', reason: 'closed' });
    expect(handheld.runner.store.getState().alarm).toBe('closed');
    expect(handheld.state).toEqual(before);
    await handheld.scan(A);
    expect(handheld.stored).toHaveLength(3);
    expect(handheld.signals.at(-1)?.signal).toEqual({ is: 'alarm', reason: 'closed' });
  });

  it('D3 after that the same scan is taken again', async () => {
    const handheld = await working();
    await handheld.scans('T-1', 'T-2');
    const { append } = handheld.outbox;
    handheld.outbox.append = () => Promise.reject(new Error('nobody foresaw this'));
    await handheld.scan(A);
    expect(handheld.runner.store.getState().alarm).toBe('aborted');
    handheld.outbox.append = append;
    handheld.runner.acknowledgeAlarm();
    expect(await handheld.scan(A)).toMatchObject({ is: 'accept' });
    expect(handheld.stored.at(-1)).toBe('stop.reached');
  });
});

describe('after a kill', () => {
  it('D4 the operator stands at the same line, the count of pieces too', async () => {
    const on = disk();
    const ledger = floor();
    const before = await working(on, ledger);
    await before.scans('T-1', 'T-2', B, lantern, lantern);
    const after = new Handheld(ledger, backupOf(on));
    await after.runner.restore('ana');
    expect(after.state).toEqual(before.state);
    expect(after.state).toMatchObject({ at: 'take', taken: { counted: 2 } });
    expect(await after.scan(lantern)).toMatchObject({ is: 'accept' });
  });

  it('D4 a half-answered question is there again, though nothing was written', async () => {
    const on = disk();
    const ledger = floor();
    const before = await working(on, ledger);
    await before.scans('T-1', 'T-2', A);
    await before.runner.input({ is: 'command', command: 'short' });
    const after = new Handheld(ledger, backupOf(on));
    await after.runner.restore('ana');
    expect(after.state).toMatchObject({ at: 'short-reason' });
  });
});

describe('several jobs of one operator', () => {
  it.each([
    ['L1', 'L0'],
    ['L0', 'L1'],
  ])('D4 after a kill %s, taken up last, goes on, though %s lies here too', async (last, first) => {
    const on = disk();
    const handheld = new Handheld(twoLists(), on);
    for (const jobId of [first, last]) await handheld.runner.take({ workflow: 'pick', jobId }, 'ana');
    const after = new Handheld(twoLists(), backupOf(on));
    await after.runner.restore('ana');
    expect(after.runner.store.getState().job?.id).toBe(last);
    expect(after.runner.store.getState().parked.map(({ jobId }) => jobId)).toEqual([first]);
  });
});

describe('whose job it is', () => {
  it('C3 another operator is shown the parked job, and takes it over or leaves it', async () => {
    const on = disk();
    const ledger = floor();
    const ana = await working(on, ledger);
    await ana.scans('T-1', 'T-2', A, heart);
    await ana.runner.park();
    const ben = new Handheld(ledger, on);
    await ben.runner.restore('ben');
    expect(ben.state).toBeNull();
    expect(ben.runner.store.getState().parked).toMatchObject([{ jobId: 'L1', operator: 'ana' }]);
    await ben.runner.take({ workflow: 'pick', jobId: 'L1' }, 'ben');
    expect(ben.state).toMatchObject({ at: 'put', slot: 1 });
    expect(ben.stored.at(-1)).toBe('pick-list.resumed');
    expect(ledger.get('pick-list', 'L1').state).toEqual({ is: 'picking', operator: 'ben' });
  });

  it('C2 work that a pull takes away stops, and says so', async () => {
    const handheld = await working();
    await handheld.scans('T-1', 'T-2');
    handheld.pull({ type: 'pick-list.leased', payload: { pickListId: 'L1', device: 'H2', stops: 2 } });
    const last = { name: '1', inHand: ['T-1', 'T-2'] };
    expect(handheld.runner.store.getState().gone).toEqual({ words: { key: 'taken-away' }, last });
    expect(await handheld.scan(A)).toEqual({ is: 'attention', words: { key: 'taken-away' } });
    expect(handheld.stored).toHaveLength(3);
  });

  it('L5 work whose documents leave the device keeps its name, and what is in hand', async () => {
    const handheld = await working();
    await handheld.scans('T-1', 'T-2');
    handheld.forget('L1');
    expect(handheld.runner.store.getState().gone).toEqual({
      words: { key: 'missing' },
      last: { name: '1', inHand: ['T-1', 'T-2'] },
    });
    expect(await handheld.scan(A)).toEqual({ is: 'attention', words: { key: 'missing' } });
    expect(handheld.stored).toHaveLength(3);
  });
});
