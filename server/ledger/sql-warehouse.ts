// What a question about one warehouse is asked with, in SQL.
import { type Kysely, sql } from 'kysely';
import type { BulkStatements } from './bulk.ts';
import type { LedgerTables } from './sql-tables.ts';

export interface SqlWarehouse {
  readonly db: Kysely<LedgerTables>;
  readonly bulk: BulkStatements;
  readonly warehouse: string;
}

/**
 * Keys as rows of a table, whose column both databases name `column1`. The cast tells PostgreSQL what SQLite doesn't
 * ask.
 */
export const wantedRows = (keys: readonly string[]) =>
  sql.join(keys.map((key) => sql`(cast(${key} as text))`));
