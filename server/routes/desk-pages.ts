// Pages of documents: one more than asked is read, and tells whether there is another page.
import type { Page } from '../../src/domain/desk/page.ts';
import type { PageOf } from '../ledger/ledger.ts';

export async function pageOf<Row>(
  query: { readonly after?: string | undefined; readonly limit: number },
  keyOf: (row: Row) => string,
  fetch: (page: PageOf) => Promise<readonly Row[]>,
): Promise<Page<Row>> {
  const found = await fetch(fromPage(query.after, query.limit + 1));
  const rows = found.slice(0, query.limit);
  const last = rows.at(-1);
  return { rows, next: found.length > query.limit && last !== undefined ? keyOf(last) : null };
}

export const fromPage = (after: string | undefined, limit: number): PageOf =>
  after === undefined ? { limit } : { after, limit };
