// A map whose writes stay in a layer of their own until they are merged down: an undone layer leaves nothing.

const gone = Symbol('gone');

export interface Rows<V> {
  get(key: string): V | undefined;
  entries(): Iterable<[string, V]>;
}

export class LayeredMap<V> implements Rows<V> {
  readonly #below: Rows<V>;
  readonly #own = new Map<string, V | typeof gone>();

  constructor(below: Rows<V>) {
    this.#below = below;
  }

  get(key: string): V | undefined {
    const own = this.#own.get(key);
    if (own === gone) return undefined;
    return own ?? this.#below.get(key);
  }

  set(key: string, value: V): void {
    this.#own.set(key, value);
  }

  delete(key: string): void {
    this.#own.set(key, gone);
  }

  *entries(): Iterable<[string, V]> {
    for (const [key, value] of this.#below.entries()) {
      if (!this.#own.has(key)) yield [key, value];
    }
    for (const [key, value] of this.#own) {
      if (value !== gone) yield [key, value];
    }
  }

  /** Hands its writes to what lies beneath. */
  mergeInto(below: { set(key: string, value: V): void; delete(key: string): void }): void {
    for (const [key, value] of this.#own) {
      if (value === gone) below.delete(key);
      else below.set(key, value);
    }
  }
}
