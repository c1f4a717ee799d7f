// The server: the real ledger on a store in memory, that may die between any two writes and be restored.
import { createLedger } from '../../server/ledger/create-ledger.ts';
import type { Ledger } from '../../server/ledger/ledger.ts';
import { type Backup, type MemoryStore, memoryStore } from '../../server/ledger/memory-store.ts';
import type { Weather } from './weather.ts';

export const warehouse = 'W1';

export class SimServer {
  readonly #weather: Weather;
  readonly store: MemoryStore;
  ledger: Ledger;
  /** Raised with each death: what was under way then is never answered. */
  life = 0;
  up = true;
  #backup: Backup | null = null;
  restores = 0;
  crashes = 0;

  constructor(weather: Weather) {
    this.#weather = weather;
    this.store = memoryStore(() => this.#beforeWrite());
    this.ledger = this.#start();
  }

  crash(): void {
    this.crashes += 1;
    this.life += 1;
    this.up = false;
    this.store.crash();
    this.ledger = this.#start();
    this.#weather.scheduler.after(this.#weather.random.whole(100, 8_000), () => {
      this.up = true;
    });
  }

  backUp(): void {
    this.#backup = this.store.backup();
  }

  restore(): void {
    if (this.#backup === null) return;
    this.restores += 1;
    this.life += 1;
    this.store.restore(this.#backup);
    this.ledger = this.#start();
  }

  #start(): Ledger {
    const { scheduler, random } = this.#weather;
    return createLedger({
      store: this.store,
      clock: () => 1_800_000_000_000 + scheduler.now,
      newId: random.uuid,
    });
  }

  async #beforeWrite(): Promise<void> {
    const { scheduler, random, faults } = this.#weather;
    const { life } = this;
    await scheduler.pause(4);
    if (life === this.life && random.chance(faults.serverCrash)) this.crash();
  }
}
