// The round of judgements: what was counted is judged by one snapshot, and what it came to is written in one command that
// first looks whether anything has changed since, so that no two processes judge one sighting, and none an old one.
import { behind, type Judgement, judge } from '../../src/domain/counting/judge.ts';
import type { Count } from '../../src/domain/counting/model.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact, Payload } from '../../src/domain/events/union.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import type { Heard, Hearing } from './devices-heard.ts';
import { atWork, evidenceFor, type Looked, lookedAt } from './evidence.ts';
import { movedSince } from './movements-there.ts';

export interface Judging {
  readonly ledger: Pick<Ledger, 'read' | 'command'>;
  readonly warehouse: string;
  readonly heard: Hearing;
  /** ms by which a device's measured skew may be wrong. */
  readonly uncertainty: number;
}

/** Counts of one round; the others have the next one. */
const mostAtOnce = 50;

/** What one event may name; more short picks of one bin than these wait for the next count of it. */
const mostFreed = 100;

export interface Judged {
  readonly count: Count;
  readonly judgement: Judgement;
}

/** As things stand in one snapshot, up to `position`. */
export interface Round {
  readonly judged: readonly Judged[];
  readonly position: number;
}

/** Those that wait for a device are told at once: only the others are worth the reading of what moved. */
export async function judgeThose(
  { ledger, warehouse, heard, uncertainty }: Judging,
  choose: (reader: LedgerReader) => Promise<readonly Count[]>,
): Promise<Round> {
  // Heard before the snapshot: what a device says has come in by then is in it.
  const known = await heard();
  const clocks = { skews: known.skews, uncertainty };
  return ledger.read(warehouse, async (reader) => {
    const { position } = await reader.head();
    const judged: Judged[] = [];
    const ready: Looked[] = [];
    for (const count of await choose(reader)) {
      const looked = await lookedAt(reader, count, clocks);
      const waiting = behind(looked.looks, atWork(looked, known.devices));
      if (waiting.length > 0) judged.push({ count, judgement: { is: 'wait', for: waiting } });
      else if (ready.length < mostAtOnce) ready.push(looked);
    }
    for (const { looked, evidence } of await evidenceFor(reader, ready, known, clocks)) {
      judged.push({ count: looked.count, judgement: judge(evidence) });
    }
    return { judged, position };
  });
}

/** The short picks that a count answers: those that had come in before it was seen. A later one waits for its own. */
async function shortsBefore(
  reader: LedgerReader,
  location: string,
  position: number,
): Promise<readonly string[]> {
  const tasks = (await reader.find('task', ['state:open'])).filter(
    ({ kind, subject }) => kind === 'count' && subject === `location ${location}`,
  );
  const keys = tasks.map(({ id }) => `${id}:short-pick`);
  const asked = await reader.getMany('exception', keys);
  return [...asked.values()].flatMap((each) => (each.position < position ? [each.eventId] : []));
}

/** What an end or a new judgement says beside its verdict. */
export async function answering(
  reader: LedgerReader,
  { id, location, why, of, differed, sightings }: Count,
): Promise<Pick<Payload<'count.posted'>, 'countId' | 'location' | 'frees' | 'settles'>> {
  const shorts = await shortsBefore(reader, location, sightings.at(-1)?.position ?? 0);
  const frees = why === 'overtaken' && of !== null ? [of, ...shorts] : shorts;
  return { countId: id, location, frees: frees.slice(0, mostFreed), settles: differed };
}

export async function judgedFact(
  reader: LedgerReader,
  count: Count,
  verdict: Payload<'count.judged'>['verdict'],
): Promise<Fact> {
  const answer = await answering(reader, count);
  const frees = verdict.is === 'agrees' ? answer.frees : [];
  return fact('count.judged', { ...answer, frees, verdict });
}

/** Whether a count still stands as it was judged: nobody has looked again or judged it, and nothing has moved there. */
export async function unchanged(
  reader: LedgerReader,
  counts: readonly Count[],
  position: number,
): Promise<ReadonlySet<string>> {
  const now = await reader.getMany(
    'count',
    counts.map(({ id }) => id),
  );
  const moved = await movedSince(
    reader,
    counts.map(({ location }) => location),
    position,
  );
  return new Set(
    counts
      .filter(({ id, location, sightings, state }) => {
        const found = now.get(id);
        const same = found?.sightings.length === sightings.length && found.state.is === state.is;
        return same && !moved.has(location);
      })
      .map(({ id }) => id),
  );
}

/** Answers how many were judged, and how many could have been had not something changed meanwhile. */
export async function judgeCounts(
  judging: Judging,
): Promise<{ readonly judged: number; readonly left: number }> {
  const { judged, position } = await judgeThose(judging, (reader) => reader.find('count', ['state:counted']));
  const ready = judged.flatMap(({ count, judgement }) =>
    judgement.is === 'wait' ? [] : [{ count, verdict: judgement }],
  );
  if (ready.length === 0) return { judged: 0, left: 0 };
  return judging.ledger.command(judging.warehouse, null, async (reader) => {
    const same = await unchanged(
      reader,
      ready.map(({ count }) => count),
      position,
    );
    const facts: Fact[] = [];
    for (const { count, verdict } of ready) {
      if (same.has(count.id)) facts.push(await judgedFact(reader, count, verdict));
    }
    return { facts, answer: { judged: facts.length, left: ready.length - facts.length } };
  });
}

/** By count, the devices that its judgement waits for. Heard before the reader's snapshot, as for a judgement. */
export async function waitsFor(
  { devices, skews }: Heard,
  { uncertainty }: Pick<Judging, 'uncertainty'>,
  reader: LedgerReader,
  counts: readonly Count[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const looked = await Promise.all(counts.map((count) => lookedAt(reader, count, { skews, uncertainty })));
  return new Map(looked.map((each) => [each.count.id, behind(each.looks, atWork(each, devices))]));
}
