// The first tables of access: codes, devices, nonces that were used, operators' secrets, desk users, their sessions.
import type { Kysely, Migration } from 'kysely';

export const accessTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('access_enrolment_codes')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('issued_by', 'text')
      .addColumn('used_by', 'text')
      .execute();
    await db.schema
      .createTable('access_devices')
      .addColumn('device_id', 'text', (column) => column.primaryKey())
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('thumbprint', 'text', (column) => column.notNull())
      .addColumn('enrolled_at', 'bigint', (column) => column.notNull())
      .addColumn('revoked_at', 'bigint')
      .addColumn('revoked_by', 'text')
      .execute();
    await db.schema
      .createTable('access_nonces')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('access_operator_secrets')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('operator_id', 'text', (column) => column.notNull())
      .addColumn('badge', 'text')
      .addColumn('pin_salt', 'text')
      .addColumn('pin_iterations', 'integer')
      .addColumn('pin_verifier', 'text')
      .addPrimaryKeyConstraint('access_operator_secrets_pk', ['warehouse', 'operator_id'])
      .execute();
    await db.schema
      .createTable('access_desk_users')
      .addColumn('user_id', 'text', (column) => column.primaryKey())
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull().unique())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('access_desk_sessions')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .addColumn('used_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
