// The access store in SQL, in the subset that SQLite and PostgreSQL both speak.
import type { Kysely } from 'kysely';
import type { LedgerTables } from '../ledger/sql-tables.ts';
import type { AccessStore, DeviceRecord, EnrolAnswer } from './access-store.ts';
import { migrateAccess } from './migrations/migrate-access.ts';
import { deskUserFrom, deskUserRow, deviceFrom, deviceRow, secretsFrom } from './sql-access-rows.ts';
import type { AccessTables } from './sql-access-tables.ts';

type Database = Kysely<LedgerTables & AccessTables>;

/**
 * `shared`: the ledger's own connection (`SqlDatabase.writer`); closing it is the ledger's. No method may be called
 * from within a ledger's decision: on SQLite it would wait for the very transaction that waits for it.
 */
export async function sqlAccessStore(shared: Kysely<LedgerTables>): Promise<AccessStore> {
  await migrateAccess(shared);
  const db: Database = shared.withTables<AccessTables>();
  return { ...enrolmentIn(db), ...devicesIn(db), ...operatorsIn(db), ...deskIn(db) };
}

const enrolmentIn = (db: Database): Pick<AccessStore, 'addEnrolmentCode' | 'enrol' | 'spendNonce'> => ({
  async addEnrolmentCode({ digest, warehouse, expiresAt, issuedBy }) {
    await db
      .insertInto('access_enrolment_codes')
      .values({ digest, warehouse, expires_at: expiresAt, issued_by: issuedBy, used_by: null })
      .execute();
  },
  enrol: (digest, now, { deviceId, name, thumbprint }) =>
    db.transaction().execute(async (transaction) => {
      // The one statement that decides a race: whoever changes the row has the code.
      const taken = await transaction
        .updateTable('access_enrolment_codes')
        .set({ used_by: deviceId })
        .where('digest', '=', digest)
        .where('used_by', 'is', null)
        .where('expires_at', '>', now)
        .returning('warehouse')
        .executeTakeFirst();
      if (taken === undefined) return whyNot(transaction, digest, thumbprint);
      const { warehouse } = taken;
      const device = { deviceId, warehouse, name, thumbprint, enrolledAt: now, revoked: null };
      await transaction.insertInto('access_devices').values(deviceRow(device)).execute();
      return { is: 'enrolled', device };
    }),
  async spendNonce(id, expiresAt, now) {
    await db.deleteFrom('access_nonces').where('expires_at', '<=', now).execute();
    const added = await db
      .insertInto('access_nonces')
      .values({ id, expires_at: expiresAt })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    return added !== undefined;
  },
});

async function whyNot(db: Database, digest: string, thumbprint: string): Promise<EnrolAnswer> {
  const code = await db
    .selectFrom('access_enrolment_codes')
    .select('used_by')
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (code === undefined) return { is: 'refused', because: 'unknown' };
  if (code.used_by === null) return { is: 'refused', because: 'expired' };
  const device = await deviceIn(db, code.used_by);
  if (device?.thumbprint !== thumbprint) return { is: 'refused', because: 'used' };
  return { is: 'enrolled', device };
}

async function deviceIn(db: Database, deviceId: string): Promise<DeviceRecord | null> {
  const row = await db
    .selectFrom('access_devices')
    .selectAll()
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  return row === undefined ? null : deviceFrom(row);
}

const devicesIn = (
  db: Database,
): Pick<AccessStore, 'device' | 'devices' | 'keepDevice' | 'revokeDevice'> => ({
  device: (deviceId) => deviceIn(db, deviceId),
  async devices(warehouse) {
    const rows = await db
      .selectFrom('access_devices')
      .selectAll()
      .where('warehouse', '=', warehouse)
      .orderBy('enrolled_at')
      .orderBy('device_id')
      .execute();
    return rows.map(deviceFrom);
  },
  async keepDevice(device) {
    await db
      .insertInto('access_devices')
      .values(deviceRow(device))
      .onConflict((conflict) => conflict.column('device_id').doNothing())
      .execute();
    return (await deviceIn(db, device.deviceId)) ?? device;
  },
  async revokeDevice(warehouse, deviceId, { at, by }) {
    await db
      .updateTable('access_devices')
      .set({ revoked_at: at, revoked_by: by })
      .where('device_id', '=', deviceId)
      .where('warehouse', '=', warehouse)
      .where('revoked_at', 'is', null)
      .execute();
    return (await deviceIn(db, deviceId))?.warehouse === warehouse;
  },
});

