// A handling unit: a pallet, tote or carton that stands somewhere and holds goods. Moving it is one event.
import type { Place } from './place.ts';

export interface HandlingUnit {
  readonly code: string;
  readonly kind: 'pallet' | 'tote' | 'carton';
  /** Where it stands; null while it rides on a cart. */
  readonly at: Place | null;
  /** The pick list that has it on its cart, and until it is emptied after the drop. */
  readonly pickListId: string | null;
  readonly orderId: string | null;
  /** The event that moved it last, which the next move says that it knew. Null: it has not been moved by itself. */
  readonly moved: string | null;
  /** Where it may be as well, until somebody scans it: moves that didn't know of each other. */
  readonly rivals: readonly Place[];
}
