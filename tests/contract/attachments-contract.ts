// What every store of a device's photos does, whatever it stores on. SYNC.md D5, D11.
import { describe, expect, it } from 'vitest';
import { jpegOf } from '../../src/domain/photos/jpeg.fixture.ts';
import { keptAfterAcknowledge } from '../../src/domain/sync/retention.ts';
import type { Attachments, AttachmentsChange } from '../../src/storage/attachments.ts';

/** One disk; `open` answers the store on it as a fresh start of the app would have it. */
export interface AttachmentsHarness {
  open(): Promise<Attachments>;
  /** Nothing more can be written until `empty`. */
  fill(): void;
  empty(): void;
}

const bytes = jpegOf({ size: 500 });
const photo = (hash: string, at = 1) => ({ hash, bytes, at });
const row = (hash: string, change: { readonly keptAt?: number; readonly storedAt?: number } = {}) => ({
  hash,
  size: bytes.length,
  keptAt: 1,
  storedAt: null,
  ...change,
});

export function attachmentsContract(name: string, harness: () => Promise<AttachmentsHarness>): void {
  const withStore =
    (work: (store: Attachments, harness: AttachmentsHarness) => Promise<void>) => async () => {
      const place = await harness();
      const store = await place.open();
      try {
        await work(store, place);
      } finally {
        await store.close();
      }
    };
  const heard = (store: Attachments): AttachmentsChange[] => {
    const changes: AttachmentsChange[] = [];
    store.subscribe((change) => changes.push(change));
    return changes;
  };

  describe(`the attachments contract: ${name}`, () => {
    it(
      'D11 a photo that was kept is there after a start, byte for byte',
      withStore(async (store, place) => {
        await store.keep(photo('a'));
        await store.close();
        const again = await place.open();
        expect(await again.all()).toEqual([row('a')]);
        expect(await again.bytes('a')).toEqual(bytes);
        await again.close();
      }),
    );

    it(
      'the same photo twice is one, and stays as it was',
      withStore(async (store) => {
        const changes = heard(store);
        await store.keep(photo('a', 1));
        await store.mark('a', 7);
        await store.keep(photo('a', 5));
        await Promise.all([store.keep(photo('b', 2)), store.keep(photo('b', 2))]);
        expect(await store.all()).toEqual([row('a', { storedAt: 7 }), row('b', { keptAt: 2 })]);
        expect(changes.filter(({ is }) => is === 'kept')).toEqual([
          { is: 'kept', hash: 'a' },
          { is: 'kept', hash: 'b' },
        ]);
      }),
    );

    it(
      'the oldest come first',
      withStore(async (store) => {
        for (const [hash, at] of [
          ['c', 2],
          ['a', 3],
          ['b', 1],
        ] as const) {
          await store.keep(photo(hash, at));
        }
        expect((await store.all()).map(({ hash }) => hash)).toEqual(['b', 'c', 'a']);
      }),
    );

    it(
      'D3 a full disk is told as such: the photo is not kept, nothing of it stays, and what was there is there',
      withStore(async (store, place) => {
        await store.keep(photo('a'));
        const changes = heard(store);
        place.fill();
        await expect(store.keep(photo('b'))).rejects.toMatchObject({ name: 'NotSaved', reason: 'quota' });
        place.empty();
        expect(changes).toEqual([]);
        expect(await store.all()).toEqual([row('a')]);
        expect(await store.bytes('b')).toBeNull();
        await store.keep(photo('b', 2));
        expect(await store.bytes('b')).toEqual(bytes);
      }),
    );

    it(
      'what the server has is marked, and no more where it has lost it',
      withStore(async (store) => {
        const changes = heard(store);
        await store.keep(photo('a'));
        await store.mark('a', 7);
        expect(await store.all()).toEqual([row('a', { storedAt: 7 })]);
        await store.mark('a', null);
        expect(await store.all()).toEqual([row('a')]);
        await store.mark('nobody', 7);
        expect(changes.map(({ is }) => is)).toEqual(['kept', 'stored', 'awaited']);
      }),
    );

    it(
      'D5 a photo goes a week of server time after the server has it, and never before it has',
      withStore(async (store) => {
        for (const hash of ['old', 'new', 'waiting']) await store.keep(photo(hash));
        await store.mark('old', 100);
        await store.mark('new', 101);
        const changes = heard(store);
        expect(await store.purge(100 + keptAfterAcknowledge)).toBe(0);
        expect(await store.purge(101 + keptAfterAcknowledge)).toBe(1);
        expect(changes).toEqual([{ is: 'removed', hash: 'old' }]);
        expect(await store.bytes('old')).toBeNull();
        expect((await store.all()).map(({ hash }) => hash).toSorted()).toEqual(['new', 'waiting']);
      }),
    );

    it(
      'one that is taken back is gone with its bytes, and can be kept again',
      withStore(async (store) => {
        await store.keep(photo('a'));
        const changes = heard(store);
        await store.remove('a');
        expect([await store.all(), await store.bytes('a')]).toEqual([[], null]);
        expect(changes).toEqual([{ is: 'removed', hash: 'a' }]);
        await store.keep(photo('a', 9));
        expect(await store.all()).toEqual([row('a', { keptAt: 9 })]);
      }),
    );

    it(
      'a closed store keeps nothing, and says so',
      withStore(async (store) => {
        await store.close();
        await expect(store.keep(photo('a'))).rejects.toMatchObject({ name: 'NotSaved', reason: 'closed' });
      }),
    );
  });
}
