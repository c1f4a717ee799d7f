// Pulls what changed, page by page, and lets the replica have it in one step: an incremental pull when its last page
// is here, a snapshot by its swap. What is half done survives a lost connection. SYNC.md L1 to L3, P6.
import {
  type Cursor,
  type PulledDocument,
  type PullPage,
  protocol,
  type Taken,
} from '../domain/sync/wire.ts';
import type { Outbox } from '../storage/outbox.ts';
import type { Replica, Snapshot } from '../storage/replica.ts';
import { standingOf } from './settle-standing.ts';
import type { Failure, Transport } from './transport.ts';

export interface PullParts {
  readonly outbox: Outbox;
  readonly replica: Replica;
  readonly transport: Transport;
  readonly deviceId: string;
  readonly newId: () => string;
}

/** Documents of a snapshot that have come, and that there will be. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Told with each answer: the server's time, and how a snapshot comes on, null for an incremental pull. */
export type OnPage = (serverTime: number, snapshot: Progress | null) => void;

/** `quarrel`: sent back to the beginning over and over, by the server or by another tab that pulls as well. */
export type Pulled =
  | { readonly is: 'pulled' }
  /** Pulled, and it showed that the server lacks what it had: the outbox has to be sent again (P6). */
  | { readonly is: 'to-send-again' }
  | { readonly is: 'quarrel' }
  | Failure;

/** What has come so far: kept in memory until the last page, or put into the shadow of a snapshot. */
type UnderWay =
  | { readonly is: 'changes'; readonly since: Cursor; cursor: Cursor; readonly documents: PulledDocument[] }
  | {
      readonly is: 'snapshot';
      cursor: Cursor | null;
      readonly shadow: Snapshot;
      done: number;
      /** The last page on its way to the disk, while the next one is on its way here. */
      stored: Promise<void>;
    };

const mostRestarts = 3;

export class Puller {
  readonly #parts: PullParts;
  #underWay: UnderWay | null = null;

  constructor(parts: PullParts) {
    this.#parts = parts;
  }

  async pull(signal: AbortSignal, onPage: OnPage): Promise<Pulled> {
    const { outbox, transport, deviceId } = this.#parts;
    for (let restarts = 0; restarts < mostRestarts; ) {
      const underWay = await this.#goOn();
      const { epoch } = await outbox.status();
      const sent = await transport.pull({ protocol, deviceId, epoch, cursor: underWay.cursor }, signal);
      if (signal.aborted) return { is: 'unreachable' };
      if (sent.is !== 'answered') return sent;
      const { answer } = sent;
      if (answer.is === 'reset') {
        onPage(answer.serverTime, null);
        this.#underWay = await this.#snapshot();
        restarts += 1;
        continue;
      }
      onPage(answer.serverTime, await this.#take(underWay, answer));
      const { taken } = answer;
      if (taken === null) continue;
      if (signal.aborted) return { is: 'unreachable' };
      const finished = await this.#finish(underWay, { ...answer, taken }, epoch);
      if (finished !== 'overtaken') return { is: finished };
      restarts += 1;
    }
    return { is: 'quarrel' };
  }

  async #goOn(): Promise<UnderWay> {
    if (this.#underWay !== null) return this.#underWay;
    const pulled = await this.#parts.replica.pulled();
    this.#underWay =
      pulled === null
        ? await this.#snapshot()
        : { is: 'changes', since: pulled.cursor, cursor: pulled.cursor, documents: [] };
    return this.#underWay;
  }

  async #snapshot(): Promise<UnderWay> {
    const shadow = await this.#parts.replica.beginSnapshot();
    return { is: 'snapshot', cursor: null, shadow, done: 0, stored: Promise.resolve() };
  }

  async #take(underWay: UnderWay, page: PullPage): Promise<Progress | null> {
    if (underWay.is === 'changes') {
      for (const document of page.documents) underWay.documents.push(document);
      underWay.cursor = page.cursor;
      return null;
    }
    await this.#storedAll(underWay.stored);
    underWay.stored = underWay.shadow.add(page.documents);
    // Whoever awaits it next hears of a failure; until then it is nobody's.
    underWay.stored.catch(() => {});
    underWay.cursor = page.cursor;
    underWay.done += page.documents.length;
    return { done: underWay.done, total: underWay.done + page.remaining };
  }

  /** A page that couldn't be stored leaves a hole: the snapshot is begun anew with the next pull. */
  async #storedAll(stored: Promise<void>): Promise<void> {
    try {
      await stored;
    } catch (error) {
      this.#underWay = null;
      throw error;
    }
  }

  /**
   * First where this device stands, then the documents together with what was taken, then the outbox's own mark.
   * A crash in between is harmless: the view goes by what stands with the documents.
   */
  async #finish(
    underWay: UnderWay,
    { cursor, taken }: PullPage & { readonly taken: Taken },
    epoch: string,
  ): Promise<'pulled' | 'to-send-again' | 'overtaken'> {
    const { outbox, replica, newId } = this.#parts;
    if (underWay.is === 'snapshot') await this.#storedAll(underWay.stored);
    const decided = await standingOf(outbox, epoch, taken);
    if (decided.is === 'rolled-back') await outbox.beginEpoch(newId());
    if (decided.is === 'server-restored') await outbox.rewind(decided.seq);
    this.#underWay = null;
    const pulled = { cursor, taken };
    if (underWay.is === 'snapshot') await underWay.shadow.swap(pulled);
    else if ((await replica.apply(underWay.documents, pulled, underWay.since)) === 'overtaken') {
      return 'overtaken';
    }
    if (decided.is !== 'rolled-back' && decided.is !== 'stale') {
      await outbox.markFolded(taken.seq, taken.quarantined);
    }
    return decided.is === 'rolled-back' || decided.is === 'server-restored' ? 'to-send-again' : 'pulled';
  }
}
