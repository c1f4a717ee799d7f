// What one row of a file of pick faces is, seen alone: a face, or rejected with the reason.
import { wholeNumber } from '../../csv/cells.ts';
import { cellAt, type Places } from '../../csv/read-header.ts';
import type { FaceRefusal } from '../judge-face.ts';
import type { PickFace } from '../replenishment.ts';
import type { FaceColumn } from './columns.ts';

export type FaceProblem =
  | 'column-count'
  | `${'location' | 'sku'}-missing`
  | `${'location' | 'sku' | 'owner'}-too-long`
  | `${'minimum' | 'maximum'}-unreadable`
  /** An earlier row of the file names the location. */
  | 'location-twice'
  | FaceRefusal;

/** `about`: the location as the row has it. */
export interface RejectedFaceRow {
  readonly row: number;
  readonly reason: FaceProblem;
  readonly about: string;
  readonly detail: string;
}

export type FaceRowOutcome =
  | { readonly is: 'taken'; readonly face: PickFace }
  | {
      readonly is: 'rejected';
      readonly reason: FaceProblem;
      readonly about: string;
      readonly detail: string;
    };

interface Table {
  readonly places: Places<FaceColumn>;
  readonly width: number;
}

/** Of a code, as the ledger takes it. */
const longest = 64;
/** Base units that a bin may be asked to hold. */
const most = 1_000_000;

function boundIn(text: string, least: number): number | null {
  const bound = wholeNumber(text);
  return bound === null || bound < least || bound > most ? null : bound;
}

/** Makes the judge of one file's rows. It is pure: the same row has the same outcome. */
export function faceRowJudge({ places, width }: Table, defaults: { readonly owner: string }) {
  return (cells: readonly string[]): FaceRowOutcome => {
    const cell = (column: FaceColumn) => cellAt(cells, places[column]);
    const [location, sku] = [cell('location'), cell('sku')];
    const owner = cell('owner') || defaults.owner;
    const reject = (reason: FaceProblem, detail: string): FaceRowOutcome => ({
      ...{ is: 'rejected', reason, about: location.slice(0, longest), detail: detail.slice(0, 100) },
    });
    if (cells.length !== width) return reject('column-count', `${cells.length} of ${width}`);
    if (location === '') return reject('location-missing', sku);
    if (location.length > longest) return reject('location-too-long', location);
    if (sku === '') return reject('sku-missing', location);
    if (sku.length > longest) return reject('sku-too-long', sku);
    if (owner.length > longest) return reject('owner-too-long', owner);
    const minimum = boundIn(cell('minimum'), 0);
    if (minimum === null) return reject('minimum-unreadable', cell('minimum'));
    const maximum = boundIn(cell('maximum'), 1);
    if (maximum === null) return reject('maximum-unreadable', cell('maximum'));
    return { is: 'taken', face: { location, owner, sku, minimum, maximum } };
  };
}
