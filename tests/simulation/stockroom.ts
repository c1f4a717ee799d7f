// What really lies in the bins: what hands have done, whatever a ledger was told of it. Pieces vanish here that nobody
// reports, and counts are compared with it.
import type { StoredEvent } from '../../src/storage/outbox.ts';
import type { Random } from './random.ts';

/** ms since the simulation began. `pieces`: what came, or negative what went. */
export interface Handling {
  readonly at: number;
  readonly bin: string;
  readonly pieces: number;
  /** The events that tell of it: two when each of two people says that it was their hands that took it back. */
  readonly told: string[];
}

/** What an event did to the bins: pieces that came there, or negative that went. */
type Effects = readonly { readonly bin: string; readonly pieces: number }[];

const locationIn = (place: unknown): string =>
  typeof place === 'string' && place.startsWith('location:') ? place.slice('location:'.length) : '';

/** Each bin holds one item. */
export class Stockroom {
  readonly #pieces: Map<string, number>;
  readonly #seen = new Set<string>();
  /** What was done to the bins by each event that can be taken back, and what took it back. */
  readonly #done = new Map<string, Effects>();
  readonly #taken = new Map<string, readonly Handling[]>();
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
    this.#happened(rows.toSorted((a, b) => a.at.monotonic - b.at.monotonic));
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

  #happened(rows: readonly StoredEvent[]): void {
    for (const row of rows) {
      if (this.#seen.has(row.id)) continue;
      this.#seen.add(row.id);
      this.#handle(row);
    }
  }

  /** Nobody will ever tell. */
  vanish(now: number, random: Random): void {
    const bin = random.oneOf(this.bins.filter((each) => this.pieces(each) > 3));
    if (bin !== undefined) this.#move({ at: now, bin, pieces: -random.whole(1, 3), told: [] });
  }

  #move(handling: Handling): void {
    this.handlings.push(handling);
    this.#pieces.set(handling.bin, this.pieces(handling.bin) + handling.pieces);
  }

  /** `monotonic` is the simulation's own time, whatever the device's clock says. */
  #handle({ id, type, payload, at }: StoredEvent): void {
    const effects = this.#effects(type, payload as Readonly<Record<string, unknown>>);
    if (effects.length > 0) {
      this.#done.set(id, effects);
      for (const effect of effects) this.#move({ at: at.monotonic, ...effect, told: [id] });
    }
    const of = takenBack(type, payload as Readonly<Record<string, unknown>>);
    if (of !== null) this.#takeBack(of, id, at.monotonic);
  }

  /** Hands take a thing back once, however many say so. */
  #takeBack(of: string, by: string, at: number): void {
    const before = this.#taken.get(of);
    if (before !== undefined) {
      for (const { told } of before) told.push(by);
      return;
    }
    const handlings = (this.#done.get(of) ?? []).map(({ bin, pieces }) => ({
      at,
      bin,
      pieces: -pieces,
      told: [by],
    }));
    this.#taken.set(of, handlings);
    for (const handling of handlings) this.#move(handling);
  }

  #effects(type: string, told: Readonly<Record<string, unknown>>): Effects {
    const { quantity, location, from, to } = told;
    if (typeof quantity !== 'number') return [];
    const all =
      type === 'item.picked'
        ? [{ bin: String(location), pieces: -quantity }]
        : type === 'goods.carried'
          ? [
              { bin: locationIn(from), pieces: -quantity },
              { bin: locationIn(to), pieces: quantity },
            ]
          : [];
    return all.filter(({ bin }) => this.#pieces.has(bin));
  }
}

/** The event that another takes back, as far as it moved goods. */
function takenBack(type: string, told: Readonly<Record<string, unknown>>): string | null {
  const { of, undoes } = told as { of?: string; undoes?: { step: string } };
  const isUndo = type === 'carry.reversed' || (type === 'step.reversed' && undoes?.step === 'put');
  return isUndo && of !== undefined ? of : null;
}
