// The rows of one warehouse in memory, and a transaction's view of them: its own layer until it commits.
import type { Lying, Promised } from './inventory.ts';
import { LayeredMap } from './layered-map.ts';
import type { LedgerEvent } from './ledger.ts';
import type {
  Departure,
  DeviceCursor,
  DocumentTerm,
  Head,
  PlacedDocument,
  Quarantined,
  Unproven,
} from './ledger-store.ts';
import type { KeptItem } from './memory-inventory.ts';

/** Each table by its key, as text. */
interface Rows {
  readonly head: Head;
  readonly events: LedgerEvent;
  /** Position by event id. */
  readonly ids: number;
  readonly documents: PlacedDocument;
  readonly terms: DocumentTerm;
  readonly departures: Departure;
  readonly cursors: DeviceCursor;
  readonly quarantine: Quarantined;
  readonly unproven: Unproven;
  readonly mentions: { readonly word: string; readonly segment: number };
  /** Indexed segments, under the empty key. */
  readonly marks: number;
  readonly items: KeptItem;
  readonly lying: Lying;
  readonly promised: Promised;
}

export type Tables = { readonly [T in keyof Rows]: Map<string, Rows[T]> };
export type Layers = { readonly [T in keyof Rows]: LayeredMap<Rows[T]> };

export const emptyTables = (): Tables => ({
  head: new Map(),
  events: new Map(),
  ids: new Map(),
  documents: new Map(),
  terms: new Map(),
  departures: new Map(),
  cursors: new Map(),
  quarantine: new Map(),
  unproven: new Map(),
  mentions: new Map(),
  marks: new Map(),
  items: new Map(),
  lying: new Map(),
  promised: new Map(),
});

/** Rows are never changed in place, so a copy of the maps is a backup. */
export const copyTables = (tables: Tables): Tables => ({
  head: new Map(tables.head),
  events: new Map(tables.events),
  ids: new Map(tables.ids),
  documents: new Map(tables.documents),
  terms: new Map(tables.terms),
  departures: new Map(tables.departures),
  cursors: new Map(tables.cursors),
  quarantine: new Map(tables.quarantine),
  unproven: new Map(tables.unproven),
  mentions: new Map(tables.mentions),
  marks: new Map(tables.marks),
  items: new Map(tables.items),
  lying: new Map(tables.lying),
  promised: new Map(tables.promised),
});

export const layersOver = (below: Tables | Layers): Layers => ({
  head: new LayeredMap(below.head),
  events: new LayeredMap(below.events),
  ids: new LayeredMap(below.ids),
  documents: new LayeredMap(below.documents),
  terms: new LayeredMap(below.terms),
  departures: new LayeredMap(below.departures),
  cursors: new LayeredMap(below.cursors),
  quarantine: new LayeredMap(below.quarantine),
  unproven: new LayeredMap(below.unproven),
  mentions: new LayeredMap(below.mentions),
  marks: new LayeredMap(below.marks),
  items: new LayeredMap(below.items),
  lying: new LayeredMap(below.lying),
  promised: new LayeredMap(below.promised),
});

export function mergeDown(layers: Layers, below: Tables | Layers): void {
  layers.head.mergeInto(below.head);
  layers.events.mergeInto(below.events);
  layers.ids.mergeInto(below.ids);
  layers.documents.mergeInto(below.documents);
  layers.terms.mergeInto(below.terms);
  layers.departures.mergeInto(below.departures);
  layers.cursors.mergeInto(below.cursors);
  layers.quarantine.mergeInto(below.quarantine);
  layers.unproven.mergeInto(below.unproven);
  layers.mentions.mergeInto(below.mentions);
  layers.marks.mergeInto(below.marks);
  layers.items.mergeInto(below.items);
  layers.lying.mergeInto(below.lying);
  layers.promised.mergeInto(below.promised);
}
