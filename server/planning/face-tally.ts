// The counts of an import of pick faces. Whatever becomes of a row, it is in exactly one of them.
import type { RejectedFaceRow } from '../../src/domain/stock/csv/face-row.ts';
import type { GatheredFace, GatheredFaces } from '../../src/domain/stock/csv/gather-faces.ts';
import type { FaceVerdict } from '../../src/domain/stock/judge-face.ts';
import { maxRejectedRows } from '../csv/import-progress.ts';

/** `facesAssigned + facesChanged + facesUnchanged + rejectedRows` is always `rows`. */
export interface FaceReport {
  /** Rows of the file without its header and its empty lines. */
  readonly rows: number;
  readonly facesAssigned: number;
  readonly facesChanged: number;
  readonly facesUnchanged: number;
  readonly rejectedRows: number;
  /** Ascending by row; of more than `maxRejectedRows`, that many. */
  readonly rejected: readonly RejectedFaceRow[];
}

export class FaceTally {
  readonly #counts = { assigned: 0, changed: 0, unchanged: 0 };
  readonly #rows: number;
  readonly #rejections: RejectedFaceRow[];
  #rejectedRows: number;

  constructor({ rows, rejections, rejectedRows }: GatheredFaces) {
    this.#rows = rows;
    this.#rejections = [...rejections];
    this.#rejectedRows = rejectedRows;
  }

  add({ face, row }: GatheredFace, verdict: FaceVerdict): void {
    if (verdict.is !== 'refused') {
      this.#counts[verdict.is] += 1;
      return;
    }
    this.#rejectedRows += 1;
    if (this.#rejections.length >= maxRejectedRows) return;
    const { because: reason, detail } = verdict;
    this.#rejections.push({ row, reason, about: face.location, detail });
  }

  report(): FaceReport {
    const { assigned, changed, unchanged } = this.#counts;
    return {
      rows: this.#rows,
      facesAssigned: assigned,
      facesChanged: changed,
      facesUnchanged: unchanged,
      rejectedRows: this.#rejectedRows,
      rejected: this.#rejections.toSorted((a, b) => a.row - b.row),
    };
  }
}
