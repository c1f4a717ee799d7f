import { describe, expect, it } from 'vitest';
import { HandTime, turnsOver } from './by-hand.fixture.ts';
import { type LeaderParts, lead } from './leader.ts';

type Granted = (lock: Lock | null) => unknown;

/** One lock, as the Web Locks API (W3C, 2025) grants it: in order, if available, or stolen. */
class OneLock {
  #holder: { readonly lose: (reason: unknown) => void } | null = null;
  readonly #waiting: (() => void)[] = [];

  request = (name: string, options: LockOptions | Granted, granted?: Granted): Promise<unknown> => {
    const { ifAvailable, steal, signal } = typeof options === 'function' ? ({} as LockOptions) : options;
    const callback = typeof options === 'function' ? options : granted;
    if (callback === undefined) throw new TypeError('a callback is wanted');
    return new Promise((resolve, reject) => {
      const grant = () => {
        if (signal?.aborted) {
          this.#next();
          return;
        }
        const holder = { lose: reject };
        this.#holder = holder;
        Promise.resolve(callback({ name, mode: 'exclusive' })).then(() => {
          if (this.#holder !== holder) return;
          resolve(undefined);
          this.#holder = null;
          this.#next();
        }, reject);
      };
      signal?.addEventListener('abort', () => reject(signal.reason));
      if (steal) {
        this.#holder?.lose(new DOMException('', 'AbortError'));
        grant();
      } else if (this.#holder === null) grant();
      else if (ifAvailable) Promise.resolve(callback(null)).then(resolve, reject);
      else this.#waiting.push(grant);
    });
  };

  #next(): void {
    this.#waiting.shift()?.();
  }
}

/** A browser in which tabs are opened. `frozen` ones hear nothing. */
const browser = () => {
  const lock = new OneLock();
  const time = new HandTime();
  const ears: { tab: string; hear: (event: MessageEvent) => void }[] = [];
  const log: string[] = [];
  const frozen = new Set<string>();
  const open = (tab: string) => {
    const channel = {
      postMessage: (data: unknown) => {
        for (const { tab: other, hear } of ears) {
          if (other !== tab && !frozen.has(other)) hear(new MessageEvent('message', { data }));
        }
      },
      addEventListener: (_: string, hear: (event: MessageEvent) => void) => ears.push({ tab, hear }),
      close: () => {},
    };
    return lead({
      locks: lock as LeaderParts['locks'],
      channel: channel as unknown as LeaderParts['channel'],
      onLead: () => log.push(`${tab} works`),
      onElsewhere: () => log.push(`${tab} waits`),
      onLost: async () => {
        log.push(`${tab} closes`);
        await turnsOver();
        log.push(`${tab} closed`);
      },
      after: (ms, work) => time.after(ms, work),
    });
  };
  return { open, log, time, frozen };
};

describe('which tab works', () => {
  it('D7 the first works, the next waits and says that it is open elsewhere', async () => {
    const { open, log } = browser();
    open('one');
    await turnsOver();
    open('two');
    await turnsOver();
    expect(log).toEqual(['one works', 'two waits']);
  });

  it('D7 the waiting one takes over once the other has closed everything, and back again', async () => {
    const { open, log, time } = browser();
    const one = open('one');
    const two = open('two');
    await turnsOver();
    log.length = 0;
    two.takeOver();
    await time.wind(10_000);
    expect(log).toEqual(['one closes', 'one closed', 'two works']);
    one.takeOver();
    await time.wind(10_000);
    expect(log.slice(3)).toEqual(['two closes', 'two closed', 'one works']);
  });

  it('D7 a tab that gave way again does not take back by impatience what it had asked for before', async () => {
    const { open, log, time } = browser();
    const one = open('one');
    const two = open('two');
    await turnsOver();
    two.takeOver();
    await time.wind(1_000);
    one.takeOver();
    log.length = 0;
    await time.wind(10_000);
    expect(log.filter((line) => line === 'one closes' || line === 'two works')).toEqual([]);
    expect(log.at(-1)).toBe('one works');
  });

  it('D7 a frozen tab hears nothing: its lock is taken from it, and it stops when it wakes', async () => {
    const { open, log, time, frozen } = browser();
    open('one');
    const two = open('two');
    await turnsOver();
    log.length = 0;
    frozen.add('one');
    two.takeOver();
    await time.wind(2_999);
    expect(log).toEqual([]);
    await time.wind(1);
    expect(log.filter((line) => line.startsWith('two'))).toEqual(['two works']);
    await turnsOver();
    expect(log).toContain('one closed');
    two.takeOver();
    await time.wind(10_000);
    expect(log.filter((line) => line === 'two works')).toHaveLength(1);
  });
});
