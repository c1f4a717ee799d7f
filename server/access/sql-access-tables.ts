// The tables of access, as Kysely sees them. They live beside the ledger's, in the same database.
import type { Kysely } from 'kysely';
import type { LedgerTables } from '../ledger/sql-tables.ts';

interface EnrolmentCodesTable {
  readonly digest: string;
  readonly warehouse: string;
  readonly expires_at: number;
  readonly issued_by: string | null;
  readonly used_by: string | null;
}

export interface DevicesTable {
  readonly device_id: string;
  readonly warehouse: string;
  readonly name: string;
  readonly thumbprint: string;
  readonly enrolled_at: number;
  readonly revoked_at: number | null;
  readonly revoked_by: string | null;
}

/** `persisted` and `short`: 1 or 0, since SQLite has no booleans. */
export interface DeviceReportsTable {
  readonly device_id: string;
  readonly warehouse: string;
  readonly at: number;
  readonly waiting: number;
  readonly waiting_since: number | null;
  readonly app: string;
  readonly persisted: number;
  readonly short: number;
}

interface NoncesTable {
  readonly id: string;
  readonly expires_at: number;
}

export interface OperatorSecretsTable {
  readonly warehouse: string;
  readonly operator_id: string;
  readonly badge: string | null;
  readonly pin_salt: string | null;
  readonly pin_iterations: number | null;
  readonly pin_verifier: string | null;
}

export interface DeskUsersTable {
  readonly user_id: string;
  readonly warehouse: string;
  readonly name: string;
  readonly role: string;
  readonly password_hash: string;
  readonly disabled_at: number | null;
  readonly disabled_by: string | null;
}

interface DeskSessionsTable {
  readonly digest: string;
  readonly user_id: string;
  readonly opened_at: number;
  readonly used_at: number;
}

export interface ApiKeysTable {
  readonly key_id: string;
  readonly digest: string;
  readonly warehouse: string;
  readonly name: string;
  readonly start: string;
  readonly scopes: string;
  readonly made_at: number;
  readonly made_by: string;
  readonly used_at: number | null;
  readonly revoked_at: number | null;
  readonly revoked_by: string | null;
}

/** A type, not an interface: Kysely wants one that it can join to other tables. */
export type AccessTables = {
  readonly access_enrolment_codes: EnrolmentCodesTable;
  readonly access_devices: DevicesTable;
  readonly access_device_reports: DeviceReportsTable;
  readonly access_nonces: NoncesTable;
  readonly access_operator_secrets: OperatorSecretsTable;
  readonly access_desk_users: DeskUsersTable;
  readonly access_desk_sessions: DeskSessionsTable;
  readonly access_api_keys: ApiKeysTable;
};

export type AccessDatabase = Kysely<LedgerTables & AccessTables>;
