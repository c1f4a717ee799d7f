// Which test code arrived, though a prefix stands before it and a wrong keyboard has exchanged its characters: found by
// the pattern in which its characters repeat.
import { characterProbes, type ProbeId, probes } from '../../domain/barcode/test-codes.ts';

export type CharacterProbe = (typeof characterProbes)[number];

/** Each character of the test code, and the one that came for it. */
export type Exchange = ReadonlyMap<string, string>;

export interface Aligned {
  readonly probe: CharacterProbe;
  /** What stood before and behind it, as it came. */
  readonly before: string;
  readonly after: string;
  readonly exchange: Exchange;
}

/** Null where one character would have to come as two, or two as one. */
function exchangeAt(arrived: string, place: number, wanted: string): Exchange | null {
  const forth = new Map<string, string>();
  const back = new Map<string, string>();
  for (let n = 0; n < wanted.length; n += 1) {
    const [meant, came] = [wanted.charAt(n), arrived.charAt(place + n)];
    if ((forth.get(meant) ?? came) !== came || (back.get(came) ?? meant) !== meant) return null;
    forth.set(meant, came);
    back.set(came, meant);
  }
  return forth;
}

const kept = (exchange: Exchange) => [...exchange].filter(([meant, came]) => meant === came).length;

/** Where several places fit, the one that leaves most characters as they are. */
export function alignCharacters(arrived: string): Aligned | null {
  let best: Aligned | null = null;
  for (const probe of characterProbes) {
    const { reads } = probes[probe];
    for (let place = 0; place + reads.length <= arrived.length; place += 1) {
      const exchange = exchangeAt(arrived, place, reads);
      if (exchange === null || (best !== null && kept(exchange) <= kept(best.exchange))) continue;
      const after = arrived.slice(place + reads.length);
      best = { probe, before: arrived.slice(0, place), after, exchange };
    }
  }
  return best;
}

/** A test code whose characters came as they were meant, with what stood around it and for its separators. */
export interface Found {
  readonly probe: ProbeId;
  readonly before: string;
  readonly after: string;
  /** What came for each FNC1 between two elements; empty where it was lost. */
  readonly between: readonly string[];
}

const fixed = ['separators', 'ean', 'code39'] as const satisfies readonly ProbeId[];

/** The pieces in their order, with anything between them. */
function pieces(meant: string, wanted: readonly string[]): Omit<Found, 'probe'> | null {
  const gaps: string[] = [];
  let from = 0;
  for (const piece of wanted) {
    const place = meant.indexOf(piece, from);
    if (place < 0) return null;
    gaps.push(meant.slice(from, place));
    from = place + piece.length;
  }
  const [before = '', ...between] = gaps;
  return { before, between, after: meant.slice(from) };
}

export function findFixed(meant: string): Found | null {
  for (const probe of fixed) {
    const found = pieces(meant, probes[probe].reads.split('\u001d'));
    if (found !== null) return { probe, ...found };
  }
  return null;
}
