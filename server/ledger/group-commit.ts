// One writer at a time for each warehouse; while it commits, pushes gather and share the next transaction. SYNC.md P2.

/** Events of one shared transaction: enough to fill a disk's flush, few enough to answer soon. */
const maxBatchEvents = 2000;

interface Waiting<P, O> {
  readonly push: P;
  readonly size: number;
  readonly settle: (result: PromiseSettledResult<O>) => void;
}

type Turn<P, O> =
  | { readonly is: 'shared'; readonly pushes: Waiting<P, O>[] }
  | { readonly is: 'alone'; readonly work: () => Promise<void> };

export class GroupCommit<P, O> {
  readonly #commit: (pushes: readonly P[]) => Promise<readonly PromiseSettledResult<O>[]>;
  readonly #breathe: () => Promise<void>;
  readonly #turns: Turn<P, O>[] = [];
  #running = false;

  /**
   * `commit` answers for each push in order, and rejects where none of them was taken. `breathe` lets the process
   * hear who else wants to push: a database that keeps it busy all through a commit would never share one.
   */
  constructor(
    commit: (pushes: readonly P[]) => Promise<readonly PromiseSettledResult<O>[]>,
    breathe: () => Promise<void>,
  ) {
    this.#commit = commit;
    this.#breathe = breathe;
  }

  /** `size`: its number of events. */
  push(push: P, size: number): Promise<O> {
    return new Promise((resolve, reject) => {
      const settle = (result: PromiseSettledResult<O>) =>
        result.status === 'fulfilled' ? resolve(result.value) : reject(result.reason);
      this.#join({ push, size, settle });
      void this.#run();
    });
  }

  /** Runs between transactions, in the order of arrival. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#turns.push({ is: 'alone', work: () => work().then(resolve, reject) });
      void this.#run();
    });
  }

  #join(waiting: Waiting<P, O>): void {
    const last = this.#turns.at(-1);
    if (last?.is === 'shared' && sizeOf(last.pushes) + waiting.size <= maxBatchEvents)
      last.pushes.push(waiting);
    else this.#turns.push({ is: 'shared', pushes: [waiting] });
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#turns.length > 0) {
      await this.#gather();
      const turn = this.#turns.shift();
      if (turn?.is === 'alone') await turn.work();
      else if (turn?.is === 'shared') await this.#share(turn.pushes);
    }
    this.#running = false;
  }

  /** Waits for as long as each breath brings another push to share with. */
  async #gather(): Promise<void> {
    for (let before = -1; before < this.#waiting(); ) {
      before = this.#waiting();
      await this.#breathe();
    }
  }

  #waiting(): number {
    const [first] = this.#turns;
    return first?.is === 'shared' ? first.pushes.length : 0;
  }

  async #share(pushes: readonly Waiting<P, O>[]): Promise<void> {
    const results = await this.#commit(pushes.map(({ push }) => push)).catch(
      (reason: unknown): PromiseSettledResult<O>[] => pushes.map(() => ({ status: 'rejected', reason })),
    );
    for (const [n, { settle }] of pushes.entries()) {
      settle(results[n] ?? { status: 'rejected', reason: new Error('a push was left without an answer') });
    }
  }
}

const sizeOf = (pushes: readonly { readonly size: number }[]) =>
  pushes.reduce((sum, { size }) => sum + size, 0);
