// Many events folded in memory over documents loaded in bulk, and each document written once at the end.
import { type Address, addressText, type Reading, type View } from '../../src/domain/documents/document.ts';
import {
  type Audience,
  audienceOf,
  type Bodies,
  type Kind,
  termsOf,
} from '../../src/domain/documents/kinds.ts';
import type { Happened } from '../../src/domain/events/union.ts';
import { type Folded, fold } from '../../src/domain/fold.ts';
import { dayOf } from '../../src/domain/stock/flags.ts';
import { stockKey } from '../../src/domain/stock/model.ts';
import type { Movement } from '../../src/domain/stock/movement.ts';
import { inventoryChanges, type Rewritten } from './inventory-changes.ts';
import type {
  Departure,
  DocumentTerm,
  LedgerSnapshot,
  LedgerTransaction,
  PlacedDocument,
} from './ledger-store.ts';

type Body = Bodies[Kind];

interface Touched {
  readonly address: Address;
  readonly body: Body | null;
  readonly position: number;
}

const absent = { is: 'absent' } as const;

const ownerOf = (body: Body): string | null => ('owner' in body ? body.owner : null);

const termsAt = ({ kind }: Address, body: Body | null): readonly string[] =>
  body === null ? [] : termsOf(kind, body as Bodies[typeof kind]);

const audienceAt = ({ kind }: Address, body: Body | null): Audience | null =>
  body === null ? null : audienceOf(kind, body as Bodies[typeof kind]);

export class FoldBatch implements View {
  /** As the transaction found them: null where there was none. */
  readonly #before = new Map<string, Body | null>();
  readonly #touched = new Map<string, Touched>();
  /** By item, the day of its last movement. */
  readonly #movedOn = new Map<string, number>();

  async load(snapshot: LedgerSnapshot, addresses: readonly Address[]): Promise<void> {
    const wanted = new Map<string, Address>();
    for (const address of addresses) {
      const text = addressText(address);
      if (!this.#before.has(text)) wanted.set(text, address);
    }
    if (wanted.size === 0) return;
    const found = await snapshot.documents([...wanted.values()]);
    for (const text of wanted.keys()) this.#before.set(text, found.get(text) ?? null);
  }

  read<K extends Kind>(kind: K, key: string): Reading<K> {
    const text = addressText({ kind, key });
    const touched = this.#touched.get(text);
    const body = touched === undefined ? this.#before.get(text) : touched.body;
    if (body === undefined) throw new Error(`${text} was not loaded before the fold`);
    return body === null ? absent : { is: 'known', body: body as Bodies[K] };
  }

  /**
   * What it needs must have been loaded. An event that throws has changed nothing. `receivedAt`: ms, the server's.
   * `bound`: as in `fold`.
   */
  fold(event: Happened, receivedAt: number, bound: readonly Movement[] | null = null): Folded {
    const folded = fold(this, event, bound);
    for (const movement of folded.movements) {
      const item = stockKey(movement);
      this.#movedOn.set(item, Math.max(dayOf(receivedAt), this.#movedOn.get(item) ?? 0));
    }
    for (const { kind, key, body } of folded.changes) {
      const address = { kind, key };
      this.#touched.set(addressText(address), { address, body, position: event.position });
    }
    return folded;
  }

  async write(transaction: LedgerTransaction): Promise<void> {
    const touched = [...this.#touched.values()];
    if (touched.length === 0) return;
    await this.load(
      transaction,
      touched.map(({ address }) => address),
    );
    const saved: PlacedDocument[] = [];
    const removed: Address[] = [];
    const departed: Departure[] = [];
    const termsAdded: DocumentTerm[] = [];
    const termsRemoved: DocumentTerm[] = [];
    const rewritten: Rewritten[] = [];
    for (const { address, body, position } of touched) {
      const { kind, key } = address;
      const before = this.#before.get(addressText(address)) ?? null;
      rewritten.push({ kind, before, after: body } as Rewritten);
      const from = audienceAt(address, before);
      const to = audienceAt(address, body);
      if (body !== null && to !== null) {
        saved.push({ kind, key, body, owner: ownerOf(body), audience: to, position });
      } else if (before !== null) {
        removed.push(address);
      }
      if (from !== null && from !== to && from !== 'desk') {
        departed.push({ audience: from, kind, key, position });
      }
      const termsBefore = termsAt(address, before);
      const termsAfter = termsAt(address, body);
      for (const term of new Set(termsAfter)) {
        if (!termsBefore.includes(term)) termsAdded.push({ kind, term, key });
      }
      for (const term of new Set(termsBefore)) {
        if (!termsAfter.includes(term)) termsRemoved.push({ kind, term, key });
      }
    }
    await transaction.saveDocuments(saved);
    await transaction.removeDocuments(removed);
    await transaction.removeTerms(termsRemoved);
    await transaction.addTerms(termsAdded);
    await transaction.saveDepartures(departed);
    await transaction.saveInventory(inventoryChanges(rewritten, this.#movedOn));
  }
}
