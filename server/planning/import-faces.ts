// Pick faces in from a CSV. The file is read and judged to its end before anything is written; then its faces enter in
// batches, each in one command. A face that a file doesn't name stays as it is; the same file again changes nothing.
import { type FaceColumns, optionalFaceColumns } from '../../src/domain/stock/csv/columns.ts';
import { faceRowJudge } from '../../src/domain/stock/csv/face-row.ts';
import { FaceGatherer } from '../../src/domain/stock/csv/gather-faces.ts';
import { type FileRequest, gatherRows } from '../csv/gather-rows.ts';
import { maxRejectedRows } from '../csv/import-progress.ts';
import { inChunks } from '../csv/in-chunks.ts';
import { assignFaces, type FaceRequest } from './assign-faces.ts';
import { type FaceReport, FaceTally } from './face-tally.ts';

/** Its faces wait in memory until the file's end, some 200 bytes each. */
const maxRows = 500_000;
const batchFaces = 500;

export interface FaceImport extends FaceRequest, FileRequest {
  /** Of items whose rows name no owner. */
  readonly owner: string;
  readonly columns: FaceColumns;
}

/** Throws `ImportRefused` (nothing taken) or what the ledger throws (whole batches taken; importing again is safe). */
export async function importFaces(request: FaceImport): Promise<FaceReport> {
  const { columns, bytesTotal, onProgress } = request;
  const layout = { columns, optional: optionalFaceColumns, maxRows };
  const { made: gathered, bytesRead } = await gatherRows(request, layout, (table) => ({
    gatherer: new FaceGatherer(maxRejectedRows),
    judge: faceRowJudge(table, request),
  }));
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
