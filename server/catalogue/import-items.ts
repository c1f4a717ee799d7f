// The item master in from a CSV. The file is read and judged to its end before anything is written; then its items enter
// in batches, each in one command. Importing the same file again changes nothing.
import { type ItemColumns, optionalItemColumns } from '../../src/domain/catalogue/csv/columns.ts';
import { ItemGatherer } from '../../src/domain/catalogue/csv/gather-items.ts';
import { itemRowJudge } from '../../src/domain/catalogue/csv/item-row.ts';
import { type FileRequest, gatherRows } from '../csv/gather-rows.ts';
import { maxRejectedRows } from '../csv/import-progress.ts';
import { inChunks } from '../csv/in-chunks.ts';
import { type DefineRequest, defineItems } from './define-items.ts';
import { type ItemReport, ItemTally } from './item-tally.ts';

/** Its items wait in memory until the file's end, some 500 bytes each. */
const maxRows = 500_000;
const batchItems = 500;

export interface ItemImport extends DefineRequest, FileRequest {
  /** Of items whose rows name no owner. */
  readonly owner: string;
  readonly columns: ItemColumns;
}

/** Throws `ImportRefused` (nothing taken) or what the ledger throws (whole batches taken; importing again is safe). */
export async function importItems(request: ItemImport): Promise<ItemReport> {
  const { columns, bytesTotal, onProgress } = request;
  const layout = { columns, optional: optionalItemColumns, maxRows };
  const { made: gathered, bytesRead } = await gatherRows(request, layout, (table) => ({
    gatherer: new ItemGatherer(maxRejectedRows, table.places.barcode !== null),
    judge: itemRowJudge(table, request),
  }));
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
