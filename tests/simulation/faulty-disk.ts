// A device's stores as they are for one life of its app: each write takes time, may fail, and the device may die
// before it or after it. What a dead app asked for is never answered.
import type { Envelope } from '../../src/domain/events/envelope.ts';
import { type Append, type JobRecord, NotSaved, type Outbox } from '../../src/storage/outbox.ts';
import type { Replica, Snapshot } from '../../src/storage/replica.ts';
import type { Weather } from './weather.ts';

const never = <T>(): Promise<T> => new Promise<T>(() => {});

/** One life of an app. `die` is called by whatever kills it. */
export class Life {
  alive = true;
  readonly #weather: Weather;
  readonly #onDeath: () => void;

  constructor(weather: Weather, onDeath: () => void) {
    this.#weather = weather;
    this.#onDeath = onDeath;
  }

  die(): void {
    if (!this.alive) return;
    this.alive = false;
    this.#onDeath();
  }

  /** Runs a write, with a chance of death on either side of it. */
  async write<T>(work: () => Promise<T>): Promise<T> {
    await this.#mayDie();
    if (!this.alive) return never();
    const result = await work();
    await this.#mayDie();
    return this.alive ? result : never();
  }

  /** A look takes no time, but a dead app gets no answer. */
  async look<T>(work: () => Promise<T>): Promise<T> {
    const result = await work();
    return this.alive ? result : never();
  }

  async #mayDie(): Promise<void> {
    const { scheduler, random, faults } = this.#weather;
    await scheduler.pause(6);
    if (this.alive && random.chance(faults.deviceCrash)) this.die();
  }
}

export function faultyOutbox(inner: Outbox, life: Life, weather: Weather): Outbox {
  const append = async (facts: Append): Promise<readonly Envelope[]> => {
    if (weather.random.chance(weather.faults.diskFull)) throw new NotSaved('quota');
    return inner.append(facts);
  };
  return {
    append: (facts) => life.write(() => append(facts)),
    saveJob: (job: JobRecord) => life.write(() => inner.saveJob(job)),
    endJob: (jobId) => life.write(() => inner.endJob(jobId)),
    jobs: () => life.look(() => inner.jobs()),
    status: () => life.look(() => inner.status()),
    after: (seq, limit) => life.look(() => inner.after(seq, limit)),
    at: (seq) => life.look(() => inner.at(seq)),
    latest: (limit) => life.look(() => inner.latest(limit)),
    acknowledge: (ack) => life.write(() => inner.acknowledge(ack)),
    markFolded: (seq, quarantined) => life.write(() => inner.markFolded(seq, quarantined)),
    rewind: (seq) => life.write(() => inner.rewind(seq)),
    beginEpoch: (epoch) => life.write(() => inner.beginEpoch(epoch)),
    purge: (serverTime) => life.write(() => inner.purge(serverTime)),
    subscribe: (listener) => inner.subscribe((change) => life.alive && listener(change)),
    close: () => inner.close(),
  };
}

export function faultyReplica(inner: Replica, life: Life): Replica {
  const snapshot = (shadow: Snapshot): Snapshot => ({
    add: (documents) => life.write(() => shadow.add(documents)),
    swap: (pulled) => life.write(() => shadow.swap(pulled)),
  });
  return {
    pulled: () => life.look(() => inner.pulled()),
    readMany: (addresses) => life.look(() => inner.readMany(addresses)),
    find: (kind, term) => life.look(() => inner.find(kind, term)),
    all: (kind) => life.look(() => inner.all(kind)),
    nextKey: (kind, after) => life.look(() => inner.nextKey(kind, after)),
    apply: (documents, pulled, since) => life.write(() => inner.apply(documents, pulled, since)),
    beginSnapshot: async () => snapshot(await life.write(() => inner.beginSnapshot())),
    clear: () => life.write(() => inner.clear()),
    subscribe: (listener) => inner.subscribe((change) => life.alive && listener(change)),
    close: () => inner.close(),
  };
}
