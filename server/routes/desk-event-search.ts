// Finding the events about a thing, the newest first. Of a segment of the ledger the index says whether it names the thing;
// what isn't indexed yet, the ledger's newest end, is walked. One request looks at a bounded number of events.
import { isAbout, wordsFor } from '../../src/domain/desk/mentions.ts';
import { segmentLength } from '../ledger/index-mentions.ts';
import type { Ledger, RecordedEvent } from '../ledger/ledger.ts';

/** Segments that one request looks into. */
const mostSegments = 50;

export interface Found {
  readonly events: readonly RecordedEvent[];
  /** Nothing between here and where the search began was left out; 0: the ledger's beginning was reached. */
  readonly searchedTo: number;
}

export interface Search {
  /** A thing as `kind key`; undefined: all events. */
  readonly about: string | undefined;
  /** A position, as `searchedTo` of the page before. */
  readonly before: number | undefined;
  readonly limit: number;
}

/** What the search asks of the ledger. */
type Searched = Pick<Ledger, 'event' | 'events' | 'head' | 'mentions'>;

/** An envelope as stored, without trusting its shape. */
export function envelopeOf(bytes: string): { readonly payload: unknown; readonly wall: number | null } {
  try {
    const { payload, at } = Object(JSON.parse(bytes)) as {
      payload?: unknown;
      at?: { wall?: unknown } | null;
    };
    return { payload: payload ?? null, wall: typeof at?.wall === 'number' ? at.wall : null };
  } catch {
    return { payload: null, wall: null };
  }
}

interface Thing {
  readonly kind: string;
  readonly key: string;
}

const thingOf = (about: string): Thing => {
  const space = about.indexOf(' ');
  return { kind: about.slice(0, space), key: about.slice(space + 1) };
};

const isOf = ({ kind, key }: Thing, { type, actor, deviceId, bytes, movements }: RecordedEvent): boolean =>
  kind === 'device'
    ? deviceId === key
    : isAbout({ type, actor, payload: envelopeOf(bytes).payload, movements }, kind, key);

const segmentOf = (position: number) => Math.floor((position - 1) / segmentLength);

/** The segments to look into, from that of `highest` down. `isAll`: beyond them there is nothing about the thing. */
async function segmentsAbout(ledger: Searched, warehouse: string, thing: Thing, highest: number) {
  const top = segmentOf(highest);
  const words = wordsFor(thing.kind, thing.key);
  const search = { words, below: top + 1, limit: mostSegments };
  const { segments, indexed } = await ledger.mentions(warehouse, search);
  const unindexed = Array.from({ length: Math.max(0, top + 1 - indexed) }, (_, n) => top - n);
  const found = [...unindexed, ...segments];
  return {
    segments: found.slice(0, mostSegments),
    isAll: found.length <= mostSegments && segments.length < mostSegments,
  };
}

async function eventsOf(
  ledger: Searched,
  warehouse: string,
  thing: Thing,
  { highest, limit }: { readonly highest: number; readonly limit: number },
): Promise<Found> {
  const { segments, isAll } = await segmentsAbout(ledger, warehouse, thing, highest);
  const events: RecordedEvent[] = [];
  for (const segment of segments) {
    const after = segment * segmentLength;
    const page = { after, limit: Math.min(segmentLength, highest - after) };
    for (const event of (await ledger.events(warehouse, page)).toReversed()) {
      if (isOf(thing, event)) events.push(event);
      if (events.length === limit) return { events, searchedTo: event.position };
    }
  }
  return { events, searchedTo: isAll ? 0 : (segments.at(-1) ?? 0) * segmentLength + 1 };
}

async function newest(ledger: Searched, warehouse: string, highest: number, limit: number): Promise<Found> {
  const after = Math.max(0, highest - limit);
  const events = await ledger.events(warehouse, { after, limit: highest - after });
  return { events: events.toReversed(), searchedTo: after === 0 ? 0 : after + 1 };
}

export async function eventsAbout(
  ledger: Searched,
  warehouse: string,
  { about, before, limit }: Search,
): Promise<Found> {
  const highest = before === undefined ? (await ledger.head(warehouse)).position : before - 1;
  if (about === undefined) return newest(ledger, warehouse, highest, limit);
  const thing = thingOf(about);
  if (thing.kind !== 'event') return eventsOf(ledger, warehouse, thing, { highest, limit });
  const event = await ledger.event(warehouse, thing.key);
  return { events: event === null ? [] : [event], searchedTo: 0 };
}
