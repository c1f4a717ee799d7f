// Where looking up finds its documents: as much of the working view as it needs.
import type { Address, View } from '../../domain/documents/document.ts';
import type { Bodies, Kind } from '../../domain/documents/kinds.ts';

/** `read` answers for what `load` or `find` has brought in. */
export interface Shelves extends View {
  load(addresses: readonly Address[]): Promise<void>;
  /** Bodies that carry a term such as `place:location:A-03-07-B-2`. */
  find<K extends Kind>(kind: K, term: string): Promise<readonly Bodies[K][]>;
  /** The first key of a kind behind `after`; null where none follows. */
  nextKey(kind: Kind, after: string): Promise<string | null>;
}
