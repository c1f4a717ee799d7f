// What a ledger's transaction reads, in memory.
import { type Address, addressText } from '../../src/domain/documents/document.ts';
import type { Audience, Bodies, Kind } from '../../src/domain/documents/kinds.ts';
import type { InventoryItem, InventorySearch, Lying, LyingSearch, OccupiedPlace } from './inventory.ts';
import type { LedgerEvent, PageOf, QuarantineEntry, QuarantinePlace } from './ledger.ts';
import type {
  Delivery,
  DeviceCursor,
  DocumentTerm,
  Head,
  LedgerSnapshot,
  PlacedDocument,
  Quarantined,
  Range,
  Unproven,
} from './ledger-store.ts';
import { lyingSo, occupiedPlaces, promisedTo, searchInventory } from './memory-inventory.ts';
import type { Layers } from './memory-tables.ts';
import { entryFrom } from './quarantine-entry.ts';

export const termText = ({ kind, term, key }: DocumentTerm) => JSON.stringify([kind, term, key]);

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

export const values = <V>(rows: { entries(): Iterable<[string, V]> }): V[] => {
  const found: V[] = [];
  for (const [, value] of rows.entries()) found.push(value);
  return found;
};

export class MemorySnapshot implements LedgerSnapshot {
  protected rows: Layers;

  constructor(rows: Layers) {
    this.rows = rows;
  }

  async head(): Promise<Head | null> {
    return this.rows.head.get('') ?? null;
  }

  async documents(addresses: readonly Address[]): Promise<ReadonlyMap<string, Bodies[Kind]>> {
    const found = new Map<string, Bodies[Kind]>();
    for (const address of addresses) {
      const text = addressText(address);
      const document = this.rows.documents.get(text);
      if (document !== undefined) found.set(text, document.body);
    }
    return found;
  }

  #of(kind: Kind, terms: readonly string[] | null): PlacedDocument[] {
    const ofKind = values(this.rows.documents).filter((document) => document.kind === kind);
    if (terms === null) return ofKind;
    return ofKind.filter(({ key }) =>
      terms.some((term) => this.rows.terms.get(termText({ kind, term, key })) !== undefined),
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
      ...due(values(this.rows.departures)).map((row) => ({ ...row, body: null })),
      ...due(values(this.rows.documents)),
    ].sort(byPosition);
  }

  async countDeliveries(audiences: readonly Audience[], range: Range): Promise<number> {
    return (await this.deliveries(audiences, range, null)).length;
  }

  async eventAt(position: number): Promise<Pick<LedgerEvent, 'id' | 'receivedAt'> | null> {
    return this.rows.events.get(String(position)) ?? null;
  }

  async events({ after, limit }: { after: number; limit: number }): Promise<LedgerEvent[]> {
    const found: LedgerEvent[] = [];
    for (let position = after + 1; found.length < limit; position += 1) {
      const event = this.rows.events.get(String(position));
      if (event === undefined) break;
      found.push(event);
    }
    return found;
  }

  async event(id: string): Promise<LedgerEvent | null> {
    const position = this.rows.ids.get(id);
    return position === undefined ? null : (this.rows.events.get(String(position)) ?? null);
  }

  async indexedSegments(): Promise<number> {
    return this.rows.marks.get('') ?? 0;
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
    const segments = values(this.rows.mentions)
      .filter(({ word, segment }) => wanted.has(word) && segment < below)
      .map(({ segment }) => segment);
    return [...new Set(segments)].sort((a, b) => b - a).slice(0, limit);
  }

  async searchInventory(search: InventorySearch): Promise<InventoryItem[]> {
    return searchInventory(this.rows, search);
  }

  async lyingOf(items: readonly string[], search: LyingSearch): Promise<Lying[]> {
    return lyingSo(this.rows, search).filter(({ item }) => items.includes(item));
  }

  async promisedTo(channel: string, items: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return promisedTo(this.rows, { channel, items });
  }

  async occupiedPlaces(): Promise<OccupiedPlace[]> {
    return occupiedPlaces(this.rows);
  }

  async verdicts(ids: readonly string[]) {
    const found = new Map<string, Pick<LedgerEvent, 'verdict' | 'code'>>();
    for (const id of ids) {
      const position = this.rows.ids.get(id);
      const event = position === undefined ? undefined : this.rows.events.get(String(position));
      if (event !== undefined) found.set(id, { verdict: event.verdict, code: event.code });
    }
    return found;
  }

  async cursors(deviceIds: readonly string[] | null): Promise<DeviceCursor[]> {
    const all = values(this.rows.cursors);
    return deviceIds === null ? all : all.filter(({ deviceId }) => deviceIds.includes(deviceId));
  }

  async quarantined(
    of: { readonly deviceIds: readonly string[]; readonly ids: readonly string[] } | null,
  ): Promise<Quarantined[]> {
    return values(this.rows.quarantine)
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
      ...values(this.rows.quarantine),
      ...values(this.rows.unproven).map((claim) => ({ ...claim, ...unproven })),
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
    for (const { deviceId } of [...values(this.rows.quarantine), ...values(this.rows.unproven)]) {
      counts.set(deviceId, (counts.get(deviceId) ?? 0) + 1);
    }
    return counts;
  }

  async unproven(): Promise<Unproven[]> {
    return values(this.rows.unproven).sort((a, b) => a.arrival - b.arrival);
  }
}
