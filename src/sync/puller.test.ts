import { describe, expect, it } from 'vitest';
import type { PulledDocument } from '../domain/sync/wire.ts';
import { MemoryReplica } from '../storage/memory-replica.ts';
import type { ReplicaChange } from '../storage/replica.ts';
import {
  countedIds,
  cursorAt,
  memoryOutbox,
  page,
  pageOfMore,
  reset,
  scans,
  ToldTransport,
} from './by-hand.fixture.ts';
import { type Progress, Puller } from './puller.ts';

const operator = (key: string, name = key): PulledDocument => ({
  kind: 'operator',
  key,
  body: { operatorId: key, name, roles: [], active: true },
});

const device = () => {
  const outbox = memoryOutbox();
  const replica = new MemoryReplica();
  const transport = new ToldTransport();
  const puller = new Puller({ outbox, replica, transport, deviceId: 'd1', newId: countedIds() });
  const progress: (Progress | null)[] = [];
  const pull = (signal = new AbortController().signal) =>
    puller.pull(signal, (_, snapshot) => progress.push(snapshot));
  const operators = async () => [...(await replica.all('operator')).keys()].sort();
  return { outbox, replica, transport, pull, progress, operators };
};

/** A device that has pulled everything there is up to position 5. */
const settled = async () => {
  const all = device();
  all.transport.onPull = (asked) => page(asked, [operator('ana')], 5);
  await all.pull();
  all.transport.pulls.length = 0;
  return all;
};

describe('pulling', () => {
  it('L2 the first pull is a snapshot, that is seen when it is whole, with its progress', async () => {
    const { transport, pull, progress, operators, replica } = device();
    const seen: string[][] = [];
    transport.onPull = async (asked) => {
      seen.push(await operators());
      if (asked.cursor === null) return pageOfMore([operator('ana')], 1, 2);
      if (asked.cursor.position === 1) return pageOfMore([operator('ben')], 2, 1);
      return page(asked, [operator('eve')], 3);
    };
    expect(await pull()).toEqual({ is: 'pulled' });
    expect(seen).toEqual([[], [], []]);
    expect(await operators()).toEqual(['ana', 'ben', 'eve']);
    expect(progress).toEqual([
      { done: 1, total: 3 },
      { done: 2, total: 3 },
      { done: 3, total: 3 },
    ]);
    expect((await replica.pulled())?.cursor).toEqual(cursorAt(3));
  });

  it('L3 the pages of a later pull are applied together, with what was taken', async () => {
    const { transport, pull, replica, outbox, operators } = await settled();
    const [event] = await scans(outbox, 1);
    const named = { seq: 1, id: event?.id ?? null };
    const changes: ReplicaChange[] = [];
    replica.subscribe((change) => changes.push(change));
    transport.onPull = (asked) =>
      asked.cursor?.position === 5
        ? pageOfMore([operator('ben')], 6, 1)
        : page(asked, [operator('eve')], 7, named, [1]);
    await pull();
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ is: 'changed', pulled: { taken: { seq: 1, quarantined: [1] } } });
    expect(await operators()).toEqual(['ana', 'ben', 'eve']);
    expect(await outbox.status()).toMatchObject({ folded: 1, quarantined: [1] });
  });

  it('goes on where a lost connection left it, and does not begin again', async () => {
    const { transport, pull, operators } = device();
    let lost = true;
    transport.onPull = (asked) => {
      if (asked.cursor === null) return pageOfMore([operator('ana')], 1, 1);
      if (!lost) return page(asked, [operator('ben')], 2);
      lost = false;
      return { is: 'unreachable' };
    };
    expect(await pull()).toEqual({ is: 'unreachable' });
    expect(await operators()).toEqual([]);
    expect(await pull()).toEqual({ is: 'pulled' });
    expect(transport.pulls.map(({ cursor }) => cursor?.position ?? null)).toEqual([null, 1, 1]);
    expect(await operators()).toEqual(['ana', 'ben']);
  });

  it('L2 a reset takes a snapshot, and never touches the outbox', async () => {
    const { transport, pull, operators, outbox } = await settled();
    await scans(outbox, 2);
    transport.onPull = (asked) => (asked.cursor === null ? page(asked, [operator('eve')], 2) : reset);
    expect(await pull()).toEqual({ is: 'pulled' });
    expect(await operators()).toEqual(['eve']);
    expect(await outbox.after(0, 9)).toHaveLength(2);
  });

  it('D8 a server that resets without end is a quarrel, and the documents stay', async () => {
    const { transport, pull, operators } = await settled();
    transport.onPull = () => reset;
    expect(await pull()).toEqual({ is: 'quarrel' });
    expect(await operators()).toEqual(['ana']);
  });

  it('D7 where another tab has pulled meanwhile, it begins again from there', async () => {
    const { transport, pull, operators, replica } = await settled();
    const other = { cursor: cursorAt(8), taken: null };
    transport.onPull = async (asked) => {
      if (asked.cursor?.position === 8) return page(asked, [operator('eve')], 9);
      await replica.apply([operator('ben')], other, cursorAt(5));
      return page(asked, [operator('old')], 6);
    };
    expect(await pull()).toEqual({ is: 'pulled' });
    expect(await operators()).toEqual(['ana', 'ben', 'eve']);
  });

  it('P6 a restored server asks for the rest by what it has taken', async () => {
    const { transport, pull, outbox } = await settled();
    const events = await scans(outbox, 3);
    await outbox.acknowledge({ seq: 3, id: events[2]?.id ?? '', results: [], serverTime: 1 });
    await outbox.markFolded(3, []);
    transport.onPull = (asked) => page(asked, [], 6, { seq: 1, id: events[0]?.id ?? null });
    await pull();
    expect(await outbox.status()).toMatchObject({ acked: { seq: 1 }, folded: 1, waiting: 2 });
  });

  it('P6 a device that was rolled back begins a new epoch, and takes nothing of another past for its own', async () => {
    const { transport, pull, outbox } = await settled();
    await scans(outbox, 3);
    await outbox.markFolded(1, []);
    transport.onPull = (asked) => page(asked, [], 6, { seq: 2, id: countedIds()().replace('1', '9') });
    await pull();
    const status = await outbox.status();
    expect(status.epoch).not.toBe('e1');
    expect(status).toMatchObject({ folded: 1, waiting: 3, follows: { epoch: 'e1' } });
  });

  it('an answer that comes after it was given up changes nothing', async () => {
    const { transport, pull, operators } = await settled();
    const abort = new AbortController();
    transport.onPull = (asked) => {
      abort.abort();
      return page(asked, [operator('late')], 9);
    };
    expect(await pull(abort.signal)).toEqual({ is: 'unreachable' });
    expect(await operators()).toEqual(['ana']);
  });
});
