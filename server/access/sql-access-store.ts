// The access store in SQL, in the subset that SQLite and PostgreSQL both speak.
import type { Kysely } from 'kysely';
import type { LedgerTables } from '../ledger/sql-tables.ts';
import type { AccessStore, DeviceRecord, EnrolAnswer } from './access-store.ts';
import { migrateAccess } from './migrations/migrate-access.ts';
import { deskIn } from './sql-access-desk.ts';
import { deviceFrom, deviceRow, reportFrom, reportRow, secretsFrom } from './sql-access-rows.ts';
import type { AccessDatabase, AccessTables } from './sql-access-tables.ts';
import { apiKeysIn } from './sql-api-keys.ts';

/**
 * `shared`: the ledger's own connection (`SqlDatabase.writer`); closing it is the ledger's. No method may be called
 * from within a ledger's decision: on SQLite it would wait for the very transaction that waits for it.
 */
export async function sqlAccessStore(shared: Kysely<LedgerTables>): Promise<AccessStore> {
  await migrateAccess(shared);
  const db: AccessDatabase = shared.withTables<AccessTables>();
  return { ...enrolmentIn(db), ...devicesIn(db), ...operatorsIn(db), ...deskIn(db), ...apiKeysIn(db) };
}

const enrolmentIn = (
  db: AccessDatabase,
): Pick<AccessStore, 'addEnrolmentCode' | 'enrol' | 'purgeEnrolmentCodes' | 'spendNonce'> => ({
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
  async purgeEnrolmentCodes(expiredBefore) {
    await db.deleteFrom('access_enrolment_codes').where('expires_at', '<', expiredBefore).execute();
  },
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

async function whyNot(db: AccessDatabase, digest: string, thumbprint: string): Promise<EnrolAnswer> {
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

async function deviceIn(db: AccessDatabase, deviceId: string): Promise<DeviceRecord | null> {
  const row = await db
    .selectFrom('access_devices')
    .selectAll()
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  return row === undefined ? null : deviceFrom(row);
}

const devicesIn = (
  db: AccessDatabase,
): Pick<AccessStore, 'device' | 'devices' | 'keepDevice' | 'revokeDevice' | 'saveReport' | 'reports'> => ({
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
  async saveReport(warehouse, report) {
    const row = reportRow(warehouse, report);
    await db
      .insertInto('access_device_reports')
      .values(row)
      .onConflict((conflict) => conflict.column('device_id').doUpdateSet(row))
      .execute();
  },
  async reports(warehouse) {
    const rows = await db
      .selectFrom('access_device_reports')
      .selectAll()
      .where('warehouse', '=', warehouse)
      .execute();
    return rows.map(reportFrom);
  },
});

const operatorsIn = (
  db: AccessDatabase,
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
