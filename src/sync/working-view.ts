// The working view: what the screens and machines read. It is the replica with the outbox's pending events
// folded over it (SYNC.md L3). The port; `folded-view.ts` is its implementation.
import type { Address, View } from '../domain/documents/document.ts';
import type { Bodies, Kind } from '../domain/documents/kinds.ts';

/**
 * `read` answers at once, for what has been loaded: by `load`, `find`, `all` or `loadJob`, or because a pending
 * event touches it. Anything else reads as unknown. What was loaded stays loaded and follows each pull.
 */
export interface WorkingView extends View {
  load(addresses: readonly Address[]): Promise<void>;
  /** Bodies that carry a term such as `code:05012345678900` or `lease:device-7`; they are loaded by it. */
  find<K extends Kind>(kind: K, term: string): Promise<readonly Bodies[K][]>;
  /** Every body of a kind: for kinds with few documents, such as operators. */
  all<K extends Kind>(kind: K): Promise<readonly Bodies[K][]>;
  /** The first key of a kind behind `after`, as the replica has it; null where none follows. */
  nextKey(kind: Kind, after: string): Promise<string | null>;
  /** Loads all that a pick list's screens and events read: the list, its stops, their items, locations and balances, its units. */
  loadJob(pickListId: string): Promise<void>;
  /** Resolves once every event that the outbox has appended so far is folded in: at once, for a job that is loaded. */
  settled(): Promise<void>;
  /** Raised with every change, so that `useSyncExternalStore` has something to compare. */
  version(): number;
  subscribe(listener: () => void): () => void;
  close(): void;
}
