// API keys: 256 random bits that a program shows with each request; the store holds only their digest.
import { randomUUID } from 'node:crypto';
import { type ApiScope, apiKeyPrefix } from '../../src/domain/access/api-key.ts';
import type { Access } from './access.ts';
import { digestOf } from './digest.ts';
import type { ApiClient } from './identities.ts';

const keyBytes = 32;
/** Characters of a key by which people tell it from others; what is left of it has 232 bits. */
const startLength = apiKeyPrefix.length + 4;
/** ms. Use is noted at most this often, so that a request isn't a write each time. */
const touchEvery = 60_000;

/** What has the form of a key: base64url of 32 bytes behind the prefix. */
const keyForm = new RegExp(`^${apiKeyPrefix}[\\w-]{43}$`);

/** Answers the key, to be shown once. Null: a key that may be used has the name already. */
export async function makeApiKey(
  { store, clock, random }: Access,
  given: {
    readonly warehouse: string;
    readonly name: string;
    readonly scopes: readonly ApiScope[];
    readonly by: string;
  },
): Promise<string | null> {
  const { warehouse, name, scopes, by } = given;
  const key = apiKeyPrefix + Buffer.from(random(keyBytes)).toString('base64url');
  const added = await store.addApiKey({
    keyId: randomUUID(),
    digest: digestOf(key),
    warehouse,
    name,
    start: key.slice(0, startLength),
    scopes,
    made: { at: clock(), by },
    usedAt: null,
    revoked: null,
  });
  return added ? key : null;
}

/** `unknown`: nobody made it, or it isn't one. That it is revoked is told to who holds it whole. */
export type ApiKeyCheck =
  | { readonly is: 'client'; readonly client: ApiClient }
  | { readonly is: 'refused'; readonly because: 'unknown' | 'revoked' };

/** Asks the store each time: a key that was revoked opens nothing from then on, whatever process is asked. */
export async function checkApiKey({ store, clock }: Access, text: string): Promise<ApiKeyCheck> {
  const key = keyForm.test(text) ? await store.apiKeyByDigest(digestOf(text)) : null;
  if (key === null) return { is: 'refused', because: 'unknown' };
  if (key.revoked !== null) return { is: 'refused', because: 'revoked' };
  const now = clock();
  if (key.usedAt === null || now - key.usedAt >= touchEvery) await store.touchApiKey(key.keyId, now);
  const { keyId, name, warehouse, scopes } = key;
  return { is: 'client', client: { keyId, name, warehouse, scopes } };
}

/** False: this warehouse has no such key. */
export const revokeApiKey = (
  { store, clock }: Access,
  of: { readonly warehouse: string; readonly keyId: string; readonly by: string },
): Promise<boolean> => store.revokeApiKey(of.warehouse, of.keyId, { at: clock(), by: of.by });
