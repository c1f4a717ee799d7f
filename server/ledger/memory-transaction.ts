// What a ledger's transaction writes, in memory.
import { type Address, addressText } from '../../src/domain/documents/document.ts';
import { foldRules } from '../../src/domain/fold.ts';
import type { InventoryChanges } from './inventory.ts';
import type { LedgerEvent } from './ledger.ts';
import type {
  Departure,
  DeviceCursor,
  DocumentTerm,
  Head,
  LedgerTransaction,
  PlacedDocument,
  Quarantined,
  Unproven,
} from './ledger-store.ts';
import { changeInventory } from './memory-inventory.ts';
import { MemorySnapshot, termText, values } from './memory-snapshot.ts';
import { type Layers, layersOver, mergeDown } from './memory-tables.ts';

/** Called before each write with what is about to be written; where it throws, the transaction does. */
export type BeforeWrite = (what: string) => Promise<void>;

const departureText = ({ audience, kind, key }: Omit<Departure, 'position'>) =>
  JSON.stringify([audience, kind, key]);
const cursorText = ({ deviceId, epoch }: { deviceId: string; epoch: string }) =>
  JSON.stringify([deviceId, epoch]);

export class MemoryTransaction extends MemorySnapshot implements LedgerTransaction {
  readonly #beforeWrite: BeforeWrite;

  constructor(rows: Layers, beforeWrite: BeforeWrite) {
    super(rows);
    this.#beforeWrite = beforeWrite;
  }

  async takeHead(epoch: string): Promise<Head> {
    await this.#beforeWrite('take head');
    const found = this.rows.head.get('');
    if (found !== undefined) return found;
    const head = {
      serverEpoch: epoch,
      position: 0,
      lastId: null,
      floor: 0,
      arrivals: 0,
      quarantined: 0,
      unprovenBytes: 0,
      foldedBy: foldRules,
    };
    this.rows.head.set('', head);
    return head;
  }

  async saveHead(head: Head): Promise<void> {
    await this.#beforeWrite('save head');
    this.rows.head.set('', head);
  }

  async insertEvents(events: readonly LedgerEvent[]): Promise<void> {
    await this.#beforeWrite('insert events');
    for (const event of events) {
      if (this.rows.ids.get(event.id) !== undefined) throw new Error(`event ${event.id} is in the ledger`);
      this.rows.events.set(String(event.position), event);
      this.rows.ids.set(event.id, event.position);
    }
  }

  async saveDocuments(documents: readonly PlacedDocument[]): Promise<void> {
    await this.#beforeWrite('save documents');
    for (const document of documents) this.rows.documents.set(addressText(document), document);
  }

  async removeDocuments(addresses: readonly Address[]): Promise<void> {
    await this.#beforeWrite('remove documents');
    for (const address of addresses) this.rows.documents.delete(addressText(address));
  }

  async addTerms(terms: readonly DocumentTerm[]): Promise<void> {
    await this.#beforeWrite('add terms');
    for (const term of terms) this.rows.terms.set(termText(term), term);
  }

  async removeTerms(terms: readonly DocumentTerm[]): Promise<void> {
    await this.#beforeWrite('remove terms');
    for (const term of terms) this.rows.terms.delete(termText(term));
  }

  async saveDepartures(departures: readonly Departure[]): Promise<void> {
    await this.#beforeWrite('save departures');
    for (const departure of departures) this.rows.departures.set(departureText(departure), departure);
  }

  async forgetDepartures(through: number): Promise<void> {
    await this.#beforeWrite('forget departures');
    for (const departure of values(this.rows.departures)) {
      if (departure.position <= through) this.rows.departures.delete(departureText(departure));
    }
  }

  async saveMentions(segment: number, words: readonly string[]): Promise<void> {
    await this.#beforeWrite('save mentions');
    for (const word of words) this.rows.mentions.set(JSON.stringify([word, segment]), { word, segment });
    this.rows.marks.set('', Math.max(this.rows.marks.get('') ?? 0, segment + 1));
  }

  async saveInventory(changes: InventoryChanges): Promise<void> {
    await this.#beforeWrite('save inventory');
    changeInventory(this.rows, changes);
  }

  async clearProjections(): Promise<void> {
    await this.#beforeWrite('clear projections');
    const { documents, terms, departures, items, lying, promised } = this.rows;
    for (const rows of [documents, terms, departures, items, lying, promised]) {
      for (const [key] of [...rows.entries()]) rows.delete(key);
    }
  }

  async saveCursors(cursors: readonly DeviceCursor[]): Promise<void> {
    await this.#beforeWrite('save cursors');
    for (const cursor of cursors) this.rows.cursors.set(cursorText(cursor), cursor);
  }

  async saveQuarantined(events: readonly Quarantined[]): Promise<void> {
    await this.#beforeWrite('save quarantine');
    for (const event of events) this.rows.quarantine.set(event.id, event);
  }

  async removeQuarantined(ids: readonly string[]): Promise<void> {
    await this.#beforeWrite('remove quarantine');
    for (const id of ids) this.rows.quarantine.delete(id);
  }

  async addUnproven(events: readonly Unproven[]): Promise<void> {
    await this.#beforeWrite('add unproven');
    for (const event of events) this.rows.unproven.set(event.digest, event);
  }

  async removeUnproven(digests: readonly string[]): Promise<void> {
    await this.#beforeWrite('remove unproven');
    for (const digest of digests) this.rows.unproven.delete(digest);
  }

  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const below = this.rows;
    this.rows = layersOver(below);
    try {
      const result = await work();
      mergeDown(this.rows, below);
      return result;
    } finally {
      this.rows = below;
    }
  }
}
