// Where a carrying job finds its documents: as much of the working view as it needs.
import type { Address, View } from '../../domain/documents/document.ts';
import type { Bodies, Kind } from '../../domain/documents/kinds.ts';

/** `read` answers for what `load`, `find` or `all` has brought in. */
export interface Shelves extends View {
  load(addresses: readonly Address[]): Promise<void>;
  /** Bodies that carry a term such as `place:location:A-03-07-B-2`. */
  find<K extends Kind>(kind: K, term: string): Promise<readonly Bodies[K][]>;
  all<K extends Kind>(kind: K): Promise<readonly Bodies[K][]>;
}

export function bodyOf<K extends Kind>(view: View, kind: K, key: string): Bodies[K] | null {
  const found = view.read(kind, key);
  return found.is === 'known' ? found.body : null;
}
