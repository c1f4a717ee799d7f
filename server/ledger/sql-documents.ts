// A warehouse's documents in SQL: by their addresses, by their terms, page by page.
import { sql } from 'kysely';
import { type Address, addressText } from '../../src/domain/documents/document.ts';
import type { Bodies, Kind } from '../../src/domain/documents/kinds.ts';
import type { PageOf } from './ledger.ts';
import { bodyFrom } from './sql-rows.ts';
import { type SqlWarehouse, wantedRows } from './sql-warehouse.ts';

const byKind = (addresses: readonly Address[]): Map<Kind, string[]> => {
  const keys = new Map<Kind, string[]>();
  for (const { kind, key } of addresses) {
    const found = keys.get(kind);
    if (found === undefined) keys.set(kind, [key]);
    else found.push(key);
  }
  return keys;
};

export async function documentsAt(
  { db, bulk, warehouse }: SqlWarehouse,
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, Bodies[Kind]>> {
  const found = new Map<string, Bodies[Kind]>();
  for (const [kind, keys] of byKind(addresses)) {
    const rows = await bulk.overKeys(
      db,
      'documents',
      [warehouse, kind],
      keys,
      (chunk) =>
        // Each key by its own look into the primary key, whatever a planner without statistics may guess.
        sql<{ key: string; body: string | null }>`
          select wanted.column1 as key, (
            select body from documents
            where warehouse = ${warehouse} and kind = ${kind} and key = wanted.column1
          ) as body
          from (values ${wantedRows(chunk)}) as wanted`,
    );
    for (const { key, body } of rows) {
      if (body !== null) found.set(addressText({ kind, key }), bodyFrom(body));
    }
  }
  return found;
}

/** Ascending by key. `terms` null: all of the kind. */
export async function listDocuments(
  of: SqlWarehouse,
  kind: Kind,
  terms: readonly string[] | null,
  page: PageOf | null,
): Promise<Bodies[Kind][]> {
  if (terms !== null) return withTerms(of, kind, terms, page);
  const { db, warehouse } = of;
  let query = db
    .selectFrom('documents')
    .select('body')
    .where('warehouse', '=', warehouse)
    .where('kind', '=', kind)
    .orderBy('key');
  if (page?.after !== undefined) query = query.where('key', '>', page.after);
  if (page !== null) query = query.limit(page.limit);
  return (await query.execute()).map(({ body }) => bodyFrom(body));
}

async function withTerms(
  of: SqlWarehouse,
  kind: Kind,
  terms: readonly string[],
  page: PageOf | null,
): Promise<Bodies[Kind][]> {
  if (terms.length === 0) return [];
  const { db, warehouse } = of;
  let query = db
    .selectFrom('document_terms')
    .select('key')
    .distinct()
    .where('warehouse', '=', warehouse)
    .where('kind', '=', kind)
    .where('term', 'in', terms)
    .orderBy('key');
  if (page?.after !== undefined) query = query.where('key', '>', page.after);
  if (page !== null) query = query.limit(page.limit);
  const keys = (await query.execute()).map(({ key }) => key);
  const found = await documentsAt(
    of,
    keys.map((key) => ({ kind, key })),
  );
  return keys.flatMap((key) => found.get(addressText({ kind, key })) ?? []);
}

export async function countDocuments(
  { db, warehouse }: SqlWarehouse,
  kind: Kind,
  term: string | null,
): Promise<number> {
  const counted = db
    .selectFrom(term === null ? 'documents' : 'document_terms')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('warehouse', '=', warehouse)
    .where('kind', '=', kind);
  const { n } = await (term === null
    ? counted
    : counted.where(sql.ref('term'), '=', term)
  ).executeTakeFirstOrThrow();
  return n;
}
