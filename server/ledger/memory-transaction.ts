// What a ledger's transaction reads and writes, in memory.
import { type Address, addressText } from '../../src/domain/documents/document.ts';
import type { Audience, Bodies, Kind } from '../../src/domain/documents/kinds.ts';
import { foldRules } from '../../src/domain/fold.ts';
import type {
  InventoryChanges,
  InventoryItem,
  InventorySearch,
  Lying,
  LyingSearch,
  OccupiedPlace,
} from './inventory.ts';
import type { LedgerEvent, PageOf, QuarantineEntry, QuarantinePlace } from './ledger.ts';
import type {
  Delivery,
  Departure,
  DeviceCursor,
  DocumentTerm,
  Head,
  LedgerTransaction,
  PlacedDocument,
  Quarantined,
  Range,
  Unproven,
} from './ledger-store.ts';
import { changeInventory, lyingSo, occupiedPlaces, promisedTo, searchInventory } from './memory-inventory.ts';
import { type Layers, layersOver, mergeDown } from './memory-tables.ts';
import { entryFrom } from './quarantine-entry.ts';

/** Called before each write with what is about to be written; where it throws, the transaction does. */
export type BeforeWrite = (what: string) => Promise<void>;

const termText = ({ kind, term, key }: DocumentTerm) => JSON.stringify([kind, term, key]);
const departureText = ({ audience, kind, key }: Omit<Departure, 'position'>) =>
  JSON.stringify([audience, kind, key]);
const cursorText = ({ deviceId, epoch }: { deviceId: string; epoch: string }) =>
  JSON.stringify([deviceId, epoch]);

const inRange = (position: number, { after, through }: Range) =>
  position > after && (through === null || position <= through);
const compare = <V extends string | number>(a: V, b: V) => (a < b ? -1 : a > b ? 1 : 0);
const byKey = (a: PlacedDocument, b: PlacedDocument) => (a.key < b.key ? -1 : 1);
const byPlace = (a: QuarantinePlace, b: QuarantinePlace) =>
  compare(a.deviceId, b.deviceId) ||
  compare(a.epoch, b.epoch) ||
  compare(a.seq, b.seq) ||
  compare(a.id, b.id);
const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position;

const values = <V>(rows: { entries(): Iterable<[string, V]> }): V[] => {
  const found: V[] = [];
  for (const [, value] of rows.entries()) found.push(value);
  return found;
};

export class MemoryTransaction implements LedgerTransaction {
  #rows: Layers;
  readonly #beforeWrite: BeforeWrite;

  constructor(rows: Layers, beforeWrite: BeforeWrite) {
    this.#rows = rows;
    this.#beforeWrite = beforeWrite;
  }

  async head(): Promise<Head | null> {
    return this.#rows.head.get('') ?? null;
  }

  async documents(addresses: readonly Address[]): Promise<ReadonlyMap<string, Bodies[Kind]>> {
    const found = new Map<string, Bodies[Kind]>();
    for (const address of addresses) {
      const text = addressText(address);
      const document = this.#rows.documents.get(text);
      if (document !== undefined) found.set(text, document.body);
    }
    return found;
  }