const operatorsIn = (
  db: Database,
): Pick<AccessStore, 'operatorSecrets' | 'setBadge' | 'setPin' | 'forgetOperator'> => ({
  async operatorSecrets(warehouse) {
    const rows = await db
      .selectFrom('access_operator_secrets')
      .selectAll()
      .where('warehouse', '=', warehouse)
      .execute();
    return rows.map(secretsFrom);
  },
  async setBadge(warehouse, operator_id, badge) {
    await db
      .insertInto('access_operator_secrets')
      .values({ warehouse, operator_id, badge, pin_salt: null, pin_iterations: null, pin_verifier: null })
      .onConflict((conflict) => conflict.columns(['warehouse', 'operator_id']).doUpdateSet({ badge }))
      .execute();
  },
  async setPin(warehouse, operator_id, { salt, iterations, verifier }) {
    const pin = { pin_salt: salt, pin_iterations: iterations, pin_verifier: verifier };
    await db
      .insertInto('access_operator_secrets')
      .values({ warehouse, operator_id, badge: null, ...pin })
      .onConflict((conflict) => conflict.columns(['warehouse', 'operator_id']).doUpdateSet(pin))
      .execute();
  },
  async forgetOperator(warehouse, operatorId) {
    await db
      .deleteFrom('access_operator_secrets')
      .where('warehouse', '=', warehouse)
      .where('operator_id', '=', operatorId)
      .execute();
  },
});

type DeskPart = Pick<
  AccessStore,
  | 'hasDeskUser'
  | 'addDeskUser'
  | 'deskUserByName'
  | 'setPassword'
  | 'openSession'
  | 'session'
  | 'touchSession'
  | 'closeSession'
  | 'purgeSessions'
>;

const deskIn = (db: Database): DeskPart => ({
  async hasDeskUser(warehouse) {
    const row = await db
      .selectFrom('access_desk_users')
      .select('user_id')
      .where('warehouse', '=', warehouse)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
  async addDeskUser(user) {
    const added = await db
      .insertInto('access_desk_users')
      .values(deskUserRow(user))
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('user_id')
      .executeTakeFirst();
    return added !== undefined;
  },
  async deskUserByName(name) {
    const row = await db
      .selectFrom('access_desk_users')
      .selectAll()
      .where('name', '=', name)
      .executeTakeFirst();
    return row === undefined ? null : deskUserFrom(row);
  },
  setPassword: (userId, passwordHash) =>
    db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('access_desk_users')
        .set({ password_hash: passwordHash })
        .where('user_id', '=', userId)
        .execute();
      await transaction.deleteFrom('access_desk_sessions').where('user_id', '=', userId).execute();
    }),
  async openSession({ digest, userId, openedAt, usedAt }) {
    await db
      .insertInto('access_desk_sessions')
      .values({ digest, user_id: userId, opened_at: openedAt, used_at: usedAt })
      .execute();
  },
  async session(digest) {
    const row = await db
      .selectFrom('access_desk_sessions')
      .innerJoin('access_desk_users', 'access_desk_users.user_id', 'access_desk_sessions.user_id')
      .selectAll('access_desk_users')
      .select(['opened_at', 'used_at'])
      .where('digest', '=', digest)
      .executeTakeFirst();
    if (row === undefined) return null;
    const session = { digest, userId: row.user_id, openedAt: row.opened_at, usedAt: row.used_at };
    return { session, user: deskUserFrom(row) };
  },
  async touchSession(digest, now) {
    await db.updateTable('access_desk_sessions').set({ used_at: now }).where('digest', '=', digest).execute();
  },
  async closeSession(digest) {
    await db.deleteFrom('access_desk_sessions').where('digest', '=', digest).execute();
  },
  async purgeSessions(openedBefore, usedBefore) {
    await db
      .deleteFrom('access_desk_sessions')
      .where((where) => where.or([where('opened_at', '<', openedBefore), where('used_at', '<', usedBefore)]))
      .execute();
  },
});
