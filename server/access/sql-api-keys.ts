// API keys in SQL.
import { z } from 'zod';
import { apiScopeSchema } from '../../src/domain/access/api-key.ts';
import type { ApiKeyRecord, ApiKeyStore } from './api-key-store.ts';
import type { AccessDatabase, ApiKeysTable } from './sql-access-tables.ts';

/** Scopes stand in one column, a space between two, as in RFC 6749 §3.3. */
const scopesIn = (text: string) => z.array(apiScopeSchema).parse(text.split(' '));

const keyFrom = (row: ApiKeysTable): ApiKeyRecord => ({
  keyId: row.key_id,
  digest: row.digest,
  warehouse: row.warehouse,
  name: row.name,
  start: row.start,
  scopes: scopesIn(row.scopes),
  made: { at: row.made_at, by: row.made_by },
  usedAt: row.used_at,
  revoked:
    row.revoked_at === null || row.revoked_by === null ? null : { at: row.revoked_at, by: row.revoked_by },
});

const rowOf = (key: ApiKeyRecord): ApiKeysTable => ({
  key_id: key.keyId,
  digest: key.digest,
  warehouse: key.warehouse,
  name: key.name,
  start: key.start,
  scopes: key.scopes.join(' '),
  made_at: key.made.at,
  made_by: key.made.by,
  used_at: key.usedAt,
  revoked_at: key.revoked?.at ?? null,
  revoked_by: key.revoked?.by ?? null,
});

export const apiKeysIn = (db: AccessDatabase): ApiKeyStore => ({
  async addApiKey(key) {
    const added = await db
      .insertInto('access_api_keys')
      .values(rowOf(key))
      .onConflict((conflict) =>
        conflict.columns(['warehouse', 'name']).where('revoked_at', 'is', null).doNothing(),
      )
      .returning('key_id')
      .executeTakeFirst();
    return added !== undefined;
  },
  async apiKeyByDigest(digest) {
    const row = await db
      .selectFrom('access_api_keys')
      .selectAll()
      .where('digest', '=', digest)
      .executeTakeFirst();
    return row === undefined ? null : keyFrom(row);
  },
  async apiKeys(warehouse) {
    const rows = await db
      .selectFrom('access_api_keys')
      .selectAll()
      .where('warehouse', '=', warehouse)
      .orderBy('made_at')
      .orderBy('key_id')
      .execute();
    return rows.map(keyFrom);
  },
  async touchApiKey(keyId, now) {
    await db.updateTable('access_api_keys').set({ used_at: now }).where('key_id', '=', keyId).execute();
  },
  async revokeApiKey(warehouse, keyId, { at, by }) {
    await db
      .updateTable('access_api_keys')
      .set({ revoked_at: at, revoked_by: by })
      .where('key_id', '=', keyId)
      .where('warehouse', '=', warehouse)
      .where('revoked_at', 'is', null)
      .execute();
    const row = await db
      .selectFrom('access_api_keys')
      .select('key_id')
      .where('key_id', '=', keyId)
      .where('warehouse', '=', warehouse)
      .executeTakeFirst();
    return row !== undefined;
  },
});
