// Finding the events about a thing: the ledger is walked from its newest event backwards, a window at a time, and a
// request looks at a bounded stretch of it, so that none takes long however long the ledger has grown.
import { isAbout, tellTale } from '../../src/domain/desk/mentions.ts';
import type { Ledger, RecordedEvent } from '../ledger/ledger.ts';

const windowSize = 1000;
/** Positions that one request looks at. */
const stretch = 50_000;

export interface Found {
  readonly events: readonly RecordedEvent[];
  /** The lowest position that was looked at; 0: the ledger's beginning was reached. */
  readonly searchedTo: number;
}

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

function matcher(about: string | undefined): (event: RecordedEvent) => boolean {
  if (about === undefined) return () => true;
  const space = about.indexOf(' ');
  const [kind, key] = [about.slice(0, space), about.slice(space + 1)];
  if (kind === 'event') return ({ id }) => id === key;
  if (kind === 'device') return ({ deviceId }) => deviceId === key;
  const tale = tellTale(kind, key);
  return (event) =>
    (event.bytes.includes(tale) || event.actor === key) &&
    isAbout({ type: event.type, actor: event.actor, payload: envelopeOf(event.bytes).payload }, kind, key);
}

/** The newest events below `before` first, at most `limit`. */
export async function eventsAbout(
  ledger: Pick<Ledger, 'events' | 'head'>,
  warehouse: string,
  { about, before, limit }: { about: string | undefined; before: number | undefined; limit: number },
): Promise<Found> {
  const matches = matcher(about);
  const start = before ?? (await ledger.head(warehouse)).position + 1;
  const floor = Math.max(1, start - stretch);
  const events: RecordedEvent[] = [];
  let upper = start;
  while (upper > floor) {
    const lower = Math.max(floor, upper - windowSize);
    const inWindow = await ledger.events(warehouse, { after: lower - 1, limit: upper - lower });
    for (const event of inWindow.filter(({ position }) => position < upper).toReversed()) {
      if (matches(event)) events.push(event);
      if (events.length === limit) return { events, searchedTo: event.position };
    }
    upper = lower;
  }
  return { events, searchedTo: floor === 1 ? 0 : floor };
}
