// What every outbox does, whatever it stores on. SYNC.md D2, D4, D5, L3, P6.
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/domain/events/envelope.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { PushResult } from '../../src/domain/sync/wire.ts';
import {
  type Append,
  type JobRecord,
  NotSaved,
  type Outbox,
  type OutboxChange,
} from '../../src/storage/outbox.ts';

/** One disk; `open` answers an outbox on it as a fresh start of the app would have it. */
export interface OutboxHarness {
  open(): Promise<Outbox>;
  dispose(): Promise<void>;
}

const week = 7 * 24 * 60 * 60 * 1000;

export const skips = (count: number, job: JobRecord | null = null, wall = 1000): Append => ({
  facts: Array.from({ length: count }, (_, n) => fact('stop.skipped', { pickListId: 'L1', stop: n + 1 })),
  actor: 'ana',
  basis: { serverEpoch: 's1', position: 7 },
  at: { wall, monotonic: 5, page: 'p1' },
  job,
});

const jobAt = (state: unknown): JobRecord => ({ workflow: 'pick', jobId: 'L1', operator: 'ana', state });

async function all(outbox: Outbox): Promise<readonly Envelope[]> {
  return outbox.after(0, 1000);
}

async function acknowledge(
  outbox: Outbox,
  seq: number,
  results: readonly PushResult[] = [],
  serverTime = 0,
): Promise<void> {
  const event = await outbox.at(seq);
  await outbox.acknowledge({ seq, id: event?.id ?? '', results, serverTime });
}