  #of(kind: Kind, terms: readonly string[] | null): PlacedDocument[] {
    const ofKind = values(this.#rows.documents).filter((document) => document.kind === kind);
    if (terms === null) return ofKind;
    return ofKind.filter(({ key }) =>
      terms.some((term) => this.#rows.terms.get(termText({ kind, term, key })) !== undefined),
    );
  }

  async list(kind: Kind, terms: readonly string[] | null, page: PageOf | null): Promise<Bodies[Kind][]> {
    const after = page?.after;
    return this.#of(kind, terms)
      .filter(({ key }) => after === undefined || key > after)
      .sort(byKey)
      .slice(0, page?.limit ?? Number.POSITIVE_INFINITY)
      .map(({ body }) => body);
  }

  async count(kind: Kind, term: string | null): Promise<number> {
    return this.#of(kind, term === null ? null : [term]).length;
  }

  async deliveries(
    audiences: readonly Audience[],
    range: Range,
    limit: number | null,
  ): Promise<readonly Delivery[]> {
    const due = <R extends { readonly audience: Audience; readonly position: number }>(rows: R[]): R[] =>
      rows
        .filter(({ audience, position }) => audiences.includes(audience) && inRange(position, range))
        .sort(byPosition)
        .slice(0, limit ?? Number.POSITIVE_INFINITY);
    return [
      ...due(values(this.#rows.departures)).map((row) => ({ ...row, body: null })),
      ...due(values(this.#rows.documents)),
    ].sort(byPosition);
  }

  async countDeliveries(audiences: readonly Audience[], range: Range): Promise<number> {
    return (await this.deliveries(audiences, range, null)).length;
  }

  async eventAt(position: number): Promise<Pick<LedgerEvent, 'id' | 'receivedAt'> | null> {
    return this.#rows.events.get(String(position)) ?? null;
  }

  async events({ after, limit }: { after: number; limit: number }): Promise<LedgerEvent[]> {
    const found: LedgerEvent[] = [];
    for (let position = after + 1; found.length < limit; position += 1) {
      const event = this.#rows.events.get(String(position));
      if (event === undefined) break;
      found.push(event);
    }
    return found;
  }

  async event(id: string): Promise<LedgerEvent | null> {
    const position = this.#rows.ids.get(id);
    return position === undefined ? null : (this.#rows.events.get(String(position)) ?? null);
  }

  async indexedSegments(): Promise<number> {
    return this.#rows.marks.get('') ?? 0;
  }

  async mentioningSegments({
    words,
    below,
    limit,
  }: {
    readonly words: readonly string[];
    readonly below: number;
    readonly limit: number;
  }): Promise<number[]> {
    const wanted = new Set(words);
    const segments = values(this.#rows.mentions)
      .filter(({ word, segment }) => wanted.has(word) && segment < below)
      .map(({ segment }) => segment);
    return [...new Set(segments)].sort((a, b) => b - a).slice(0, limit);
  }

  async searchInventory(search: InventorySearch): Promise<InventoryItem[]> {
    return searchInventory(this.#rows, search);
  }

  async lyingOf(items: readonly string[], search: LyingSearch): Promise<Lying[]> {
    return lyingSo(this.#rows, search).filter(({ item }) => items.includes(item));
  }

  async promisedTo(channel: string, items: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return promisedTo(this.#rows, { channel, items });
  }

  async occupiedPlaces(): Promise<OccupiedPlace[]> {
    return occupiedPlaces(this.#rows);
  }

  async verdicts(ids: readonly string[]) {
    const found = new Map<string, Pick<LedgerEvent, 'verdict' | 'code'>>();
    for (const id of ids) {
      const position = this.#rows.ids.get(id);
      const event = position === undefined ? undefined : this.#rows.events.get(String(position));
      if (event !== undefined) found.set(id, { verdict: event.verdict, code: event.code });
    }
    return found;
  }

  async cursors(deviceIds: readonly string[] | null): Promise<DeviceCursor[]> {
    const all = values(this.#rows.cursors);
    return deviceIds === null ? all : all.filter(({ deviceId }) => deviceIds.includes(deviceId));
  }

  async quarantined(
    of: { readonly deviceIds: readonly string[]; readonly ids: readonly string[] } | null,
  ): Promise<Quarantined[]> {
    return values(this.#rows.quarantine)
      .filter(({ deviceId, id }) => of === null || of.deviceIds.includes(deviceId) || of.ids.includes(id))
      .sort((a, b) => a.arrival - b.arrival);
  }

  async quarantineEntries({
    after,
    limit,
  }: {
    readonly after: QuarantinePlace | null;
    readonly limit: number;
  }): Promise<QuarantineEntry[]> {
    const unproven = { epoch: 'unproven', code: 'unproven' };
    return [
      ...values(this.#rows.quarantine),
      ...values(this.#rows.unproven).map((claim) => ({ ...claim, ...unproven })),
    ]
      .filter((held) => after === null || byPlace(held, after) > 0)
      .sort(byPlace)
      .slice(0, limit)
      .map(({ id, deviceId, epoch, seq, code, receivedAt, bytes }) =>
        entryFrom({ id, deviceId, epoch, seq, code, receivedAt, size: bytes.length, head: bytes }),
      );
  }

  async quarantineCounts(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { deviceId } of [...values(this.#rows.quarantine), ...values(this.#rows.unproven)]) {
      counts.set(deviceId, (counts.get(deviceId) ?? 0) + 1);
    }
    return counts;
  }

  async unproven(): Promise<Unproven[]> {
    return values(this.#rows.unproven).sort((a, b) => a.arrival - b.arrival);
  }

  async takeHead(epoch: string): Promise<Head> {
    await this.#beforeWrite('take head');
    const found = this.#rows.head.get('');
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
    this.#rows.head.set('', head);
    return head;
  }

  async saveHead(head: Head): Promise<void> {
    await this.#beforeWrite('save head');
    this.#rows.head.set('', head);
  }

  async insertEvents(events: readonly LedgerEvent[]): Promise<void> {
    await this.#beforeWrite('insert events');
    for (const event of events) {
      if (this.#rows.ids.get(event.id) !== undefined) throw new Error(`event ${event.id} is in the ledger`);
      this.#rows.events.set(String(event.position), event);
      this.#rows.ids.set(event.id, event.position);
    }
  }

  async saveDocuments(documents: readonly PlacedDocument[]): Promise<void> {
    await this.#beforeWrite('save documents');
    for (const document of documents) this.#rows.documents.set(addressText(document), document);
  }

  async removeDocuments(addresses: readonly Address[]): Promise<void> {
    await this.#beforeWrite('remove documents');
    for (const address of addresses) this.#rows.documents.delete(addressText(address));
  }

  async addTerms(terms: readonly DocumentTerm[]): Promise<void> {
    await this.#beforeWrite('add terms');
    for (const term of terms) this.#rows.terms.set(termText(term), term);
  }

  async removeTerms(terms: readonly DocumentTerm[]): Promise<void> {
    await this.#beforeWrite('remove terms');
    for (const term of terms) this.#rows.terms.delete(termText(term));
  }

  async saveDepartures(departures: readonly Departure[]): Promise<void> {
    await this.#beforeWrite('save departures');
    for (const departure of departures) this.#rows.departures.set(departureText(departure), departure);
  }

  async forgetDepartures(through: number): Promise<void> {
    await this.#beforeWrite('forget departures');
    for (const departure of values(this.#rows.departures)) {
      if (departure.position <= through) this.#rows.departures.delete(departureText(departure));
    }
  }

  async saveMentions(segment: number, words: readonly string[]): Promise<void> {
    await this.#beforeWrite('save mentions');
    for (const word of words) this.#rows.mentions.set(JSON.stringify([word, segment]), { word, segment });
    this.#rows.marks.set('', Math.max(this.#rows.marks.get('') ?? 0, segment + 1));
  }

  async saveInventory(changes: InventoryChanges): Promise<void> {
    await this.#beforeWrite('save inventory');
    changeInventory(this.#rows, changes);
  }

  async clearProjections(): Promise<void> {
    await this.#beforeWrite('clear projections');
    const { documents, terms, departures, items, lying, promised } = this.#rows;
    for (const rows of [documents, terms, departures, items, lying, promised]) {
      for (const [key] of [...rows.entries()]) rows.delete(key);
    }
  }

  async saveCursors(cursors: readonly DeviceCursor[]): Promise<void> {
    await this.#beforeWrite('save cursors');
    for (const cursor of cursors) this.#rows.cursors.set(cursorText(cursor), cursor);
  }

  async saveQuarantined(events: readonly Quarantined[]): Promise<void> {
    await this.#beforeWrite('save quarantine');
    for (const event of events) this.#rows.quarantine.set(event.id, event);
  }

  async removeQuarantined(ids: readonly string[]): Promise<void> {
    await this.#beforeWrite('remove quarantine');
    for (const id of ids) this.#rows.quarantine.delete(id);
  }

  async addUnproven(events: readonly Unproven[]): Promise<void> {
    await this.#beforeWrite('add unproven');
    for (const event of events) this.#rows.unproven.set(event.digest, event);
  }

  async removeUnproven(digests: readonly string[]): Promise<void> {
    await this.#beforeWrite('remove unproven');
    for (const digest of digests) this.#rows.unproven.delete(digest);
  }

  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const below = this.#rows;
    this.#rows = layersOver(below);
    try {
      const result = await work();
      mergeDown(this.#rows, below);
      return result;
    } finally {
      this.#rows = below;
    }
  }
}
