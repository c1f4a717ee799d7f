// What time it is, asked of a device whose clock anybody can set. The server's last word is the anchor; since then
// two answers are kept, and whoever asks takes the one that can't be bent in an attacker's favour.
import type { IdentityStore, TimeRecord } from './identity-store.ts';

/** `wall`: the device's clock, ms since 1970. `monotonic`: ms since this page was loaded. */
export interface Clocks {
  readonly wall: () => number;
  readonly monotonic: () => number;
}

export const browserClocks: Clocks = { wall: () => Date.now(), monotonic: () => performance.now() };

export class HighestTime {
  readonly #store: IdentityStore;
  readonly #clocks: Clocks;
  /** Both as they stood when `#wall` and `#monotonic` were read. */
  #base: TimeRecord;
  #monotonic: number;
  /** The furthest that either clock has gone since. */
  #lead = 0;

  private constructor(store: IdentityStore, clocks: Clocks, base: TimeRecord) {
    this.#store = store;
    this.#clocks = clocks;
    this.#base = base;
    this.#monotonic = clocks.monotonic();
  }

  /** Time while the app was closed counts for `atMost` by the device's clock, if it went forward; for `atLeast` not. */
  static async open(store: IdentityStore, clocks: Clocks): Promise<HighestTime> {
    const wall = clocks.wall();
    const stored = await store.read('time');
    const { atLeast, atMost } = stored ?? { atLeast: 0, atMost: 0 };
    const closed = stored === null ? 0 : Math.max(0, wall - stored.wall);
    return new HighestTime(store, clocks, { atLeast, atMost: atMost + closed, wall });
  }

  /** Surely so late: what was running here while we looked. Ends waits: setting the clock ahead shortens none. */
  atLeast(): number {
    return this.#base.atLeast + Math.max(0, this.#clocks.monotonic() - this.#monotonic);
  }

  /**
   * The highest time seen, never going back. Ends leases: setting the clock back prolongs none. A clock that jumps
   * ahead ends one early, until the server is heard again.
   */
  atMost(): number {
    const byMonotonic = this.#clocks.monotonic() - this.#monotonic;
    const byWall = this.#clocks.wall() - this.#base.wall;
    this.#lead = Math.max(this.#lead, byMonotonic, byWall);
    return this.#base.atMost + this.#lead;
  }

  /** The server's word replaces what was thought here (P5). `serverTime`: ms since 1970. */
  async heard(serverTime: number): Promise<void> {
    const atLeast = Math.max(this.atLeast(), serverTime);
    this.#base = { atLeast, atMost: serverTime, wall: this.#clocks.wall() };
    this.#monotonic = this.#clocks.monotonic();
    this.#lead = 0;
    await this.keep();
  }

  /** Writes down how late it is, so that a reload doesn't begin before it. */
  async keep(): Promise<void> {
    const record = { atLeast: this.atLeast(), atMost: this.atMost(), wall: this.#clocks.wall() };
    await this.#store.change('time', () => record);
  }
}
