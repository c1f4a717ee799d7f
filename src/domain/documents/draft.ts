// A reducer's desk: it reads documents, writes new ones, books movements and opens exceptions here.
// Nothing leaves it before the reducer has returned, so an event that fails has changed nothing.
import type { Exception, ExceptionCode, Task } from '../exceptions/model.ts';
import type { Movement } from '../stock/movement.ts';
import { type Address, addressText, type Change, type Reading, type View } from './document.ts';
import type { Bodies, Kind } from './kinds.ts';

export interface OpenedException {
  readonly code: ExceptionCode;
  readonly subject: string;
  readonly facts: Exception['facts'];
}

/** Thrown when a reducer reads what its `reads` didn't name: a fault in the reducer, never in the data. */
export class UndeclaredRead extends Error {
  constructor(address: Address) {
    super(`a reducer read ${addressText(address)} without having named it`);
    this.name = 'UndeclaredRead';
  }
}

export class Draft {
  readonly #view: View;
  readonly #declared: ReadonlySet<string>;
  readonly #written = new Map<string, Change>();
  readonly movements: Movement[] = [];
  readonly exceptions: OpenedException[] = [];

  constructor(view: View, declared: readonly Address[]) {
    this.#view = view;
    this.#declared = new Set(declared.map(addressText));
  }

  read<K extends Kind>(kind: K, key: string): Reading<K> {
    const address = { kind, key };
    const text = addressText(address);
    const written = this.#written.get(text);
    if (written !== undefined) {
      return written.body === null ? { is: 'absent' } : { is: 'known', body: written.body as Bodies[K] };
    }
    if (!this.#declared.has(text)) throw new UndeclaredRead(address);
    return this.#view.read(kind, key);
  }

  put<K extends Kind>(kind: K, key: string, body: Bodies[K] | null): void {
    this.#written.set(addressText({ kind, key }), { kind, key, body } as Change);
  }

  /** Rewrites a document that is there. One that is unknown or absent stays so. */
  change<K extends Kind>(kind: K, key: string, rewrite: (body: Bodies[K]) => Bodies[K]): void {
    const found = this.read(kind, key);
    if (found.is === 'known') this.put(kind, key, rewrite(found.body));
  }

  /** Rewrites a document, beginning with `blank` where there is none. One that is unknown stays so. */
  changeOrBegin<K extends Kind>(
    kind: K,
    key: string,
    blank: Bodies[K],
    rewrite: (body: Bodies[K]) => Bodies[K],
  ): void {
    const found = this.read(kind, key);
    if (found.is !== 'unknown') this.put(kind, key, rewrite(found.is === 'known' ? found.body : blank));
  }

  move(movement: Movement): void {
    this.movements.push(movement);
  }

  open(code: ExceptionCode, subject: string, facts: Exception['facts'] = {}): void {
    this.exceptions.push({ code, subject, facts });
  }

  task(task: Task): void {
    this.put('task', task.id, task);
  }

  changes(): Change[] {
    return [...this.#written.values()];
  }
}
