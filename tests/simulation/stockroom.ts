// What really lies in the bins: what hands have done, whatever a ledger was told of it. Pieces vanish here that nobody
// reports, and counts are compared with it.
import type { StoredEvent } from '../../src/storage/outbox.ts';
import type { Random } from './random.ts';

/** ms since the simulation began. `pieces`: what came, or negative what went. */
export interface Handling {
  readonly at: number;
  readonly bin: string;
  readonly pieces: number;
  /** The event that tells of it; null: nobody does. */
  readonly told: string | null;
}

interface Put {
  readonly bin: string;
  readonly pieces: number;
}

/** Each bin holds one item. */
export class Stockroom {
  readonly #pieces: Map<string, number>;
  readonly #seen = new Set<string>();
  readonly #puts = new Map<string, Put>();
  readonly #taken = new Set<string>();
  readonly handlings: Handling[] = [];
  readonly #looks = new Map<string, number>();
  /** The disks of those who work here: what is on them was done, whether or not its accept was heard. */
  readonly #disks: (() => readonly StoredEvent[])[] = [];

  constructor(bins: readonly string[], each: number) {
    this.#pieces = new Map(bins.map((bin) => [bin, each]));
  }

  /** Whoever works here brings a device. */
  enter(disk: () => readonly StoredEvent[]): void {
    this.#disks.push(disk);
  }

  /** Before anybody looks: all hands are where they are. What one has put, another may since have taken back. */
  look(): void {
    const rows = this.#disks.flatMap((disk) => disk());
    this.happened(rows.toSorted((a, b) => a.at.monotonic - b.at.monotonic));
  }

  /** `telling`: the moment at which a device tells of a look, as `device page monotonic`; `at`: when the person looked. */
  looked(telling: string, at: number): void {
    this.#looks.set(telling, at);
  }

  lookedAt(telling: string): number {
    return this.#looks.get(telling) ?? Number.NEGATIVE_INFINITY;
  }

  get bins(): readonly string[] {
    return [...this.#pieces.keys()];
  }

  pieces(bin: string): number {
    return this.#pieces.get(bin) ?? 0;
  }

  happened(rows: readonly StoredEvent[]): void {
    for (const row of rows) {
      if (this.#seen.has(row.id)) continue;
      this.#seen.add(row.id);
      this.#handle(row);
    }
  }

  /** Nobody will ever tell. */
  vanish(now: number, random: Random): void {
    const bin = random.oneOf(this.bins.filter((each) => this.pieces(each) > 3));
    if (bin !== undefined) this.#move({ at: now, bin, pieces: -random.whole(1, 3), told: null });
  }

  #move(handling: Handling): void {
    this.handlings.push(handling);
    this.#pieces.set(handling.bin, this.pieces(handling.bin) + handling.pieces);
  }

  /** `monotonic` is the simulation's own time, whatever the device's clock says. */
  #handle({ id, type, payload, at }: StoredEvent): void {
    const told = payload as Readonly<Record<string, unknown>>;
    const { quantity, location, of, undoes } = told as {
      quantity?: number;
      location?: string;
      of?: string;
      undoes?: { step: string };
    };
    if (type === 'item.picked' && quantity !== undefined && location !== undefined) {
      this.#puts.set(id, { bin: location, pieces: quantity });
      this.#move({ at: at.monotonic, bin: location, pieces: -quantity, told: id });
    }
    if (type !== 'step.reversed' || undoes?.step !== 'put' || of === undefined || this.#taken.has(of)) return;
    const put = this.#puts.get(of);
    if (put === undefined) return;
    this.#taken.add(of);
    this.#move({ at: at.monotonic, ...put, told: id });
  }
}
