// What every replica does, whatever it stores on. SYNC.md D1, L2, L3, L5.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/domain/catalogue/definitions.ts';
import { scopeOf } from '../../src/domain/sync/scope.ts';
import type { PulledDocument } from '../../src/domain/sync/wire.ts';
import type { Pulled, Replica, ReplicaChange } from '../../src/storage/replica.ts';

export interface ReplicaHarness {
  open(): Promise<Replica>;
}

const item = (sku: string, ...codes: string[]): Item => ({
  owner: 'own',
  sku,
  name: `item ${sku}`,
  barcodes: codes.map((code) => ({ code, level: 'each', quantity: 1 })),
  policy: { kind: 'once' },
  picture: null,
  details: null,
});

const pulledItem = (body: Item): PulledDocument => ({ kind: 'item', key: `own/${body.sku}`, body });
const gone = (sku: string): PulledDocument => ({ kind: 'item', key: `own/${sku}`, body: null });

const at = (position: number, seq = 0): Pulled => ({
  cursor: { serverEpoch: 's1', position, id: null, receivedAt: null, scope: scopeOf('d1', null) },
  taken: { epoch: 'e1', seq, id: null, quarantined: [] },
});

/** Applies to whatever the replica stands at. */
const applyNext = async (replica: Replica, documents: readonly PulledDocument[], pulled: Pulled) =>
  replica.apply(documents, pulled, (await replica.pulled())?.cursor ?? null);

const address = (sku: string) => ({ kind: 'item', key: `own/${sku}` }) as const;

