// Notices in from a CSV. The file is read and judged to its end before anything is written; then its notices enter in
// batches, each in one command, so that a large file never holds the warehouse's head for long. Should the server die
// between two of them, whole notices are in, and importing the same file again adds the rest.
import { optionalNoticeColumns } from '../../src/domain/inbound/csv/columns.ts';
import { type GatheredNotice, NoticeGatherer } from '../../src/domain/inbound/csv/gather-notices.ts';
import { noticeRowJudge } from '../../src/domain/inbound/csv/notice-row.ts';
import { gatherRows } from '../csv/gather-rows.ts';
import { maxRejectedRows } from '../csv/import-progress.ts';
import { announceNotices, type StatedNotice } from './announce-notices.ts';
import type { NoticeImport, NoticeReport } from './notice-report.ts';
import { NoticeTally } from './notice-tally.ts';

/** Their contents wait in memory until the file's end, some 100 bytes each. */
const maxRows = 1_000_000;
/** A batch ends at whichever comes first. */
const batchNotices = 50;
const batchRows = 5000;

function* batches(notices: readonly GatheredNotice[]): Generator<readonly GatheredNotice[]> {
  let batch: GatheredNotice[] = [];
  let rows = 0;
  for (const notice of notices) {
    if (batch.length === batchNotices || (batch.length > 0 && rows + notice.rows.length > batchRows)) {
      yield batch;
      batch = [];
      rows = 0;
    }
    batch.push(notice);
    rows += notice.rows.length;
  }
  if (batch.length > 0) yield batch;
}

/** Of an item's rows, the first that describes it. */
function stated({ notice, rows }: GatheredNotice): StatedNotice {
  const descriptions = new Map<string, string>();
  for (const { sku, description } of rows) {
    if (description !== '' && !descriptions.has(sku)) descriptions.set(sku, description);
  }
  return { notice: notice(), descriptions };
}

/**
 * Takes a file's notices in. A notice is its supplier and number: one that is there already with the same contents is
 * unchanged, one that is due with others is announced anew, one that is being received or was is rejected row by row.
 * Throws `ImportRefused` (nothing taken) or what the ledger throws (whole batches taken; importing again is safe).
 */
export async function importNotices(request: NoticeImport): Promise<NoticeReport> {
  const { columns, bytesTotal, onProgress } = request;
  const layout = { columns, optional: optionalNoticeColumns, maxRows };
  const { made: gathered, bytesRead } = await gatherRows(request, layout, (table) => ({
    gatherer: new NoticeGatherer(maxRejectedRows),
    judge: noticeRowJudge(table, request),
  }));
  const tally = new NoticeTally(gathered, request.today);
  const { rows, notices } = gathered;
  let done = 0;
  for (const batch of batches(notices)) {
    tally.add(batch, await announceNotices(request, batch.map(stated)));
    done += batch.length;
    onProgress?.({ phase: 'writing', bytesRead, bytesTotal, rows, done, total: notices.length });
  }
  return tally.report();
}
