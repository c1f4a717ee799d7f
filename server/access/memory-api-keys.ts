// API keys in memory.
import type { ApiKeyRecord, ApiKeyStore } from './api-key-store.ts';

export function memoryApiKeys(): ApiKeyStore {
  const keys = new Map<string, ApiKeyRecord>();
  const of = (warehouse: string) => [...keys.values()].filter((key) => key.warehouse === warehouse);
  return {
    async addApiKey(key) {
      if (of(key.warehouse).some(({ name, revoked }) => name === key.name && revoked === null)) return false;
      keys.set(key.keyId, key);
      return true;
    },
    async apiKeyByDigest(digest) {
      return [...keys.values()].find((key) => key.digest === digest) ?? null;
    },
    async apiKeys(warehouse) {
      return of(warehouse).toSorted((a, b) => a.made.at - b.made.at || (a.keyId < b.keyId ? -1 : 1));
    },
    async touchApiKey(keyId, now) {
      const key = keys.get(keyId);
      if (key !== undefined) keys.set(keyId, { ...key, usedAt: now });
    },
    async revokeApiKey(warehouse, keyId, revoked) {
      const key = keys.get(keyId);
      if (key?.warehouse !== warehouse) return false;
      keys.set(keyId, { ...key, revoked: key.revoked ?? revoked });
      return true;
    },
  };
}
