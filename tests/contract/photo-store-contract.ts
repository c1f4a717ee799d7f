// What every store of photos on the server must do, whatever it is made of.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PhotoStore } from '../../server/photos/photo-store.ts';

export interface PhotoStoreUnderTest {
  readonly store: PhotoStore;
  /** The same photos as another process of the site has them, where there can be one. */
  readonly other: PhotoStore;
  dispose(): Promise<void>;
}

const bytesOf = (...bytes: readonly number[]) => Uint8Array.from(bytes);

export function photoStoreContract(name: string, open: () => Promise<PhotoStoreUnderTest>): void {
  describe(`photo store: ${name}`, () => {
    let under: PhotoStoreUnderTest;
    let store: PhotoStore;
    let serial = 0;
    const fresh = () => `photo-${++serial}`;
    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under.dispose());

    const add = (hash: string, from: number, bytes: Uint8Array<ArrayBuffer>, at = 1, in_ = store) =>
      in_.add({ warehouse: 'W', hash, from, bytes, at });
    const standing = async (hash: string, warehouse = 'W') =>
      (await store.standings(warehouse, [hash])).get(hash);

    it('a photo grows by its pieces, in their order', async () => {
      const hash = fresh();
      expect(await standing(hash)).toBeUndefined();
      expect(await store.bytes('W', hash)).toBeNull();
      expect(await add(hash, 0, bytesOf(0, 255, 2))).toEqual({ is: 'part', have: 3 });
      expect(await add(hash, 3, bytesOf(3))).toEqual({ is: 'part', have: 4 });
      expect(await add(hash, 4, bytesOf(4, 10, 13))).toEqual({ is: 'part', have: 7 });
      expect(await standing(hash)).toEqual({ is: 'part', have: 7 });
      expect(await store.bytes('W', hash)).toEqual(bytesOf(0, 255, 2, 3, 4, 10, 13));
    });

    it('a piece that does not begin where the photo ends changes nothing: it came twice, or too soon', async () => {
      const hash = fresh();
      await add(hash, 0, bytesOf(1, 2));
      for (const from of [0, 1, 3]) {
        expect(await add(hash, from, bytesOf(9, 9, 9))).toEqual({ is: 'part', have: 2 });
      }
      expect(await add(fresh(), 5, bytesOf(9))).toEqual({ is: 'part', have: 0 });
      expect(await store.bytes('W', hash)).toEqual(bytesOf(1, 2));
    });

    it('an empty piece tells how the photo stands, and is none', async () => {
      const hash = fresh();
      expect(await add(hash, 0, bytesOf())).toEqual({ is: 'part', have: 0 });
      await add(hash, 0, bytesOf(1));
      expect(await add(hash, 1, bytesOf())).toEqual({ is: 'part', have: 1 });
      expect(await add(hash, 1, bytesOf(2))).toEqual({ is: 'part', have: 2 });
      expect(await store.bytes('W', hash)).toEqual(bytesOf(1, 2));
    });

    it('of equal pieces that race, from several processes too, one goes in', async () => {
      const hash = fresh();
      const racing = Array.from({ length: 8 }, (_, n) =>
        add(hash, 0, bytesOf(1, 2), 1, n % 2 === 0 ? store : under.other),
      );
      for (const answer of await Promise.all(racing)) expect(answer).toEqual({ is: 'part', have: 2 });
      expect(await store.bytes('W', hash)).toEqual(bytesOf(1, 2));
      await Promise.all([add(hash, 2, bytesOf(3)), add(hash, 2, bytesOf(3, 4), 1, under.other)]);
      const have = (await standing(hash)) ?? { is: 'stored' };
      const there = await store.bytes('W', hash);
      expect(have).toEqual({ is: 'part', have: there?.length });
      expect(there?.subarray(0, 3)).toEqual(bytesOf(1, 2, 3));
    });

    it('a photo is shown once it is stored, to every process, and changes no more', async () => {
      const hash = fresh();
      await add(hash, 0, bytesOf(1, 2));
      expect(await store.photo('W', hash)).toBeNull();
      await store.finish('W', hash);
      expect(await under.other.photo('W', hash)).toEqual(bytesOf(1, 2));
      expect(await add(hash, 2, bytesOf(3))).toEqual({ is: 'stored' });
      await store.discard('W', hash);
      expect(await standing(hash)).toEqual({ is: 'stored' });
      expect(await store.photo('W', hash)).toEqual(bytesOf(1, 2));
    });

    it('what is discarded begins anew', async () => {
      const hash = fresh();
      await add(hash, 0, bytesOf(1, 2));
      await store.discard('W', hash);
      expect([await standing(hash), await store.bytes('W', hash)]).toEqual([undefined, null]);
      expect(await add(hash, 2, bytesOf(3))).toEqual({ is: 'part', have: 0 });
      expect(await add(hash, 0, bytesOf(7))).toEqual({ is: 'part', have: 1 });
      expect(await store.bytes('W', hash)).toEqual(bytesOf(7));
    });

    it('a warehouse has its own photos, under equal hashes too', async () => {
      const hash = fresh();
      await add(hash, 0, bytesOf(1));
      await store.add({ warehouse: 'V', hash, from: 0, bytes: bytesOf(2, 2), at: 1 });
      await store.finish('V', hash);
      expect(await standing(hash)).toEqual({ is: 'part', have: 1 });
      expect(await store.photo('W', hash)).toBeNull();
      expect(await store.photo('V', hash)).toEqual(bytesOf(2, 2));
    });

    it('of many hashes those are answered that were begun', async () => {
      const [a, b, c] = [fresh(), fresh(), fresh()];
      await add(a, 0, bytesOf(1));
      await add(c, 0, bytesOf(1));
      await store.finish('W', c);
      expect(await store.standings('W', [a, b, c])).toEqual(
        new Map([
          [a, { is: 'part', have: 1 }],
          [c, { is: 'stored' }],
        ]),
      );
      expect(await store.standings('W', [])).toEqual(new Map());
    });

    it('what was begun and never ended is forgotten in time, counted from its last piece', async () => {
      const [left, going, done] = [fresh(), fresh(), fresh()];
      for (const hash of [left, going, done]) await add(hash, 0, bytesOf(1), 100);
      await add(going, 1, bytesOf(2), 200);
      await store.finish('W', done);
      await store.forgetUnfinished(100);
      expect(await standing(left)).toEqual({ is: 'part', have: 1 });
      await store.forgetUnfinished(200);
      expect(await store.forgetUnfinished(200)).toBe(0);
      expect([await standing(left), await store.bytes('W', left)]).toEqual([undefined, null]);
      expect(await standing(going)).toEqual({ is: 'part', have: 2 });
      expect(await store.photo('W', done)).toEqual(bytesOf(1));
    });
  });
}
