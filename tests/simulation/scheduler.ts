// The one scheduler of a simulation: everything that takes time happens here, in an order that the seed alone decides.
import type { Random } from './random.ts';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly work: () => void;
}

/** Lets everything run that waits for nothing but its turn. */
const turnsOver = () => new Promise<void>((resolve) => setImmediate(resolve));

export class Scheduler {
  /** ms since the simulation began, by a clock that nobody in it can see. */
  now = 0;
  readonly random: Random;
  #order = 0;
  /** A binary heap: the earliest first, and of those at one moment the first that was asked for. */
  readonly #due: Due[] = [];

  constructor(random: Random) {
    this.random = random;
  }

  after(ms: number, work: () => void): () => void {
    let wanted = true;
    this.#order += 1;
    this.#push({ at: this.now + ms, order: this.#order, work: () => wanted && work() });
    return () => {
      wanted = false;
    };
  }

  /** A pause of unforeseeable length: whatever else is under way may come first. */
  pause(longest: number): Promise<void> {
    return new Promise((resolve) => this.after(this.random.next() * longest, resolve));
  }

  async runFor(ms: number, until: () => boolean = () => false): Promise<void> {
    const end = this.now + ms;
    await turnsOver();
    while (!until()) {
      const next = this.#due[0];
      if (next === undefined || next.at > end) break;
      this.#pop();
      this.now = next.at;
      next.work();
      await turnsOver();
    }
    if (!until()) this.now = end;
  }

  #push(due: Due): void {
    let n = this.#due.push(due) - 1;
    for (let parent = (n - 1) >> 1; n > 0 && this.#before(n, parent); parent = (n - 1) >> 1) {
      this.#swap(n, parent);
      n = parent;
    }
  }

  #pop(): void {
    this.#swap(0, this.#due.length - 1);
    this.#due.pop();
    for (let n = 0; ; ) {
      const [left, right] = [2 * n + 1, 2 * n + 2];
      const child = this.#before(right, left) ? right : left;
      if (!this.#before(child, n)) return;
      this.#swap(child, n);
      n = child;
    }
  }

  #before(a: number, b: number): boolean {
    const [first, second] = [this.#due[a], this.#due[b]];
    if (first === undefined || second === undefined) return false;
    return first.at < second.at || (first.at === second.at && first.order < second.order);
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#due[a], this.#due[b]];
    if (first === undefined || second === undefined) return;
    this.#due[a] = second;
    this.#due[b] = first;
  }
}
