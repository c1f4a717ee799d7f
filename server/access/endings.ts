// Tells what is under way for somebody, a stream, that it is over: in this process, at once.

type Listener = () => void;

/** Who a stream is for. */
export type Served =
  | { readonly is: 'device'; readonly deviceId: string }
  | { readonly is: 'desk-user'; readonly userId: string };

const textOf = (who: Served) => (who.is === 'device' ? `device ${who.deviceId}` : `desk-user ${who.userId}`);

export class Endings {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** Answers how to stop listening. */
  watch(who: Served, listener: Listener): () => void {
    const text = textOf(who);
    const listeners = this.#listeners.get(text) ?? new Set();
    this.#listeners.set(text, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(text) === listeners) this.#listeners.delete(text);
    };
  }

  end(who: Served): void {
    for (const listener of [...(this.#listeners.get(textOf(who)) ?? [])]) listener();
  }
}
