// The server: the real ledger on a store in memory, that may die between any two writes and be restored.

import type { Heard } from '../../server/counting/devices-heard.ts';
import type { Judging } from '../../server/counting/judge-counts.ts';
import { countingRound } from '../../server/counting/keep-counting.ts';
import { settleCount } from '../../server/counting/settle-count.ts';
import { createLedger } from '../../server/ledger/create-ledger.ts';
import type { Ledger } from '../../server/ledger/ledger.ts';
import { type Backup, type MemoryStore, memoryStore } from '../../server/ledger/memory-store.ts';
import type { Weather } from './weather.ts';

export const warehouse = 'W1';

/** What a device says of itself. `at`: when it said so, by the simulation's own time; `acked`: of its sequence. */
export interface Said {
  readonly at: number;
  readonly epoch: string;
  readonly acked: number;
  /** By the simulation's own time; null: nothing waits. */
  readonly waitingSince: number | null;
}

/** ms that a skew may be wrong: what a message may take, and a little. */
const uncertainty = 700;

export class SimServer {
  readonly #weather: Weather;
  readonly store: MemoryStore;
  /** Ids of those that are enrolled. */
  readonly devices: string[] = [];
  ledger: Ledger;
  /** Raised with each death: what was under way then is never answered. */
  life = 0;
  up = true;
  #backup: Backup | null = null;
  #said = new Map<string, Said>();
  /** Events up to there have been looked at for what they ask of counting. */
  #looked = 0;
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
    // What devices said is in the same database.
    this.#said = new Map();
    this.#looked = 0;
    this.ledger = this.#start();
  }

  hear(device: string, said: Said): void {
    const before = this.#said.get(device);
    if (before === undefined || before.at < said.at) this.#said.set(device, said);
  }

  /** One round of the counts, as the server's own keeper makes it, and what differs is approved as the desk would. */
  async keepCounts(): Promise<void> {
    this.#looked = await countingRound(this.#judging(), this.#looked);
    const differing = await this.ledger.read(warehouse, (reader) => reader.find('count', ['state:differs']));
    for (const { id, differed } of differing) {
      const as = this.#weather.random.chance(0.9) ? 'approved' : 'rejected';
      const settling = { actor: 'sue', countId: id, judgement: differed ?? '', as } as const;
      await settleCount(this.#judging(), settling);
    }
  }

  #judging(): Judging {
    return { ledger: this.ledger, warehouse, uncertainty, heard: () => this.#heard() };
  }

  /** A device that knows of more than this ledger has was acknowledged before a restore: it has to send again. */
  async #heard(): Promise<Heard> {
    const progress = await this.ledger.devices(warehouse);
    const taken = new Map(progress.map(({ deviceId, epoch, lastSeq }) => [`${deviceId} ${epoch}`, lastSeq]));
    const devices = this.devices.map((device) => {
      const said = this.#said.get(device);
      const all = said !== undefined && said.acked <= (taken.get(`${device} ${said.epoch}`) ?? 0);
      const cameIn = all ? 1_800_000_000_000 + Math.min(said.at, said.waitingSince ?? said.at) : 0;
      return { device, heardAt: Number.POSITIVE_INFINITY, cameIn };
    });
    return { devices, skews: new Map(progress.map(({ deviceId, skew }) => [deviceId, skew])) };
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
