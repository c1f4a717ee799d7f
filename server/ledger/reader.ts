// Documents of one snapshot as the rest of the server reads them, each kind with its own shape.
import { addressText } from '../../src/domain/documents/document.ts';
import type { Bodies, Kind } from '../../src/domain/documents/kinds.ts';
import type { Nudge } from '../../src/domain/sync/wire.ts';
import type { InventoryItem, InventorySearch, Lying, LyingSearch, OccupiedPlace } from './inventory.ts';
import type { LedgerEvent, LedgerReader, PageOf } from './ledger.ts';
import type { LedgerSnapshot } from './ledger-store.ts';

export class SnapshotReader implements LedgerReader {
  readonly #snapshot: LedgerSnapshot;

  constructor(snapshot: LedgerSnapshot) {
    this.#snapshot = snapshot;
  }

  async get<K extends Kind>(kind: K, key: string): Promise<Bodies[K] | null> {
    return (await this.getMany(kind, [key])).get(key) ?? null;
  }

  async getMany<K extends Kind>(kind: K, keys: readonly string[]): Promise<ReadonlyMap<string, Bodies[K]>> {
    const found = await this.#snapshot.documents(keys.map((key) => ({ kind, key })));
    const byKey = new Map<string, Bodies[K]>();
    for (const key of keys) {
      const body = found.get(addressText({ kind, key }));
      if (body !== undefined) byKey.set(key, body as Bodies[K]);
    }
    return byKey;
  }

  async list<K extends Kind>(kind: K, page: PageOf): Promise<readonly Bodies[K][]> {
    return (await this.#snapshot.list(kind, null, page)) as readonly Bodies[K][];
  }

  async find<K extends Kind>(
    kind: K,
    terms: readonly string[],
    page?: PageOf,
  ): Promise<readonly Bodies[K][]> {
    return (await this.#snapshot.list(kind, terms, page ?? null)) as readonly Bodies[K][];
  }

  count(kind: Kind, term?: string): Promise<number> {
    return this.#snapshot.count(kind, term ?? null);
  }

  /** A ledger that nobody has written to has no head yet: its epoch is nobody's. */
  async head(): Promise<Nudge> {
    const head = await this.#snapshot.head();
    return { serverEpoch: head?.serverEpoch ?? '', position: head?.position ?? 0 };
  }

  events(page: { readonly after: number; readonly limit: number }): Promise<readonly LedgerEvent[]> {
    return this.#snapshot.events(page);
  }

  async receivedAt(position: number): Promise<number | null> {
    return (await this.#snapshot.eventAt(position))?.receivedAt ?? null;
  }

  searchInventory(search: InventorySearch): Promise<readonly InventoryItem[]> {
    return this.#snapshot.searchInventory(search);
  }

  lyingOf(items: readonly string[], search: LyingSearch): Promise<readonly Lying[]> {
    return this.#snapshot.lyingOf(items, search);
  }

  promisedTo(channel: string, items: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#snapshot.promisedTo(channel, items);
  }

  occupiedPlaces(): Promise<readonly OccupiedPlace[]> {
    return this.#snapshot.occupiedPlaces();
  }
}
