// What the ledger does where its store fails: at one event, at everything, or by a crash between two writes.
import { describe, expect, it } from 'vitest';
import type { LedgerStore, LedgerTransaction } from '../../server/ledger/ledger-store.ts';
import { StoreUnavailable } from '../../server/ledger/ledger-store.ts';
import { Crashed, memoryStore } from '../../server/ledger/memory-store.ts';
import { benchOn, floorFacts, picked, state, TestDevice, taken } from './ledger-floor.ts';
import { projections } from './ledger-projections.ts';

/** A store that fails to write any batch in which an event is one of `culprits`. */
function failingFor(store: LedgerStore, culprits: ReadonlySet<string>, failure: () => Error): LedgerStore {
  const spoiled = (transaction: LedgerTransaction): LedgerTransaction =>
    new Proxy(transaction, {
      get(target, name: keyof LedgerTransaction) {
        if (name !== 'insertEvents') return target[name].bind(target);
        return async (events: Parameters<LedgerTransaction['insertEvents']>[0]) => {
          if (events.some(({ id }) => culprits.has(id))) throw failure();
          return target.insertEvents(events);
        };
      },
    });
  return {
    ...store,
    write: (warehouse, work) => store.write(warehouse, (transaction) => work(spoiled(transaction))),
  };
}

async function devicesWith(store: LedgerStore) {
  const bench = benchOn(store);
  await state(bench.ledger, 'main', floorFacts(3, 'd-1'));
  const devices = [new TestDevice('d-1', 101), new TestDevice('d-2', 102)] as const;
  for (const device of devices)
    for (const stop of [1, 2, 3]) device.say('operator.signed-in', { operatorId: `${stop}`, offline: false });
  return { ...bench, devices };
}

describe('a store that fails', () => {
  it('P2 at one event: that one is quarantined, the others of its push and other pushes are folded', async () => {
    const culprits = new Set<string>();
    const { ledger, devices, warnings } = await devicesWith(
      failingFor(memoryStore(), culprits, () => new Error('this text can not be stored')),
    );
    const [one, other] = devices;
    culprits.add(one.events[1]?.id ?? '');
    const [first, second] = await Promise.all([
      ledger.push('main', one.push()),
      ledger.push('main', other.push()),
    ]);
    expect(taken(first).ackSeq).toBe(3);
    expect(taken(first).results.map(({ code }) => code)).toEqual([null, 'fold-failed', null]);
    expect(taken(second).results.map(({ verdict }) => verdict)).toEqual(['applied', 'applied', 'applied']);
    expect((await ledger.quarantine('main')).map(({ id }) => id)).toEqual([...culprits]);
    expect(warnings).not.toEqual([]);
  });

  it('P2 at everything: the push is refused whole, nothing is quarantined, and it is taken later', async () => {
    let isFull = false;
    const { ledger, devices } = await devicesWith(
      memoryStore(async () => {
        if (isFull) throw new StoreUnavailable();
      }),
    );
    const before = await projections(ledger, 'main');
    isFull = true;
    const push = () => Promise.allSettled(devices.map((device) => ledger.push('main', device.push())));
    expect((await push()).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isFull = false;
    expect(await projections(ledger, 'main')).toEqual(before);
    expect(await ledger.quarantine('main')).toEqual([]);
    expect((await push()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  });

  it('I1 by a crash before any write: nothing is half there, and the push is taken once afterwards', async () => {
    let writes = 0;
    let crashAt = Number.POSITIVE_INFINITY;
    for (let at = 1; ; at += 1) {
      crashAt = Number.POSITIVE_INFINITY;
      const store = memoryStore(async () => {
        writes += 1;
        if (writes === crashAt) {
          store.crash();
          throw new Crashed();
        }
      });
      const { ledger } = benchOn(store);
      await state(ledger, 'main', floorFacts(3, 'd-1'));
      const device = new TestDevice('d-1', 103);
      for (const stop of [1, 2, 3]) device.tell(picked(stop, 10));
      const before = await projections(ledger, 'main');
      writes = 0;
      crashAt = at;
      const [result] = await Promise.allSettled([ledger.push('main', device.push())]);
      if (result?.status === 'fulfilled') {
        expect(at).toBeGreaterThan(5);
        return;
      }
      const restarted = benchOn(store, 2).ledger;
      expect(await projections(restarted, 'main')).toEqual(before);
      expect(taken(await restarted.push('main', device.push())).ackSeq).toBe(3);
      expect(await restarted.events('main', { after: 7, limit: 10 })).toHaveLength(3);
    }
  });

  it('P6 restored from a backup it goes on from there, and takes again what it lost', async () => {
    const store = memoryStore();
    const { ledger, devices } = await devicesWith(store);
    const [device] = devices;
    await ledger.push('main', device.push(device.events.slice(0, 1)));
    const backup = store.backup();
    await ledger.push('main', device.push());
    store.restore(backup);
    const restarted = benchOn(store, 2).ledger;
    expect(await restarted.push('main', device.push([]))).toMatchObject({
      ackSeq: 1,
      ackId: device.events[0]?.id,
    });
    expect(taken(await restarted.push('main', device.push(device.events.slice(1)))).ackSeq).toBe(3);
  });
});
