// Orders in from a CSV. The file is read and judged to its end before anything is written; then its orders enter
// in batches, each in one command. A file of up to one batch enters in one transaction. A larger one would hold
// the warehouse's head, and with it every device's push, for as long as it takes to write; in batches it doesn't.
// Should the server die between two of them, whole orders are in, and importing the same file again adds the rest.
import { type GatheredOrder, OrderGatherer } from '../../src/domain/orders/csv/gather-orders.ts';
import { readHeader } from '../../src/domain/orders/csv/read-header.ts';
import { rowJudge } from '../../src/domain/orders/csv/row-outcome.ts';
import { csvRecords } from './csv-records.ts';
import { ImportRefused, type ImportReport, maxRejectedRows, type OrderImport } from './import-report.ts';
import { Tally } from './tally.ts';
import { unknownItems } from './unknown-items.ts';
import { writeOrders } from './write-orders.ts';

const maxRows = 2_000_000;
/** Rows between two calls of `onProgress` while reading, so that a large file doesn't spend its time on telling. */
const rowsPerProgress = 2000;
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

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

interface Read {
  readonly gatherer: OrderGatherer;
  readonly bytesRead: number;
}

/** Reads the whole file. Throws `ImportRefused` where it can't be read as the mapping says. */
async function readFile(request: OrderImport): Promise<Read> {
  const { mapping, bytesTotal, onProgress } = request;
  const gatherer = new OrderGatherer(maxRejectedRows);
  let bytesRead = 0;
  const tell = () =>
    onProgress?.({
      phase: 'reading',
      bytesRead,
      bytesTotal,
      rows: gatherer.rows,
      ordersDone: 0,
      ordersTotal: 0,
    });
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of request.source) {
      bytesRead += chunk.length;
      yield chunk;
    }
  }

  let judge: ReturnType<typeof rowJudge> | null = null;
  for await (const { row, cells } of csvRecords(counted())) {
    if (judge === null) {
      const header = readHeader(cells, mapping);
      if (header.is === 'columns-missing') {
        throw new ImportRefused(
          'columns-missing',
          row,
          `The first row names no column ${quoted(header.missing)}. Choose another layout or add it.`,
        );
      }
      if (header.is === 'columns-twice') {
        throw new ImportRefused(
          'columns-twice',
          row,
          `The first row names ${quoted(header.twice)} twice. Remove or rename the column that is not meant.`,
        );
      }
      judge = rowJudge(mapping, header, request);
      continue;
    }
    gatherer.add(row, judge(cells));
    if (gatherer.rows > maxRows) {
      throw new ImportRefused('too-many-rows', row, `The file has more than ${maxRows} rows. Split it.`);
    }
    if (gatherer.rows % rowsPerProgress === 0) tell();
  }
  if (judge === null) throw new ImportRefused('empty', null, 'The file is empty.');
  tell();
  return { gatherer, bytesRead };
}

/**
 * Takes a file's orders in. An order is its channel and number: one that is there already with the same lines is
 * unchanged, one with other lines is rejected row by row. Throws `ImportRefused` (nothing taken) or what the
 * ledger throws (whole batches taken; importing again is safe).
 */
export async function importOrders(request: OrderImport): Promise<ImportReport> {
  const { gatherer, bytesRead } = await readFile(request);
  const gathered = gatherer.finish();
  const tally = new Tally(gathered);
  const unknown = await unknownItems(request, gathered.orders);
  const orders = gathered.orders.filter((order) => {
    if (request.unknownItems === 'define') return true;
    const missing = order.lines.filter(({ sku }) => unknown.has(order.owner, sku));
    if (missing.length > 0) tally.rejectUnknown(order, missing);
    return missing.length === 0;
  });

  let ordersDone = 0;
  for (const batch of batches(orders)) {
    const written = await writeOrders(request, batch);
    tally.add(written);
    ordersDone += batch.length;
    request.onProgress?.({
      phase: 'writing',
      bytesRead,
      bytesTotal: request.bytesTotal,
      rows: gathered.rows,
      ordersDone,
      ordersTotal: orders.length,
    });
  }
  return tally.report();
}
