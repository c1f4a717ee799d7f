// The index of mentions in SQL: a row for each word of a segment, and how far the index has come.
import type { Kysely } from 'kysely';
import type { BulkStatements } from './bulk.ts';
import type { LedgerTables } from './sql-tables.ts';

export async function indexedSegments(db: Kysely<LedgerTables>, warehouse: string): Promise<number> {
  const row = await db
    .selectFrom('mention_marks')
    .select('segments')
    .where('warehouse', '=', warehouse)
    .executeTakeFirst();
  return row?.segments ?? 0;
}

export async function mentioningSegments(
  db: Kysely<LedgerTables>,
  warehouse: string,
  {
    words,
    below,
    limit,
  }: { readonly words: readonly string[]; readonly below: number; readonly limit: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('mentions')
    .select('segment')
    .distinct()
    .where('warehouse', '=', warehouse)
    .where('word', 'in', words)
    .where('segment', '<', below)
    .orderBy('segment', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ segment }) => segment);
}

export async function saveMentions(
  db: Kysely<LedgerTables>,
  bulk: BulkStatements,
  warehouse: string,
  { segment, words }: { readonly segment: number; readonly words: readonly string[] },
): Promise<void> {
  const rows = words.map((word) => ({ warehouse, word, segment }));
  await bulk.write(db, 'save mentions', rows, (chunk) =>
    db
      .insertInto('mentions')
      .values(chunk)
      .onConflict((conflict) => conflict.columns(['warehouse', 'word', 'segment']).doNothing()),
  );
  await db
    .insertInto('mention_marks')
    .values({ warehouse, segments: segment + 1 })
    .onConflict((conflict) =>
      conflict
        .column('warehouse')
        .doUpdateSet({ segments: segment + 1 })
        // Another process may have come further.
        .where('mention_marks.segments', '<', segment + 1),
    )
    .execute();
}