export function replicaContract(name: string, harness: () => Promise<ReplicaHarness>): void {
  const withReplica = (work: (replica: Replica, harness: ReplicaHarness) => Promise<void>) => async () => {
    const place = await harness();
    const replica = await place.open();
    try {
      await work(replica, place);
    } finally {
      await replica.close();
    }
  };

  describe(`the replica contract: ${name}`, () => {
    it(
      'L5 before the first pull everything is unknown',
      withReplica(async (replica) => {
        expect(await replica.pulled()).toBeNull();
        expect((await replica.readMany([address('A')])).get('item own/A')).toEqual({ is: 'unknown' });
      }),
    );

    it(
      'L5 a missing document is absent where devices get the kind whole, and unknown where they do not',
      withReplica(async (replica) => {
        await applyNext(replica, [pulledItem(item('A'))], at(1));
        const read = await replica.readMany([
          address('A'),
          address('B'),
          { kind: 'pick-list', key: 'L1' },
          { kind: 'unit', key: 'T-1' },
        ]);
        expect(read.get('item own/A')).toEqual({ is: 'known', body: item('A') });
        expect(read.get('item own/B')).toEqual({ is: 'absent' });
        expect(read.get('pick-list L1')).toEqual({ is: 'unknown' });
        expect(read.get('unit T-1')).toEqual({ is: 'absent' });
      }),
    );

    it(
      'L5 what was pulled under another scope leaves out who knows what: all that is missing is unknown',
      withReplica(async (replica) => {
        const former = { ...at(1), cursor: { ...at(1).cursor, scope: 'floor device:d1' } };
        await replica.apply([pulledItem(item('A'))], former, null);
        expect((await replica.readMany([address('B')])).get('item own/B')).toEqual({ is: 'unknown' });
      }),
    );

    it(
      'names the next key of a kind, so that who owns what is found without reading it all',
      withReplica(async (replica) => {
        const rival = (sku: string) => ({ ...pulledItem(item(sku)), key: `rival/${sku}` });
        await applyNext(replica, [pulledItem(item('A')), pulledItem(item('B')), rival('C')], at(1));
        expect(await replica.nextKey('item', '')).toBe('own/A');
        expect(await replica.nextKey('item', 'own/A')).toBe('own/B');
        expect(await replica.nextKey('item', 'own/\uffff')).toBe('rival/C');
        expect(await replica.nextKey('item', 'rival/C')).toBeNull();
        expect(await replica.nextKey('location', '')).toBeNull();
      }),
    );

    it(
      'L3 keeps the cursor and what was taken with the documents, over a restart',
      withReplica(async (replica, place) => {
        await applyNext(replica, [pulledItem(item('A', '123'))], at(4, 2));
        await replica.close();
        const again = await place.open();
        expect(await again.pulled()).toEqual(at(4, 2));
        expect([...(await again.find('item', 'code:123')).keys()]).toEqual(['own/A']);
        await again.close();
      }),
    );

    it(
      'D7 a pull that another tab has overtaken changes nothing',
      withReplica(async (replica) => {
        expect(await replica.apply([pulledItem(item('A', '1'))], at(4), null)).toBe('applied');
        expect(await replica.apply([pulledItem(item('B'))], at(3), null)).toBe('overtaken');
        expect(await replica.apply([gone('A')], at(6), at(5).cursor)).toBe('overtaken');
        expect([...(await replica.all('item')).keys()]).toEqual(['own/A']);
        expect(await replica.pulled()).toEqual(at(4));
        expect(await replica.apply([gone('A')], at(6), at(4).cursor)).toBe('applied');
        expect((await replica.find('item', 'code:1')).size).toBe(0);
      }),
    );

    it(
      'finds documents by each of their terms, and by none that they no longer have',
      withReplica(async (replica) => {
        await applyNext(replica, [pulledItem(item('A', '123', '456')), pulledItem(item('B', '456'))], at(1));
        expect([...(await replica.find('item', 'code:456')).keys()].sort()).toEqual(['own/A', 'own/B']);
        await applyNext(replica, [pulledItem(item('A', '789')), gone('B')], at(2));
        expect((await replica.find('item', 'code:456')).size).toBe(0);
        expect((await replica.find('item', 'code:789')).get('own/A')).toEqual(item('A', '789'));
        expect((await replica.find('location', 'code:789')).size).toBe(0);
        expect([...(await replica.all('item')).keys()]).toEqual(['own/A']);
      }),
    );

    it(
      'keeps kinds apart whose names begin alike',
      withReplica(async (replica) => {
        const order = { id: 'o1', owner: 'own', channel: 'c', number: '1', orderedAt: '', shipTo: '' };
        const counts = { state: 'open', lines: 1, unpicked: 1, short: 0 } as const;
        await applyNext(
          replica,
          [
            { kind: 'order', key: 'o1', body: { ...order, ...counts } },
            { kind: 'order-line', key: 'o1/1', body: { orderId: 'o1', n: 1 } },
          ],
          at(1),
        );
        expect([...(await replica.all('order')).keys()]).toEqual(['o1']);
        expect([...(await replica.all('order-line')).keys()]).toEqual(['o1/1']);
      }),
    );

    it(
      'D10 keeps a document of a kind that a newer server knows',
      withReplica(async (replica) => {
        await applyNext(replica, [{ kind: 'parcel-locker', key: '1', body: { x: 1 } }], at(1));
        expect(await replica.pulled()).toEqual(at(1));
      }),
    );

    it(
      'L2 a snapshot takes the place of everything in one step',
      withReplica(async (replica, place) => {
        await applyNext(replica, [pulledItem(item('old', '1'))], at(5, 3));
        const snapshot = await replica.beginSnapshot();
        await snapshot.add([pulledItem(item('new', '1'))]);
        expect([...(await replica.find('item', 'code:1')).keys()]).toEqual(['own/old']);
        expect(await replica.pulled()).toEqual(at(5, 3));
        await snapshot.add([pulledItem(item('two')), gone('three')]);
        await snapshot.swap(at(9, 1));
        expect([...(await replica.find('item', 'code:1')).keys()]).toEqual(['own/new']);
        expect([...(await replica.all('item')).keys()].sort()).toEqual(['own/new', 'own/two']);
        expect(await replica.pulled()).toEqual(at(9, 1));
        await applyNext(replica, [pulledItem(item('more'))], at(10));
        await replica.close();
        const again = await place.open();
        expect((await again.all('item')).size).toBe(3);
        await again.close();
      }),
    );

    it(
      'L2 a snapshot that was left half way leaves no trace in the next one',
      withReplica(async (replica) => {
        await applyNext(replica, [pulledItem(item('old'))], at(5));
        const left = await replica.beginSnapshot();
        await left.add([pulledItem(item('half'))]);
        const next = await replica.beginSnapshot();
        await expect(left.add([pulledItem(item('late'))])).rejects.toThrow();
        await expect(left.swap(at(6))).rejects.toThrow();
        await next.add([pulledItem(item('whole'))]);
        await next.swap(at(7));
        expect([...(await replica.all('item')).keys()]).toEqual(['own/whole']);
      }),
    );

    it(
      'D1 can be thrown away',
      withReplica(async (replica) => {
        await applyNext(replica, [pulledItem(item('A', '1'))], at(5));
        await replica.clear();
        expect(await replica.pulled()).toBeNull();
        expect((await replica.all('item')).size).toBe(0);
        expect((await replica.find('item', 'code:1')).size).toBe(0);
      }),
    );

    it(
      'tells of each change before its promise resolves, until it is told to stop',
      withReplica(async (replica) => {
        const changes: ReplicaChange[] = [];
        const stop = replica.subscribe((change) => changes.push(change));
        const documents = [pulledItem(item('A'))];
        await applyNext(replica, documents, at(1));
        const snapshot = await replica.beginSnapshot();
        await snapshot.swap(at(2));
        await replica.clear();
        expect(changes).toEqual([
          { is: 'changed', documents, pulled: at(1) },
          { is: 'replaced', pulled: at(2) },
          { is: 'replaced', pulled: null },
        ]);
        stop();
        await applyNext(replica, [], at(3));
        expect(changes).toHaveLength(3);
      }),
    );
  });
}
