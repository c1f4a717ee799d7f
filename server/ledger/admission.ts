// One transaction's worth of admitted events: positions are given, events folded, and all of it written at the end.
import type { Address } from '../../src/domain/documents/document.ts';
import type { Fact, Happened } from '../../src/domain/events/union.ts';
import { type Folded, readsOf } from '../../src/domain/fold.ts';
import { FoldBatch } from './fold-batch.ts';
import type { LedgerEvent } from './ledger.ts';
import type { Head, LedgerTransaction, Quarantined } from './ledger-store.ts';
import { overruledCodes } from './overruled-codes.ts';
import { SnapshotReader } from './reader.ts';
import { unprovenBytesIn } from './room.ts';
import { recorded, serverFact } from './server-fact.ts';

/** What the ledger's rules are handed in: they have no clock, no randomness and no log of their own. */
export interface LedgerContext {
  /** ms since 1970 */
  readonly clock: () => number;
  /** A fresh UUID. */
  readonly newId: () => string;
  readonly warn: (facts: Readonly<Record<string, unknown>>, message: string) => void;
}

export class Admission {
  readonly #transaction: LedgerTransaction;
  readonly #context: LedgerContext;
  #batch = new FoldBatch();
  #events: LedgerEvent[] = [];
  readonly #folded: Happened[] = [];
  readonly #quarantined = new Map<string, Quarantined>();
  #head: Head;
  readonly now: number;

  private constructor(transaction: LedgerTransaction, head: Head, context: LedgerContext) {
    this.#transaction = transaction;
    this.#head = head;
    this.#context = context;
    this.now = context.clock();
  }

  /** Takes the head: from here on nobody else writes in this warehouse. */
  static async begin(transaction: LedgerTransaction, context: LedgerContext): Promise<Admission> {
    return new Admission(transaction, await transaction.takeHead(context.newId()), context);
  }

  get head(): Head {
    return this.#head;
  }

  /** The documents that folding these events will read, in one go. */
  prepare(events: readonly Happened[]): Promise<void> {
    const addresses: Address[] = events.flatMap((event) => readsOf(event));
    return this.#batch.load(this.#transaction, addresses);
  }

  /** Folds at the next position; throws where a reducer does, and then nothing has happened. */
  append(event: Happened, bytes: string): LedgerEvent {
    const placed: Happened = { ...event, position: this.#head.position + 1 };
    const folded: Folded = this.#batch.fold(placed, this.now);
    const row = recorded(placed, folded, bytes, this.now);
    this.#events.push(row);
    this.#folded.push(placed);
    this.#head = { ...this.#head, position: row.position, lastId: row.id };
    return row;
  }

  async state(facts: readonly Fact[], actor: string | null): Promise<void> {
    for (const fact of facts) {
      const { event, bytes } = serverFact(fact, {
        head: this.#head,
        id: this.#context.newId(),
        actor,
        now: this.now,
      });
      await this.prepare([event]);
      this.append(event, bytes);
    }
  }

  /** Keeps an event that is new to the quarantine. */
  quarantine(event: Omit<Quarantined, 'arrival' | 'receivedAt'>): Quarantined {
    const held = { ...event, arrival: this.nextArrival(), receivedAt: this.now };
    this.#head = { ...this.#head, quarantined: this.#head.quarantined + 1 };
    this.addUnprovenBytes(unprovenBytesIn([held]));
    this.#quarantined.set(event.id, held);
    return held;
  }

  /** Rewrites an event that is in quarantine already. */
  requarantine(event: Quarantined): void {
    this.#quarantined.set(event.id, event);
  }

  async release(events: readonly Quarantined[]): Promise<void> {
    this.#head = { ...this.#head, quarantined: this.#head.quarantined - events.length };
    this.addUnprovenBytes(-unprovenBytesIn(events));
    await this.#transaction.removeQuarantined(events.map(({ id }) => id));
  }

  /** The number of what arrives next outside of the ledger's order. */
  nextArrival(): number {
    this.#head = { ...this.#head, arrivals: this.#head.arrivals + 1 };
    return this.#head.arrivals;
  }

  addUnprovenBytes(bytes: number): void {
    this.#head = { ...this.#head, unprovenBytes: this.#head.unprovenBytes + bytes };
  }

  async write(): Promise<void> {
    await this.#writeFolded();
    const overruled = await overruledCodes(new SnapshotReader(this.#transaction), this.#folded);
    if (overruled.length > 0) {
      await this.state(overruled, null);
      await this.#writeFolded();
    }
    await this.#transaction.saveQuarantined([...this.#quarantined.values()]);
    await this.#transaction.saveHead(this.#head);
  }

  async #writeFolded(): Promise<void> {
    await this.#transaction.insertEvents(this.#events);
    await this.#batch.write(this.#transaction);
    this.#events = [];
    this.#batch = new FoldBatch();
  }
}
