// What the server remembers of API keys: a part of the access store's port. A key is in here only as a digest.
import type { ApiScope } from '../../src/domain/access/api-key.ts';

/** `digest`: SHA-256 of the key. `start`: its first characters, to know it by. Times in ms since 1970. */
export interface ApiKeyRecord {
  readonly keyId: string;
  readonly digest: string;
  readonly warehouse: string;
  readonly name: string;
  readonly start: string;
  readonly scopes: readonly ApiScope[];
  readonly made: { readonly at: number; readonly by: string };
  readonly usedAt: number | null;
  readonly revoked: { readonly at: number; readonly by: string } | null;
}

export interface ApiKeyStore {
  /** False: another key of this warehouse has the name and isn't revoked. */
  addApiKey(key: ApiKeyRecord): Promise<boolean>;
  apiKeyByDigest(digest: string): Promise<ApiKeyRecord | null>;
  /** Revoked ones too: what they did goes by their names. Ascending by when they were made. */
  apiKeys(warehouse: string): Promise<readonly ApiKeyRecord[]>;
  touchApiKey(keyId: string, now: number): Promise<void>;
  /** False: this warehouse has no such key. Once revoked, always revoked: the first time stays. */
  revokeApiKey(
    warehouse: string,
    keyId: string,
    revoked: { readonly at: number; readonly by: string },
  ): Promise<boolean>;
}
