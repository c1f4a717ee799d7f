// What the tests of sync hand in: a clock that is wound by hand, a transport that says what it is told to, events.
import type { Envelope } from '../domain/events/envelope.ts';
import { fact } from '../domain/events/facts.ts';
import type { Fact } from '../domain/events/union.ts';
import { scopeOf } from '../domain/sync/scope.ts';
import type { Cursor, Pull, PulledDocument, PullOutcome, Push, PushOutcome } from '../domain/sync/wire.ts';
import { blankDisk, MemoryOutbox } from '../storage/memory-outbox.ts';
import type { Append } from '../storage/outbox.ts';
import type { Time } from './time.ts';
import type { Answered, LiveSign, Transport } from './transport.ts';

/** Lets everything run that waits for nothing but its turn. */
export const turnsOver = () => new Promise<void>((resolve) => setImmediate(resolve));

export class HandTime implements Time {
  #now = 0;
  #due: { readonly at: number; readonly work: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, work: () => void): () => void {
    const entry = { at: this.#now + ms, work };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }

  /** ms until the next that is due; null where nothing is. */
  next(): number | null {
    const [first] = this.#due.toSorted((a, b) => a.at - b.at);
    return first === undefined ? null : first.at - this.#now;
  }

  async wind(ms: number): Promise<void> {
    const end = this.#now + ms;
    await turnsOver();
    for (;;) {
      const [first] = this.#due.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (first === undefined) break;
      this.#now = first.at;
      this.#due = this.#due.filter((other) => other !== first);
      first.work();
      await turnsOver();
    }
    this.#now = end;
  }
}

type Script<Q, A> = (question: Q) => Answered<A> | Promise<Answered<A>>;

/** Answers as `onPush` and `onPull` say, which a test may change at any time. */
export class ToldTransport implements Transport {
  readonly pushes: Push[] = [];
  readonly pulls: Pull[] = [];
  readonly streams: { readonly hear: (sign: LiveSign) => void; readonly end: () => void }[] = [];
  onPush: Script<Push, PushOutcome> = (push) => taken(push);
  onPull: Script<Pull, PullOutcome> = (pull) => page(pull, [], 1, this.lastSent());

  /** As a server that takes everything would name it. */
  lastSent(): { readonly seq: number; readonly id: string | null } {
    const last = this.pushes.flatMap(({ events }) => events).at(-1);
    return { seq: last?.seq ?? 0, id: last?.id ?? null };
  }

  async push(push: Push): Promise<Answered<PushOutcome>> {
    this.pushes.push(push);
    return this.onPush(push);
  }

  async pull(pull: Pull): Promise<Answered<PullOutcome>> {
    this.pulls.push(pull);
    return this.onPull(pull);
  }

  live(hear: (sign: LiveSign) => void): Promise<{ readonly is: 'ended' }> {
    return new Promise((resolve) => {
      this.streams.push({ hear, end: () => resolve({ is: 'ended' }) });
    });
  }
}

/** A server that takes everything. */
export function taken(push: Push): Answered<PushOutcome> {
  const last = push.events.at(-1);
  return {
    is: 'answered',
    answer: {
      is: 'taken',
      ackSeq: last?.seq ?? 0,
      ackId: last?.id ?? null,
      results: push.events.map(({ seq }) => ({ seq, verdict: 'applied', code: null })),
      serverTime: 1,
    },
  };
}

export const cursorAt = (position: number): Cursor => ({
  serverEpoch: 's1',
  position,
  id: null,
  receivedAt: null,
  scope: scopeOf('d1', null),
});

/** A last page; `seq` and `id`: what was taken of this device. */
export const page = (
  pull: Pull,
  documents: readonly PulledDocument[],
  position: number,
  named: { readonly seq: number; readonly id: string | null } = { seq: 0, id: null },
  quarantined: number[] = [],
): Answered<PullOutcome> => ({
  is: 'answered',
  answer: {
    is: 'page',
    documents: [...documents],
    cursor: cursorAt(position),
    remaining: 0,
    taken: { epoch: pull.epoch, ...named, quarantined },
    serverTime: 1,
  },
});

/** A page with more to come. */
export const pageOfMore = (
  documents: readonly PulledDocument[],
  position: number,
  remaining: number,
): Answered<PullOutcome> => ({
  is: 'answered',
  answer: {
    is: 'page',
    documents: [...documents],
    cursor: cursorAt(position),
    remaining,
    taken: null,
    serverTime: 1,
  },
});

export const reset: Answered<PullOutcome> = {
  is: 'answered',
  answer: { is: 'reset', because: 'other-history', serverTime: 1 },
};

/** Ids that can be told apart at a glance. */
export function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  };
}

export const memoryOutbox = () => new MemoryOutbox(blankDisk('e1', 'W1'), countedIds());

export const appendOf = (...facts: readonly Fact[]): Append => ({
  facts,
  actor: 'ana',
  basis: { serverEpoch: null, position: 0 },
  at: { wall: 0, monotonic: 0, page: 'p' },
  job: null,
});

export const skip = (stop: number): Fact => fact('stop.skipped', { pickListId: 'L1', stop });

/** Appends so many events. */
export const scans = (outbox: MemoryOutbox, count: number): Promise<readonly Envelope[]> =>
  outbox.append(appendOf(...Array.from({ length: count }, (_, n) => skip(n + 1))));
