// Whether a bin may be an item's pick face, with that minimum and maximum. Pure.
import type { Location } from '../catalogue/model.ts';
import { stockKey } from './model.ts';
import type { PickFace } from './replenishment.ts';

export type FaceRefusal =
  | 'item-unknown'
  | 'location-unknown'
  | 'not-a-pick-face'
  /** A bin is one item's face: two would fill it for each other. */
  | 'face-of-another'
  | 'maximum-under-minimum';

/** `detail`: the value that it is about. */
export type FaceVerdict =
  | { readonly is: 'assigned' | 'changed' | 'unchanged' }
  | { readonly is: 'refused'; readonly because: FaceRefusal; readonly detail: string };

/** What is known as of the decision; null: there is none. `item`: it is defined, or something of it is known. */
export interface AboutFace {
  readonly item: boolean;
  readonly location: Pick<Location, 'type'> | null;
  /** What the location is a face of now. */
  readonly face: PickFace | null;
}

const refused = (because: FaceRefusal, detail: string): FaceVerdict => ({ is: 'refused', because, detail });

export function judgeFace(wanted: PickFace, { item, location, face }: AboutFace): FaceVerdict {
  const { minimum, maximum } = wanted;
  if (!item) return refused('item-unknown', wanted.sku);
  if (location === null) return refused('location-unknown', wanted.location);
  if (location.type !== 'pick-face') return refused('not-a-pick-face', location.type);
  if (face !== null && stockKey(face) !== stockKey(wanted)) return refused('face-of-another', face.sku);
  if (maximum < minimum) return refused('maximum-under-minimum', `${maximum} < ${minimum}`);
  if (face === null) return { is: 'assigned' };
  return { is: face.minimum === minimum && face.maximum === maximum ? 'unchanged' : 'changed' };
}
