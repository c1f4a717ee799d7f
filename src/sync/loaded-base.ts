// The documents of the replica that somebody has asked for, kept in memory so that reading them takes no time.
import {
  type Address,
  addressFrom,
  addressText,
  type Reading,
  type View,
} from '../domain/documents/document.ts';
import { type Bodies, type Kind, reachOf } from '../domain/documents/kinds.ts';
import { missingOnDevice } from '../domain/sync/scope.ts';
import type { Replica, ReplicaChange } from '../storage/replica.ts';

type Readings = Map<string, Reading<Kind>>;

const unknown = { is: 'unknown' } as const;

/**
 * Documents on their way in, over those that are loaded: the overlay that is being made reads them, the screens
 * don't yet. `adopt` brings them into use.
 */
export interface Incoming extends View {
  addresses(): readonly Address[];
  adopt(): void;
}

export class LoadedBase implements View {
  readonly #replica: Replica;
  readonly #readings: Readings = new Map();
  /** Raised with each change of the replica: a read that began before it may be old when it arrives. */
  #generation = 0;

  constructor(replica: Replica) {
    this.#replica = replica;
  }

  read<K extends Kind>(kind: K, key: string): Reading<K> {
    return (this.#readings.get(addressText({ kind, key })) ?? unknown) as Reading<K>;
  }

  /** Of these, what must be loaded before it can be read. */
  lacking(addresses: readonly Address[]): readonly Address[] {
    return addresses.filter(
      (address) =>
        reachOf(address.kind, address.key) !== 'no-device' && !this.#readings.has(addressText(address)),
    );
  }

  async load(addresses: readonly Address[]): Promise<void> {
    const lacking = this.lacking(addresses);
    if (lacking.length === 0) return;
    const found = await this.#settled(() => this.#replica.readMany(lacking));
    for (const [text, reading] of found) this.#keep(text, reading);
  }

  /** Answers the keys found; `term` null: all of the kind. */
  async find<K extends Kind>(kind: K, term: string | null): Promise<readonly string[]> {
    const found = await this.#settled(() =>
      term === null ? this.#replica.all(kind) : this.#replica.find(kind, term),
    );
    for (const [key, body] of found) {
      this.#keep(addressText({ kind, key }), { is: 'known', body: body as Bodies[Kind] });
    }
    return [...found.keys()];
  }

  /** To be told of each change of the replica at once. */
  changed(): void {
    this.#generation += 1;
  }

  /** As `load`, and what can't be read stays unknown: an event that is on the disk is not held up by it. */
  async loadOrGiveUp(addresses: readonly Address[]): Promise<void> {
    await this.load(addresses).catch(() => {});
    for (const address of this.lacking(addresses)) this.#keep(addressText(address), unknown);
  }

  /** What the change makes of the documents that are loaded; null: no document has changed. */
  async incoming(change: ReplicaChange | null): Promise<Incoming> {
    const fresh = await this.#fresh(change);
    const read = <K extends Kind>(kind: K, key: string): Reading<K> => {
      const reading = fresh.get(addressText({ kind, key }));
      return reading === undefined ? this.read(kind, key) : (reading as Reading<K>);
    };
    const adopt = () => {
      for (const [text, reading] of fresh) this.#readings.set(text, reading);
      fresh.clear();
    };
    return { read, addresses: () => [...fresh.keys()].map(addressFrom), adopt };
  }

  async #fresh(change: ReplicaChange | null): Promise<Readings> {
    if (change === null) return new Map();
    return change.is === 'changed' ? this.#ofChange(change) : this.#allAnew();
  }

  #ofChange({ documents, pulled }: Extract<ReplicaChange, { is: 'changed' }>): Readings {
    const fresh: Readings = new Map();
    for (const { kind, key, body } of documents) {
      const text = `${kind} ${key}`;
      if (!this.#readings.has(text)) continue;
      fresh.set(
        text,
        body === null
          ? missingOnDevice({ kind: kind as Kind, key }, pulled.cursor.scope)
          : { is: 'known', body: body as Bodies[Kind] },
      );
    }
    return fresh;
  }

  async #allAnew(): Promise<Readings> {
    const loaded = [...this.#readings.keys()].map(addressFrom);
    return new Map(await this.#replica.readMany(loaded));
  }

  /** What is loaded already stays as it is: only `adopt` changes it, together with the overlay. */
  #keep(text: string, reading: Reading<Kind>): void {
    if (!this.#readings.has(text)) this.#readings.set(text, reading);
  }

  async #settled<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      const before = this.#generation;
      const answer = await ask();
      if (before === this.#generation) return answer;
    }
  }
}
