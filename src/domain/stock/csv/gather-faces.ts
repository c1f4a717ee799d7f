// Rows become pick faces: of two rows that name one location only the first counts.
import type { PickFace } from '../replenishment.ts';
import type { FaceRowOutcome, RejectedFaceRow } from './face-row.ts';

/** A face with the row it came from: whoever refuses it later names that. */
export interface GatheredFace {
  readonly face: PickFace;
  readonly row: number;
}

export interface GatheredFaces {
  readonly rows: number;
  readonly faces: readonly GatheredFace[];
  readonly rejectedRows: number;
  /** At most as many as were asked for. */
  readonly rejections: readonly RejectedFaceRow[];
}

export class FaceGatherer {
  readonly #faces = new Map<string, GatheredFace>();
  readonly #rejections: RejectedFaceRow[] = [];
  readonly #keep: number;
  #rows = 0;
  #rejectedRows = 0;

  constructor(keepRejections: number) {
    this.#keep = keepRejections;
  }

  add(row: number, outcome: FaceRowOutcome): void {
    this.#rows += 1;
    if (outcome.is === 'rejected') {
      const { reason, about, detail } = outcome;
      this.#reject({ row, reason, about, detail });
      return;
    }
    const { face } = outcome;
    const earlier = this.#faces.get(face.location);
    if (earlier === undefined) this.#faces.set(face.location, { face, row });
    else {
      const [about, detail] = [face.location, `row ${earlier.row}`];
      this.#reject({ row, reason: 'location-twice', about, detail });
    }
  }

  finish(): GatheredFaces {
    return {
      rows: this.#rows,
      faces: [...this.#faces.values()],
      rejectedRows: this.#rejectedRows,
      rejections: this.#rejections,
    };
  }

  #reject(rejection: RejectedFaceRow): void {
    this.#rejectedRows += 1;
    if (this.#rejections.length < this.#keep) this.#rejections.push(rejection);
  }
}
