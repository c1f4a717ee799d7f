// Who in this process wants to hear of a commit, by warehouse. SYNC.md L4.
import type { Nudge } from '../../src/domain/sync/wire.ts';

type Listener = (nudge: Nudge) => void;

export class Nudges {
  readonly #listeners = new Map<string, Set<Listener>>();

  get warehouses(): readonly string[] {
    return [...this.#listeners.keys()];
  }

  watch(warehouse: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(warehouse) ?? new Set();
    this.#listeners.set(warehouse, listeners);
    /** Of its own, so that one function may listen twice. */
    const own: Listener = (nudge) => listener(nudge);
    listeners.add(own);
    return () => {
      listeners.delete(own);
      if (listeners.size === 0 && this.#listeners.get(warehouse) === listeners)
        this.#listeners.delete(warehouse);
    };
  }

  emit(warehouse: string, nudge: Nudge): void {
    for (const listener of this.#listeners.get(warehouse) ?? []) listener(nudge);
  }
}
