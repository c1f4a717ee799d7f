// A scan with nothing under way opens the job that it names. While that job is being opened further scans wait: they
// belong to it.
import type { RawScan } from '../domain/barcode/meaning.ts';
import type { JobRef } from '../workflows/job-kind.ts';
import type { Floor } from './floor.ts';

interface Parts {
  /** Null while no floor is open. */
  readonly floor: () => Floor | null;
  readonly openJob: (job: JobRef) => Promise<void>;
  /** A tote or pallet that no job here knows: perhaps the cart of another handheld (SYNC.md C2). */
  readonly askTakeOver: (floor: Floor, unit: string) => Promise<void>;
  /** To whoever waits for a scan by then. */
  readonly scan: (raw: RawScan) => void;
}

export class HomeScans {
  readonly #parts: Parts;
  readonly #held: RawScan[] = [];
  #opening = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  scan(raw: RawScan): void {
    if (this.#opening) this.#held.push(raw);
    else void this.#open(raw);
  }

  async #open(raw: RawScan): Promise<void> {
    const floor = this.#parts.floor();
    if (floor === null) return;
    this.#opening = true;
    try {
      await this.#opened(floor, raw);
    } finally {
      this.#opening = false;
      for (const held of this.#held.splice(0)) this.#parts.scan(held);
    }
  }

  async #opened(floor: Floor, raw: RawScan): Promise<void> {
    const meaning = floor.parse(raw);
    const { jobNamed } = await import('../workflows/opened-by.ts');
    const named = await jobNamed(floor.kinds, meaning);
    if (named !== null) {
      await this.#parts.openJob(named);
      if (named.scan === 'goes-on') await floor.runner.scan(raw);
    } else if (meaning.is === 'unit') await this.#parts.askTakeOver(floor, meaning.code);
    else await floor.runner.scan(raw);
  }
}
