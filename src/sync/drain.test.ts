import { describe, expect, it } from 'vitest';
import { protocol } from '../domain/sync/wire.ts';
import type { MemoryOutbox } from '../storage/memory-outbox.ts';
import { countedIds, HandTime, memoryOutbox, scans, ToldTransport, taken } from './by-hand.fixture.ts';
import { batchOf, drain } from './drain.ts';

const drained = (outbox: MemoryOutbox, transport: ToldTransport, bounds = { events: 3, bytes: 100_000 }) =>
  drain(
    { outbox, transport, deviceId: 'd1', time: new HandTime(), newId: countedIds(), bounds },
    new AbortController().signal,
    () => {},
  );

const sequences = ({ pushes }: ToldTransport) => pushes.map(({ events }) => events.map(({ seq }) => seq));

describe('draining an outbox', () => {
  it('P1 sends in order, in bounded batches, exactly what was appended', async () => {
    const outbox = memoryOutbox();
    const events = await scans(outbox, 7);
    const transport = new ToldTransport();
    expect(await drained(outbox, transport)).toEqual({ is: 'drained' });
    expect(sequences(transport)).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    expect(transport.pushes.flatMap((push) => push.events)).toEqual(events);
    expect(transport.pushes[0]).toMatchObject({ protocol, deviceId: 'd1', epoch: 'e1' });
    expect((await outbox.status()).waiting).toBe(0);
  });

  it('P1 keeps each push within its bytes, and sends what is too large alone by itself', async () => {
    const outbox = memoryOutbox();
    await scans(outbox, 5);
    const events = await outbox.after(0, 5);
    const one = JSON.stringify(batchOf(events, { events: 1, bytes: 1 })[0]).length + 1;
    expect(batchOf(events, { events: 5, bytes: 2 * one })).toHaveLength(2);
    expect(batchOf(events, { events: 5, bytes: 2 * one - 1 })).toHaveLength(1);
    expect(batchOf(events, { events: 5, bytes: 1 })).toHaveLength(1);
  });

  it('sends half as much where the server finds it too large', async () => {
    const outbox = memoryOutbox();
    await scans(outbox, 5);
    const transport = new ToldTransport();
    transport.onPush = (push) => (push.events.length > 1 ? { is: 'too-large' } : taken(push));
    expect(await drained(outbox, transport, { events: 4, bytes: 100_000 })).toEqual({ is: 'drained' });
    expect(sequences(transport)).toEqual([[1, 2, 3, 4], [1, 2], [1], [2], [3], [4], [5]]);
  });

  it('stops where the server does not answer, and what was acknowledged stays so', async () => {
    const outbox = memoryOutbox();
    await scans(outbox, 5);
    const transport = new ToldTransport();
    transport.onPush = (push) => (transport.pushes.length > 1 ? { is: 'unreachable' } : taken(push));
    expect(await drained(outbox, transport)).toEqual({ is: 'unreachable' });
    expect(await outbox.status()).toMatchObject({ acked: { seq: 3 }, waiting: 2 });
  });

  it('P3 stores each verdict', async () => {
    const outbox = memoryOutbox();
    await scans(outbox, 1);
    const transport = new ToldTransport();
    const result = { seq: 1, verdict: 'quarantined', code: 'unknown-type' } as const;
    transport.onPush = ({ events }) => ({
      is: 'answered',
      answer: { is: 'taken', ackSeq: 1, ackId: events[0]?.id ?? null, results: [result], serverTime: 1 },
    });
    await drained(outbox, transport);
    expect((await outbox.at(1))?.result).toEqual(result);
  });

  it('P6 sends again from where a restored server stands', async () => {
    const outbox = memoryOutbox();
    const events = await scans(outbox, 3);
    const transport = new ToldTransport();
    await drained(outbox, transport);
    await scans(outbox, 1);
    transport.pushes.length = 0;
    transport.onPush = (push) =>
      push.events[0]?.seq === 2
        ? taken(push)
        : {
            is: 'answered',
            answer: { is: 'gap', expected: 2, ackSeq: 1, ackId: events[0]?.id ?? null, serverTime: 1 },
          };
    expect(await drained(outbox, transport)).toEqual({ is: 'drained' });
    expect(sequences(transport)).toEqual([[4], [2, 3, 4]]);
  });

  it('P6 a device that was rolled back sends all that it has in a new epoch, ids unchanged, and says why', async () => {
    const outbox = memoryOutbox();
    const events = await scans(outbox, 2);
    const transport = new ToldTransport();
    transport.onPush = (push) =>
      push.epoch === 'e1'
        ? {
            is: 'answered',
            answer: { is: 'gap', expected: 9, ackSeq: 8, ackId: countedIds()(), serverTime: 1 },
          }
        : taken(push);
    expect(await drained(outbox, transport)).toEqual({ is: 'drained' });
    const [, again] = transport.pushes;
    expect(again?.follows).toEqual({ epoch: 'e1', because: 'rolled-back' });
    expect(again?.events.map(({ seq, id }) => ({ seq, id }))).toEqual(
      events.map(({ id }, n) => ({ seq: n + 1, id })),
    );
  });

  it('D5 says what was purged, so that the gap is taken', async () => {
    const outbox = memoryOutbox();
    const transport = new ToldTransport();
    await scans(outbox, 2);
    await drained(outbox, transport);
    await outbox.markFolded(2, []);
    await outbox.purge(8 * 24 * 60 * 60 * 1000);
    await scans(outbox, 1);
    await drained(outbox, transport);
    expect(transport.pushes.at(-1)).toMatchObject({ purgedThrough: 2, events: [{ seq: 3 }] });
  });

  it('D8 a server that answers and never takes anything is no progress', async () => {
    const outbox = memoryOutbox();
    await scans(outbox, 2);
    const transport = new ToldTransport();
    transport.onPush = () => ({
      is: 'answered',
      answer: { is: 'taken', ackSeq: 0, ackId: null, results: [], serverTime: 1 },
    });
    expect(await drained(outbox, transport)).toEqual({ is: 'stalled' });
    expect(transport.pushes).toHaveLength(1);
  });

  it('D8 a quarrel with the server comes to an end', async () => {
    const outbox = memoryOutbox();
    await scans(outbox, 2);
    const transport = new ToldTransport();
    transport.onPush = () => ({
      is: 'answered',
      answer: { is: 'gap', expected: 9, ackSeq: 8, ackId: countedIds()(), serverTime: 1 },
    });
    expect(await drained(outbox, transport)).toEqual({ is: 'stalled' });
    expect(transport.pushes.length).toBeLessThan(10);
  });
});