export function outboxContract(name: string, harness: () => Promise<OutboxHarness>): void {
  const withOutbox = (work: (outbox: Outbox, harness: OutboxHarness) => Promise<void>) => async () => {
    const place = await harness();
    const outbox = await place.open();
    try {
      await work(outbox, place);
    } finally {
      await outbox.close();
      await place.dispose();
    }
  };

  describe(`the outbox contract: ${name}`, () => {
    it(
      'begins with a random epoch and no event',
      withOutbox(async (outbox) => {
        const status = await outbox.status();
        expect(status).toMatchObject({ lastSeq: 0, acked: null, folded: 0, purgedThrough: 0, waiting: 0 });
        expect(status).toMatchObject({ follows: null, waitingSince: null, quarantined: [] });
        expect(status.epoch).not.toBe('');
        expect(await all(outbox)).toEqual([]);
      }),
    );

    it(
      'D2 sequences are contiguous within an epoch, also when appends race',
      withOutbox(async (outbox) => {
        const batches = await Promise.all(
          [skips(2), skips(1), skips(3)].map((batch) => outbox.append(batch)),
        );
        expect(batches.flat().map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
        expect((await all(outbox)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
        expect(new Set((await all(outbox)).map(({ id }) => id)).size).toBe(6);
        expect((await outbox.status()).lastSeq).toBe(6);
      }),
    );

    it(
      'stores what was appended, whole',
      withOutbox(async (outbox) => {
        const [event] = await outbox.append(skips(1));
        expect(event).toMatchObject({
          seq: 1,
          type: 'stop.skipped',
          version: 1,
          payload: { pickListId: 'L1', stop: 1 },
          actor: 'ana',
          basis: { serverEpoch: 's1', position: 7 },
          at: { wall: 1000, monotonic: 5, page: 'p1' },
        });
        expect(await outbox.at(1)).toEqual({ ...event, result: null });
        expect(await outbox.at(2)).toBeNull();
      }),
    );

    it(
      'D1 finds everything again after a restart, the epoch too',
      withOutbox(async (outbox, place) => {
        const events = await outbox.append(skips(2, jobAt({ at: 'walk' })));
        const before = await outbox.status();
        await outbox.close();
        const again = await place.open();
        expect(await again.status()).toEqual(before);
        expect((await all(again)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
        expect(await again.jobs()).toEqual([jobAt({ at: 'walk' })]);
        await again.close();
      }),
    );

    it(
      'D4 the job is stored with its events, and a later one takes its place',
      withOutbox(async (outbox) => {
        await outbox.append(skips(1, jobAt({ at: 'walk' })));
        await outbox.append(skips(1, jobAt({ at: 'take' })));
        expect(await outbox.jobs()).toEqual([jobAt({ at: 'take' })]);
        await outbox.saveJob(jobAt({ at: 'put' }));
        expect(await outbox.jobs()).toEqual([jobAt({ at: 'put' })]);
        await outbox.endJob('L1');
        expect(await outbox.jobs()).toEqual([]);
      }),
    );

    it(
      'D4 a job that can not be stored takes its events with it: neither is there',
      withOutbox(async (outbox) => {
        const refused = await outbox
          .append(skips(1, jobAt({ notStorable: () => {} })))
          .catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(NotSaved);
        expect(await all(outbox)).toEqual([]);
        expect(await outbox.jobs()).toEqual([]);
        expect((await outbox.append(skips(1)))[0]?.seq).toBe(1);
      }),
    );

    it(
      'D3 an append to a closed outbox says that nothing was saved',
      withOutbox(async (outbox) => {
        await outbox.close();
        const refused = await outbox.append(skips(1)).catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(NotSaved);
        expect(refused).toMatchObject({ reason: 'closed' });
      }),
    );

    it(
      'counts what waits, and since when',
      withOutbox(async (outbox) => {
        await outbox.append(skips(1, null, 1000));
        await outbox.append(skips(1, null, 2000));
        await outbox.append(skips(1, null, 3000));
        expect(await outbox.status()).toMatchObject({ waiting: 3, waitingSince: 1000 });
        await acknowledge(outbox, 1);
        expect(await outbox.status()).toMatchObject({ waiting: 2, waitingSince: 2000 });
        await acknowledge(outbox, 3);
        expect(await outbox.status()).toMatchObject({ waiting: 0, waitingSince: null });
        await outbox.append(skips(1, null, 4000));
        expect(await outbox.status()).toMatchObject({ waiting: 1, waitingSince: 4000 });
      }),
    );

    it(
      'P3 an acknowledgement stores each verdict and never moves backwards',
      withOutbox(async (outbox) => {
        await outbox.append(skips(3));
        const verdict = { seq: 2, verdict: 'applied-with-exception', code: 'surplus' } as const;
        await acknowledge(outbox, 2, [{ seq: 1, verdict: 'applied', code: null }, verdict]);
        await acknowledge(outbox, 1);
        expect((await outbox.status()).acked).toMatchObject({ seq: 2 });
        expect((await outbox.at(2))?.result).toEqual(verdict);
        expect((await outbox.at(3))?.result).toBeNull();
        expect((await outbox.latest(2)).map(({ seq }) => seq)).toEqual([3, 2]);
      }),
    );

    it(
      'reads on from a sequence, at most so many',
      withOutbox(async (outbox) => {
        await outbox.append(skips(5));
        expect((await outbox.after(2, 2)).map(({ seq }) => seq)).toEqual([3, 4]);
        expect(await outbox.after(5, 2)).toEqual([]);
      }),
    );

    it(
      'L3 remembers what a pull showed as folded, backwards too, after a restore of the server',
      withOutbox(async (outbox) => {
        await outbox.append(skips(4));
        await outbox.markFolded(3, [2]);
        expect(await outbox.status()).toMatchObject({ folded: 3, quarantined: [2] });
        await outbox.markFolded(1, []);
        expect(await outbox.status()).toMatchObject({ folded: 1, quarantined: [] });
      }),
    );

    it(
      'P6 after a restore of the server everything above its last sequence waits again',
      withOutbox(async (outbox) => {
        const events = await outbox.append(skips(4));
        await acknowledge(outbox, 4);
        await outbox.rewind(2);
        expect(await outbox.status()).toMatchObject({ acked: { seq: 2, id: events[1]?.id }, waiting: 2 });
        expect((await outbox.status()).waitingSince).toBe(1000);
        await outbox.rewind(0);
        expect(await outbox.status()).toMatchObject({ acked: null, waiting: 4 });
      }),
    );

    it(
      'P6 a new epoch numbers everything from 1, keeps the ids, and says what it follows',
      withOutbox(async (outbox) => {
        const events = await outbox.append(skips(4));
        const before = await outbox.status();
        await acknowledge(outbox, 2, [], 0);
        await outbox.markFolded(2, [1]);
        await outbox.purge(week + 1);
        await outbox.beginEpoch('e2');
        const status = await outbox.status();
        expect(status).toMatchObject({ epoch: 'e2', acked: null, folded: 2, quarantined: [1], lastSeq: 4 });
        expect(status).toMatchObject({ follows: { epoch: before.epoch, because: 'rolled-back' } });
        expect((await all(outbox)).map(({ seq, id }) => ({ seq, id }))).toEqual(
          events.map(({ id }, n) => ({ seq: n + 1, id })),
        );
        expect((await outbox.append(skips(1)))[0]?.seq).toBe(5);
      }),
    );

    it(
      'P6 a new epoch after a purge begins at 1 with what is left',
      withOutbox(async (outbox) => {
        const events = await outbox.append(skips(3));
        await acknowledge(outbox, 2, [], 0);
        await outbox.markFolded(2, []);
        await outbox.purge(week + 1);
        await outbox.beginEpoch('e2');
        expect(await outbox.status()).toMatchObject({ lastSeq: 1, folded: 0, purgedThrough: 0, waiting: 1 });
        expect((await all(outbox)).map(({ seq, id }) => ({ seq, id }))).toEqual([
          { seq: 1, id: events[2]?.id },
        ]);
      }),
    );

    it(
      'D5 an event stays for seven days after the server has it, then goes',
      withOutbox(async (outbox) => {
        await outbox.append(skips(3));
        await acknowledge(outbox, 1, [], 1000);
        await acknowledge(outbox, 2, [], 2000);
        await outbox.markFolded(3, []);
        expect(await outbox.purge(week + 1000)).toBe(0);
        expect(await outbox.purge(week + 1001)).toBe(1);
        expect((await all(outbox)).map(({ seq }) => seq)).toEqual([2, 3]);
        expect(await outbox.status()).toMatchObject({ purgedThrough: 1, lastSeq: 3, waiting: 1 });
        expect(await outbox.purge(10 * week)).toBe(1);
        expect((await all(outbox)).map(({ seq }) => seq)).toEqual([3]);
      }),
    );

    it(
      'D5 numbers go on after everything has been purged',
      withOutbox(async (outbox, place) => {
        await outbox.append(skips(2));
        await acknowledge(outbox, 2, [], 0);
        await outbox.markFolded(2, []);
        expect(await outbox.purge(2 * week)).toBe(2);
        await outbox.close();
        const again = await place.open();
        expect((await again.append(skips(1)))[0]?.seq).toBe(3);
        expect(await again.status()).toMatchObject({ waiting: 1, lastSeq: 3 });
        await again.close();
      }),
    );

    it(
      'D5 nothing goes that no pull has shown as folded, or that is in quarantine',
      withOutbox(async (outbox) => {
        await outbox.append(skips(3));
        await acknowledge(outbox, 3, [], 0);
        expect(await outbox.purge(2 * week)).toBe(0);
        await outbox.markFolded(3, [2]);
        expect(await outbox.purge(2 * week)).toBe(1);
        expect((await all(outbox)).map(({ seq }) => seq)).toEqual([2, 3]);
      }),
    );

    it(
      'P6 a rewind counts what it sends again as acknowledged anew',
      withOutbox(async (outbox) => {
        await outbox.append(skips(2));
        await acknowledge(outbox, 2, [], 0);
        await outbox.rewind(0);
        await outbox.markFolded(2, []);
        expect(await outbox.purge(2 * week)).toBe(0);
        await acknowledge(outbox, 2, [], 3 * week);
        expect(await outbox.purge(3 * week + 1)).toBe(0);
        expect(await outbox.purge(5 * week)).toBe(2);
      }),
    );

    it(
      'tells of each change before its promise resolves, until it is told to stop',
      withOutbox(async (outbox) => {
        const changes: OutboxChange[] = [];
        const stop = outbox.subscribe((change) => changes.push(change));
        const events = await outbox.append(skips(2));
        expect(changes.at(-1)).toEqual({ status: await outbox.status(), appended: events, results: [] });
        const result = { seq: 1, verdict: 'applied', code: null } as const;
        await acknowledge(outbox, 2, [result]);
        expect(changes.at(-1)).toEqual({ status: await outbox.status(), appended: [], results: [result] });
        stop();
        await outbox.append(skips(1));
        expect(changes).toHaveLength(2);
      }),
    );
  });
}
