// The way of one look-up: what a code means, what this device holds about it, what the machine says to it. Nothing of
// it reaches the job that may be under way; what is taught is on the disk before it is shown as saved.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Meaning, RawScan } from '../domain/barcode/meaning.ts';
import type { Fact } from '../domain/events/union.ts';
import { aboutItem, lookUp } from '../domain/look-up/look-up.ts';
import type { LookedUp } from '../domain/look-up/looked-up.ts';
import { type LookUpStep, step } from './look-up/machine.ts';
import { type Reader, readAbout, readItem } from './look-up/read-about.ts';
import type { Asked, LookUpInput, LookUpPress, LookUpState } from './look-up/state.ts';
import { attention } from './look-up/words.ts';
import type { Signal } from './runner-ports.ts';
import type { Feedback } from './workflow.ts';

export interface LookUpPorts extends Reader {
  readonly parse: (raw: RawScan) => Meaning;
  /** Called when documents have changed. Answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Onto the disk: the event's id, or null where it was not saved, which has been said then (D3). */
  readonly record: (fact: Fact) => Promise<string | null>;
  readonly mayTeach: () => boolean;
  readonly signal: (signal: Signal) => void;
}

export interface LookUpShown {
  readonly state: LookUpState;
  readonly feedback: Feedback;
}

const beginning: LookUpShown = { state: { at: 'ask' }, feedback: { is: 'none' } };

export class LookUpRunner {
  readonly store: StoreApi<LookUpShown> = createStore(() => beginning);
  readonly #ports: LookUpPorts;
  readonly #stop: () => void;
  #queue: Promise<unknown> = Promise.resolve();
  /** A look-up that will be read again already waits for its turn. */
  #stale = false;

  constructor(ports: LookUpPorts) {
    this.#ports = ports;
    this.#stop = ports.subscribe(() => void this.#readAnew());
  }

  close(): void {
    this.#stop();
  }

  scan(raw: RawScan): Promise<void> {
    return this.#find({ is: 'scanned', meaning: this.#ports.parse(raw) }, 'code');
  }

  /** A row that was pressed. */
  open(asked: Asked): Promise<void> {
    return this.#find(asked, 'row');
  }

  input(press: LookUpPress): Promise<void> {
    return this.#answer(() => this.#step(press)).then(() => this.#readAnew());
  }

  #find(asked: Asked, by: 'code' | 'row'): Promise<void> {
    return this.#answer(async () => {
      await this.#step({ is: 'found', by, asked, found: await this.#lookUp(asked) });
    });
  }

  /** What is shown follows each pull, and each thing that happens on this device. */
  #readAnew(): Promise<void> {
    if (this.#stale) return this.#queue.then(() => {});
    this.#stale = true;
    const turn = this.#inTurn(async () => {
      this.#stale = false;
      const { state } = this.store.getState();
      if (state.at !== 'shown') return;
      const found = await this.#lookUp(state.asked);
      const next = step(state, { is: 'read-anew', found }, false);
      if (next.is === 'moved') this.store.setState({ state: next.state });
    });
    return turn.catch(() => {});
  }

  async #lookUp(asked: Asked): Promise<LookedUp> {
    if (asked.is === 'scanned') return lookUp(asked.meaning, await readAbout(this.#ports, asked.meaning));
    const { view } = this.#ports;
    await view.load([{ kind: 'item', key: asked.key }]);
    const item = view.read('item', asked.key);
    return item.is === 'known'
      ? aboutItem(item.body, asked.code, await readItem(view, item.body))
      : { is: 'unknown', code: asked.code, teachable: false };
  }

  async #step(input: LookUpInput): Promise<void> {
    const { record, signal, mayTeach } = this.#ports;
    const next: LookUpStep = step(this.store.getState().state, input, mayTeach());
    if (next.is === 'moved') {
      this.store.setState({ state: next.state, feedback: next.feedback });
      if (next.feedback.is !== 'none') signal(next.feedback);
      return;
    }
    const eventId = await record(next.fact);
    if (eventId === null) return;
    const accepted: Feedback = { is: 'accept', words: next.words };
    this.store.setState({ state: next.after(eventId), feedback: accepted });
    signal(accepted);
  }

  /** A disk that can't be read is said, and what was shown stays. */
  #answer(act: () => Promise<void>): Promise<void> {
    return this.#inTurn(act).catch(() => {
      const feedback = attention('say.failed');
      this.store.setState({ feedback });
      this.#ports.signal(feedback);
    });
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(act);
    this.#queue = turn.catch(() => {});
    return turn;
  }
}
