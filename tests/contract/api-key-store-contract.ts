// What every access store must do with API keys, whatever it is made of.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiKeyRecord, ApiKeyStore } from '../../server/access/api-key-store.ts';

export interface ApiKeyStoreUnderTest {
  readonly store: ApiKeyStore;
  dispose(): Promise<void>;
}

export function apiKeyStoreContract(name: string, open: () => Promise<ApiKeyStoreUnderTest>): void {
  describe(`API keys: ${name}`, () => {
    let under: ApiKeyStoreUnderTest;
    let store: ApiKeyStore;
    let serial = 0;
    const fresh = (what: string) => `${what}-${++serial}`;
    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under.dispose());

    const keyOf = (warehouse: string, given: Partial<ApiKeyRecord> = {}): ApiKeyRecord => ({
      keyId: fresh('key'),
      digest: fresh('digest'),
      warehouse,
      name: fresh('name'),
      start: 'th_abcd',
      scopes: ['notices', 'items'],
      made: { at: 1_000_000 + serial, by: 'u-1' },
      usedAt: null,
      revoked: null,
      ...given,
    });
    const added = async (key: ApiKeyRecord) => {
      expect(await store.addApiKey(key)).toBe(true);
      return key;
    };
    const revoked = { at: 2_000_000, by: 'u-2' };

    it('one is found by its digest, whole, and by no other', async () => {
      const key = await added(keyOf(fresh('warehouse'), { scopes: ['items'] }));
      expect(await store.apiKeyByDigest(key.digest)).toEqual(key);
      expect(await store.apiKeyByDigest('nobody')).toBeNull();
    });

    it('a warehouse has its own, in the order in which they were made', async () => {
      const warehouse = fresh('warehouse');
      const later = await added(keyOf(warehouse, { made: { at: 9, by: 'u-1' } }));
      const sooner = await added(keyOf(warehouse, { made: { at: 5, by: 'u-1' } }));
      await added(keyOf('elsewhere'));
      expect(await store.apiKeys(warehouse)).toEqual([sooner, later]);
    });

    it('of those that may be used no two of a warehouse have one name', async () => {
      const warehouse = fresh('warehouse');
      const first = await added(keyOf(warehouse, { name: 'ERP' }));
      await added(keyOf(fresh('warehouse'), { name: 'ERP' }));
      expect(await store.addApiKey(keyOf(warehouse, { name: 'ERP' }))).toBe(false);
      expect(await store.apiKeys(warehouse)).toEqual([first]);
      await store.revokeApiKey(warehouse, first.keyId, revoked);
      const second = await added(keyOf(warehouse, { name: 'ERP' }));
      await store.revokeApiKey(warehouse, second.keyId, revoked);
      expect(await store.apiKeys(warehouse)).toHaveLength(2);
    });

    it('of keys of one name that are made at once, one is', async () => {
      const warehouse = fresh('warehouse');
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, () => store.addApiKey(keyOf(warehouse, { name: 'ERP' }))),
      );
      expect(outcomes.filter((outcome) => outcome)).toHaveLength(1);
      expect(await store.apiKeys(warehouse)).toHaveLength(1);
    });

    it('when it was used last is kept', async () => {
      const key = await added(keyOf(fresh('warehouse')));
      await store.touchApiKey(key.keyId, 7);
      await store.touchApiKey(key.keyId, 1_700_000_000_000);
      expect(await store.apiKeyByDigest(key.digest)).toEqual({ ...key, usedAt: 1_700_000_000_000 });
    });

    it('one is revoked in its own warehouse only, and the first time stays', async () => {
      const key = await added(keyOf(fresh('warehouse')));
      const { warehouse, keyId, digest } = key;
      expect(await store.revokeApiKey('elsewhere', keyId, revoked)).toBe(false);
      expect(await store.apiKeyByDigest(digest)).toEqual(key);
      expect(await store.revokeApiKey(warehouse, keyId, revoked)).toBe(true);
      expect(await store.revokeApiKey(warehouse, keyId, { at: 3_000_000, by: 'u-3' })).toBe(true);
      expect(await store.apiKeyByDigest(digest)).toEqual({ ...key, revoked });
    });
  });
}
