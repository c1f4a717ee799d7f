// The outbox on IndexedDB: a database of its own, strictly durable. Its schema is frozen: additions only. SYNC.md D1.
import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Envelope } from '../domain/events/envelope.ts';
import { ChangeListeners } from './change-listeners.ts';
import { saving } from './not-saved.ts';
import {
  type Append,
  type JobRecord,
  NotSaved,
  type Outbox,
  type OutboxChange,
  type OutboxStatus,
  type StoredEvent,
} from './outbox.ts';
import { acknowledged, firstNumbers, inEpoch, type Numbers, purgeable, statusOf } from './outbox-numbers.ts';
import { appendStrictly, numbersKey } from './strict-append.ts';

type Row = StoredEvent & { readonly ackedAt: number | null };

/** A week's events are purged in steps of so many, each a transaction of its own. */
const purgeStep = 1000;

export interface OutboxPlace {
  /** The epoch belongs to one warehouse, and so does the database (D2). */
  readonly warehouse: string;
  /** A fresh UUID: names events and epochs. */
  readonly newId: () => string;
  /** Another IndexedDB than the browser's, for tests. */
  readonly idb?: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>;
}

const withoutAck = ({ ackedAt: _, ...event }: Row): StoredEvent => event;

class DexieOutbox implements Outbox {
  readonly #db: Dexie;
  readonly #events: Table<Row, number>;
  readonly #jobs: Table<JobRecord, string>;
  readonly #numbers: Table<Numbers, string>;
  readonly #newId: () => string;
  readonly #listeners = new ChangeListeners<OutboxChange>();

  constructor({ warehouse, newId, idb }: OutboxPlace) {
    this.#db = new Dexie(`tallyhand-outbox-${warehouse}`, {
      ...idb,
      chromeTransactionDurability: 'strict',
    });
    this.#db.version(1).stores({ events: 'seq', jobs: 'jobId', numbers: '' });
    this.#events = this.#db.table('events');
    this.#jobs = this.#db.table('jobs');
    this.#numbers = this.#db.table('numbers');
    this.#newId = newId;
  }

  async open(warehouse: string): Promise<void> {
    await this.#db.open();
    await this.#db.transaction('rw', this.#numbers, async () => {
      if ((await this.#numbers.get(numbersKey)) !== undefined) return;
      await this.#numbers.add(firstNumbers(this.#newId(), warehouse), numbersKey);
    });
  }

  async append(append: Append): Promise<readonly Envelope[]> {
    if (!this.#db.isOpen()) throw new NotSaved('closed');
    const { events, numbers } = await saving(() => appendStrictly(this.#db.backendDB(), append, this.#newId));
    this.#listeners.tell({ status: statusOf(numbers), appended: events, results: [] });
    return events;
  }

  async saveJob(job: JobRecord): Promise<void> {
    await saving(() => this.#jobs.put(job));
  }

  async endJob(jobId: string): Promise<void> {
    await saving(() => this.#jobs.delete(jobId));
  }

  jobs(): Promise<readonly JobRecord[]> {
    return this.#jobs.toArray();
  }

  async status(): Promise<OutboxStatus> {
    return statusOf(await this.#stored());
  }

  async after(seq: number, limit: number): Promise<readonly StoredEvent[]> {
    const rows = await this.#events.where('seq').above(seq).limit(limit).toArray();
    return rows.map(withoutAck);
  }

  async at(seq: number): Promise<StoredEvent | null> {
    const row = await this.#events.get(seq);
    return row === undefined ? null : withoutAck(row);
  }

  async latest(limit: number): Promise<readonly StoredEvent[]> {
    const rows = await this.#events.reverse().limit(limit).toArray();
    return rows.map(withoutAck);
  }

  async acknowledge({ seq, id, results, serverTime }: Parameters<Outbox['acknowledge']>[0]): Promise<void> {
    const said = new Map(results.map((result) => [result.seq, result]));
    await this.#change(results, async (numbers) => {
      const before = numbers.acked?.seq ?? 0;
      if (seq <= before) return numbers;
      const rows = await this.#events.where('seq').between(before, seq, false, true).toArray();
      await this.#events.bulkPut(
        rows.map((row) => ({ ...row, ackedAt: serverTime, result: said.get(row.seq) ?? row.result })),
      );
      return acknowledged(numbers, { seq, id }, await this.#firstAfter(seq));
    });
  }

  async markFolded(seq: number, quarantined: readonly number[]): Promise<void> {
    await this.#change([], async (numbers) => ({ ...numbers, folded: seq, quarantined: [...quarantined] }));
  }

  async rewind(seq: number): Promise<void> {
    await this.#change([], async (numbers) => {
      if ((numbers.acked?.seq ?? 0) <= seq) return numbers;
      const row = await this.#events.get(seq);
      const acked = row === undefined ? null : { seq, id: row.id };
      return acknowledged(numbers, acked, await this.#firstAfter(seq));
    });
  }

  async beginEpoch(epoch: string): Promise<void> {
    await this.#change([], async (numbers) => {
      const rows = await this.#events.toArray();
      const kept = rows.map(({ seq }) => seq);
      await this.#events.clear();
      const anew = rows.map((row, n) => ({ ...row, seq: n + 1, ackedAt: null, result: null }));
      await this.#events.bulkAdd(anew);
      return acknowledged(inEpoch(numbers, epoch, kept), null, anew[0]);
    });
  }

  async purge(serverTime: number): Promise<number> {
    let gone = 0;
    for (;;) {
      const before = gone;
      await this.#change([], async (numbers) => {
        const oldest = await this.#events.limit(purgeStep).toArray();
        const through = purgeable(numbers, oldest, serverTime);
        if (through <= numbers.purgedThrough) return numbers;
        gone += await this.#events.where('seq').belowOrEqual(through).delete();
        return { ...numbers, purgedThrough: through };
      });
      if (gone - before < purgeStep) return gone;
    }
  }

  subscribe(listener: (change: OutboxChange) => void): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    this.#db.close({ disableAutoOpen: true });
  }

  #firstAfter(seq: number): Promise<Row | undefined> {
    return this.#events.where('seq').above(seq).first();
  }

  async #stored(): Promise<Numbers> {
    const numbers = await this.#numbers.get(numbersKey);
    if (numbers === undefined) throw new Error('the outbox has lost its numbers');
    return numbers;
  }

  /** Rewrites the numbers, with the events that go with them, in one transaction; then tells. */
  async #change(
    results: OutboxChange['results'],
    rewrite: (numbers: Numbers) => Promise<Numbers>,
  ): Promise<void> {
    const numbers = await saving(() =>
      this.#db.transaction('rw', this.#events, this.#numbers, async () => {
        const before = await this.#stored();
        const after = await rewrite(before);
        if (after !== before) await this.#numbers.put(after, numbersKey);
        return after;
      }),
    );
    this.#listeners.tell({ status: statusOf(numbers), appended: [], results });
  }
}

/** Opens the outbox of a warehouse, and makes it with a fresh epoch where there is none. */
export async function openDexieOutbox(place: OutboxPlace): Promise<Outbox> {
  const outbox = new DexieOutbox(place);
  await outbox.open(place.warehouse);
  return outbox;
}
