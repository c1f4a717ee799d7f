// A ledger for tests: events are folded one after the other over documents in memory, as the server would.
import { type Address, addressText, type Reading, type View } from './documents/document.ts';
import type { Bodies, Kind } from './documents/kinds.ts';
import type { Source } from './events/envelope.ts';
import type { Fact, Happened } from './events/union.ts';
import { type Folded, fold } from './fold.ts';
import { balanceKey } from './stock/model.ts';
import type { Goods } from './stock/movement.ts';
import type { Place } from './stock/place.ts';

export interface Said {
  readonly id?: string;
  readonly actor?: string | null;
  readonly source?: Source;
  readonly at?: number;
}

export class TestLedger implements View {
  readonly #documents = new Map<string, unknown>();
  readonly #seen: Happened[] = [];
  #position = 0;

  /** Every event so far, in order. */
  get events(): readonly Happened[] {
    return this.#seen;
  }

  happen(fact: Fact, { id, actor = null, source = { kind: 'server' }, at = 0 }: Said = {}): Folded {
    this.#position += 1;
    const event = {
      ...fact,
      id: id ?? eventId(this.#position),
      position: this.#position,
      actor,
      at,
      source,
    } as Happened;
    const folded = fold(this, event);
    this.#seen.push(event);
    for (const { kind, key, body } of folded.changes) {
      const address = addressText({ kind, key });
      if (body === null) this.#documents.delete(address);
      else this.#documents.set(address, body);
    }
    return folded;
  }

  read<K extends Kind>(kind: K, key: string): Reading<K> {
    const body = this.#documents.get(addressText({ kind, key }));
    return body === undefined ? { is: 'absent' } : { is: 'known', body: body as Bodies[K] };
  }

  get<K extends Kind>(kind: K, key: string): Bodies[K] {
    const found = this.read(kind, key);
    if (found.is !== 'known') throw new Error(`no ${kind} ${key}`);
    return found.body;
  }

  all<K extends Kind>(kind: K): readonly Bodies[K][] {
    return [...this.#documents].flatMap(([address, body]) =>
      address.startsWith(`${kind} `) ? [body as Bodies[K]] : [],
    );
  }

  balance(place: Place, goods: Goods): number {
    const found = this.read('balance', balanceKey(place, goods));
    return found.is === 'known' ? found.body.quantity : 0;
  }

  /** All documents, for comparing one history with another. */
  snapshot(): ReadonlyMap<string, unknown> {
    return new Map(this.#documents);
  }
}

/** A UUID that tells the position of its event. */
export const eventId = (position: number): string =>
  `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`;

/** A view in which some documents lie outside what this side holds (SYNC.md L5). */
export const withUnknown = (view: View, isUnknown: (address: Address) => boolean): View => ({
  read: (kind, key) => (isUnknown({ kind, key }) ? { is: 'unknown' } : view.read(kind, key)),
});
