// In a large file the same few names come again and again: each is held in memory once.

export class NamesOnce {
  readonly #names = new Map<string, string>();

  /** The same text, as it was held first. */
  of(name: string): string {
    const held = this.#names.get(name);
    if (held !== undefined) return held;
    this.#names.set(name, name);
    return name;
  }
}
