// A handheld for tests: a runner on an outbox in memory, whose view folds what the outbox has over a ledger.
import type { Meaning, RawScan } from '../domain/barcode/meaning.ts';
import { parseScan } from '../domain/barcode/parse-scan.ts';
import type { Fact } from '../domain/events/union.ts';
import type { TestLedger } from '../domain/ledger.fixture.ts';
import { device } from '../domain/small-warehouse.fixture.ts';
import { MemoryOutbox, type OutboxDisk } from '../storage/memory-outbox.ts';
import type { JobKind } from './job-kind.ts';
import { pickWorkflow, workGone } from './pick/machine.ts';
import { readPickWork } from './pick/pick-work.ts';
import type { PickState, PickWork } from './pick/state.ts';
import { Runner } from './runner.ts';
import type { Signal } from './runner-ports.ts';

/** Counts up to UUIDs, one row for all handhelds of a test. */
let ids = 0;
const newId = () => {
  ids += 1;
  return `00000000-0000-4000-9000-${String(ids).padStart(12, '0')}`;
};

export class Handheld {
  readonly outbox: MemoryOutbox;
  readonly runner: Runner<PickState, PickWork>;
  /** What was sounded, and how many events the disk had at that moment. */
  readonly signals: { readonly signal: Signal; readonly stored: number }[] = [];
  /** What the job was asked to bring in. */
  readonly prepared: Meaning[] = [];
  /** Codes that were looked up in the item master. */
  readonly lookups: string[] = [];
  readonly #disk: OutboxDisk;
  readonly #ledger: TestLedger;
  readonly #listeners = new Set<() => void>();
  readonly #left = new Set<string>();
  #folded: number;
  #at = 0;

  /** `ledger` is what the server and this device have told so far; the disk outlives the handheld. */
  constructor(ledger: TestLedger, disk: OutboxDisk) {
    this.#ledger = ledger;
    this.#disk = disk;
    this.#folded = disk.rows.length;
    this.outbox = new MemoryOutbox(disk, newId);
    this.runner = new Runner(new Map([['pick', async () => this.#kind()]]), {
      outbox: this.outbox,
      view: {
        settled: async () => this.#settle(),
        subscribe: (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
      },
      parse: parseScan,
      lookup: async (codes) => {
        this.lookups.push(...codes);
        return ledger.all('item').filter((item) => item.barcodes.some(({ code }) => codes.includes(code)));
      },
      now: () => ({ wall: 0, monotonic: 0, page: 'p' }),
      basis: () => ({ serverEpoch: null, position: 0 }),
      signal: (signal) => this.signals.push({ signal, stored: disk.rows.length }),
    });
  }

  #kind(): JobKind<PickState, PickWork> {
    return {
      workflow: pickWorkflow,
      open: async () => {},
      read: (jobId) => {
        if (this.#left.has(jobId)) return null;
        const units = this.#ledger.all('unit').map(({ code }) => code);
        return readPickWork(this.#ledger, jobId, units);
      },
      prepare: async (meaning) => {
        this.prepared.push(meaning);
      },
      items: (work) => work.items.values(),
      gone: (work) => {
        const gone = workGone(work, device.deviceId);
        return gone === null ? null : { key: gone };
      },
      called: ({ list }) => ({ name: list.number, inHand: list.totes.map(({ tote }) => tote) }),
      over: ({ at }) => at === 'done',
      progress: () => null,
      mayWork: () => true,
      named: async () => null,
      offers: async () => [],
    };
  }

  #settle(): void {
    for (const row of this.#disk.rows.slice(this.#folded)) {
      const { type, payload, id, actor } = row;
      this.#ledger.happen({ type, payload } as Fact, { id, actor, source: device });
    }
    this.#folded = this.#disk.rows.length;
  }

  /** The server says something that a pull brings. */
  pull(fact: Fact): void {
    this.#ledger.happen(fact);
    for (const listener of this.#listeners) listener();
  }

  /** The job's documents leave this device: they are in its scope no more (L5). */
  forget(jobId: string): void {
    this.#left.add(jobId);
    for (const listener of this.#listeners) listener();
  }

  raw(text: string, gap = 1000): RawScan {
    this.#at += gap;
    return { text, aim: /^\d{14}$/.test(text) ? ']E0' : null, via: 'wedge', at: this.#at };
  }

  scan(text: string, gap?: number) {
    return this.runner.scan(this.raw(text, gap));
  }

  async scans(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.scan(text);
  }

  get state(): PickState | null {
    return this.runner.store.getState().state;
  }

  get stored(): readonly string[] {
    return this.#disk.rows.map(({ type }) => type);
  }
}
