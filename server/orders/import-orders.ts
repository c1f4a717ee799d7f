// Orders in from a CSV. The file is read and judged to its end before anything is written; then its orders enter
// in batches, each in one command. A file of up to one batch enters in one transaction. A larger one would hold
// the warehouse's head, and with it every device's push, for as long as it takes to write; in batches it doesn't.
// Should the server die between two of them, whole orders are in, and importing the same file again adds the rest.
import { type GatheredOrder, OrderGatherer } from '../../src/domain/orders/csv/gather-orders.ts';
import { optionalColumns } from '../../src/domain/orders/csv/mapping.ts';
import { rowJudge } from '../../src/domain/orders/csv/row-outcome.ts';
import { unknownItems } from '../catalogue/unknown-items.ts';
import { gatherRows } from '../csv/gather-rows.ts';
import { maxRejectedRows } from '../csv/import-progress.ts';
import type { ImportReport, OrderImport } from './import-report.ts';
import { Tally } from './tally.ts';
import { writeOrders } from './write-orders.ts';

const maxRows = 2_000_000;
/** A batch ends at whichever comes first. */
const batchOrders = 500;
const batchLines = 5000;

function* batches(orders: readonly GatheredOrder[]): Generator<readonly GatheredOrder[]> {
  let batch: GatheredOrder[] = [];
  let lines = 0;
  for (const order of orders) {
    if (batch.length === batchOrders || (batch.length > 0 && lines + order.lines.length > batchLines)) {
      yield batch;
      batch = [];
      lines = 0;
    }
    batch.push(order);
    lines += order.lines.length;
  }
  if (batch.length > 0) yield batch;
}

/** Reads and judges the whole file. */
const readFile = (request: OrderImport) =>
  gatherRows(request, { columns: request.mapping.columns, optional: optionalColumns, maxRows }, (table) => ({
    gatherer: new OrderGatherer(maxRejectedRows),
    judge: rowJudge(request.mapping, table, request),
  }));

/**
 * Takes a file's orders in. An order is its channel and number: one that is there already with the same lines is
 * unchanged, one with other lines is rejected row by row. Throws `ImportRefused` (nothing taken) or what the
 * ledger throws (whole batches taken; importing again is safe).
 */
export async function importOrders(request: OrderImport): Promise<ImportReport> {
  const { made: gathered, bytesRead } = await readFile(request);
  const tally = new Tally(gathered);
  const unknown = await unknownItems(request, gathered.orders);
  const orders = gathered.orders.filter((order) => {
    if (request.unknownItems === 'define') return true;
    const missing = order.lines.filter(({ sku }) => unknown.has(order.owner, sku));
    if (missing.length > 0) tally.rejectUnknown(order, missing);
    return missing.length === 0;
  });

  let done = 0;
  for (const batch of batches(orders)) {
    const written = await writeOrders(request, batch);
    tally.add(written);
    done += batch.length;
    request.onProgress?.({
      phase: 'writing',
      bytesRead,
      bytesTotal: request.bytesTotal,
      rows: gathered.rows,
      done,
      total: orders.length,
    });
  }
  return tally.report();
}
