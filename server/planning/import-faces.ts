// Pick faces in from a CSV. The file is read and judged to its end before anything is written; then its faces enter in
// batches, each in one command. A face that a file doesn't name stays as it is; the same file again changes nothing.
import { type FaceColumns, optionalFaceColumns } from '../../src/domain/stock/csv/columns.ts';
import { faceRowJudge } from '../../src/domain/stock/csv/face-row.ts';
import { FaceGatherer } from '../../src/domain/stock/csv/gather-faces.ts';
import { type ImportProgress, maxRejectedRows } from '../csv/import-progress.ts';
import { inChunks } from '../csv/in-chunks.ts';
import { readRows } from '../csv/read-rows.ts';
import { assignFaces, type FaceRequest } from './assign-faces.ts';
import { type FaceReport, FaceTally } from './face-tally.ts';

/** Its faces wait in memory until the file's end, some 200 bytes each. */
const maxRows = 500_000;
const batchFaces = 500;

export interface FaceImport extends FaceRequest {
  /** Of items whose rows name no owner. */
  readonly owner: string;
  readonly columns: FaceColumns;
  readonly source: AsyncIterable<Uint8Array>;
  /** Bytes of the whole file, for the progress bar; null where nobody said. */
  readonly bytesTotal: number | null;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Throws `ImportRefused` (nothing taken) or what the ledger throws (whole batches taken; importing again is safe). */
export async function importFaces(request: FaceImport): Promise<FaceReport> {
  const { source, columns, bytesTotal, onProgress } = request;
  const file = {
    source,
    columns,
    optional: optionalFaceColumns,
    maxRows,
    onRead: (read: { readonly bytesRead: number; readonly rows: number }) =>
      onProgress?.({ phase: 'reading', ...read, bytesTotal, done: 0, total: 0 }),
  };
  const { made: gathered, bytesRead } = await readRows(file, (table) => {
    const gatherer = new FaceGatherer(maxRejectedRows);
    const judge = faceRowJudge(table, request);
    return { take: (row, cells) => gatherer.add(row, judge(cells)), finish: () => gatherer.finish() };
  });
  const { rows, faces } = gathered;
  const tally = new FaceTally(gathered);
  let done = 0;
  for (const batch of inChunks(faces, batchFaces)) {
    const verdicts = await assignFaces(
      request,
      batch.map(({ face }) => face),
    );
    for (const [at, verdict] of verdicts.entries()) {
      const gatheredFace = batch[at];
      if (gatheredFace !== undefined) tally.add(gatheredFace, verdict);
    }
    done += batch.length;
    onProgress?.({ phase: 'writing', bytesRead, bytesTotal, rows, done, total: faces.length });
  }
  return tally.report();
}
