// The item master in from a CSV. The file is read and judged to its end before anything is written; then its items enter
// in batches, each in one command. Importing the same file again changes nothing.
import { type ItemColumns, optionalItemColumns } from '../../src/domain/catalogue/csv/columns.ts';
import { ItemGatherer } from '../../src/domain/catalogue/csv/gather-items.ts';
import { itemRowJudge } from '../../src/domain/catalogue/csv/item-row.ts';
import { type ImportProgress, maxRejectedRows } from '../csv/import-progress.ts';
import { inChunks } from '../csv/in-chunks.ts';
import { readRows } from '../csv/read-rows.ts';
import { type DefineRequest, defineItems } from './define-items.ts';
import { type ItemReport, ItemTally } from './item-tally.ts';

/** Its items wait in memory until the file's end, some 500 bytes each. */
const maxRows = 500_000;
const batchItems = 500;

export interface ItemImport extends DefineRequest {
  /** Of items whose rows name no owner. */
  readonly owner: string;
  readonly columns: ItemColumns;
  readonly source: AsyncIterable<Uint8Array>;
  /** Bytes of the whole file, for the progress bar; null where nobody said. */
  readonly bytesTotal: number | null;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Throws `ImportRefused` (nothing taken) or what the ledger throws (whole batches taken; importing again is safe). */
export async function importItems(request: ItemImport): Promise<ItemReport> {
  const { source, columns, bytesTotal, onProgress } = request;
  const file = {
    source,
    columns,
    optional: optionalItemColumns,
    maxRows,
    onRead: (read: { readonly bytesRead: number; readonly rows: number }) =>
      onProgress?.({ phase: 'reading', ...read, bytesTotal, done: 0, total: 0 }),
  };
  const { made: gathered, bytesRead } = await readRows(file, (table) => {
    const gatherer = new ItemGatherer(maxRejectedRows, table.places.barcode !== null);
    const judge = itemRowJudge(table, request);
    return { take: (row, cells) => gatherer.add(row, judge(cells)), finish: () => gatherer.finish() };
  });
  const { rows, items } = gathered;
  const tally = new ItemTally(gathered);
  let done = 0;
  for (const batch of inChunks(items, batchItems)) {
    const outcomes = await defineItems(
      request,
      batch.map(({ stated }) => stated),
    );
    for (const [index, outcome] of outcomes.entries()) {
      const item = batch[index];
      if (item !== undefined) tally.add(item, outcome);
    }
    done += batch.length;
    onProgress?.({ phase: 'writing', bytesRead, bytesTotal, rows, done, total: items.length });
  }
  return tally.report();
}
