// A robot picker: reads the screen, scans what it asks for, and notes what it did, to be compared with the ledger.
import type { EventType } from '../../src/domain/events/union.ts';
import type { Handheld } from './handheld.ts';
import { type Asked, nextReading, type Reading, whatIsAsked } from './screen.ts';
import type { Stockroom } from './stockroom.ts';

export class Picker {
  readonly handheld: Handheld;
  /** Every accepted step that the ledger must hold, in the order of its happening. */
  readonly did: EventType[] = [];
  /** Totes that this cart has, by slot, and those that were full. */
  readonly totes = new Map<number, string>();
  readonly onCart = new Set<string>();
  readonly #stockroom: Stockroom;
  #nextTote: number;

  constructor(handheld: Handheld, stockroom: Stockroom, firstTote: number) {
    this.handheld = handheld;
    this.#stockroom = stockroom;
    this.#nextTote = firstTote;
  }

  freshTote(): string {
    const tote = `T-${String(this.#nextTote).padStart(4, '0')}`;
    this.#nextTote += 1;
    return tote;
  }

  /** Scans, and waits for the screen's answer. */
  async scan(code: string): Promise<Reading> {
    const before = await this.handheld.read();
    await this.handheld.scan(code);
    return nextReading(this.handheld.page, before);
  }

  /** Presses, and waits for the screen's answer. */
  async press(name: string): Promise<Reading> {
    const before = await this.handheld.read();
    await this.handheld.press(name);
    return nextReading(this.handheld.page, before);
  }

  /** One step: what is asked for is scanned. Answers what is asked next. */
  async step(): Promise<Asked> {
    const asked = await this.handheld.asks();
    const reading = await this.scan(this.#answerTo(asked));
    const next = whatIsAsked(reading);
    if (next.is === 'rejected')
      throw new Error(`${next.title}, though it was asked for: ${JSON.stringify(asked)}`);
    const did = this.#noted(asked);
    if (did !== null) this.did.push(did);
    return next;
  }

  /** Goes on until something of the kind is asked for that `meets` the wish. */
  async until<K extends Asked['is']>(
    kind: K,
    meets: (asked: Extract<Asked, { is: K }>) => boolean = () => true,
  ): Promise<Extract<Asked, { is: K }>> {
    const isIt = (asked: Asked): asked is Extract<Asked, { is: K }> =>
      asked.is === kind && meets(asked as Extract<Asked, { is: K }>);
    let asked = await this.handheld.asks();
    while (!isIt(asked)) {
      if (asked.is === 'done') throw new Error(`the list is done, and nobody asked for: ${kind}`);
      asked = await this.step();
    }
    return asked;
  }

  #answerTo(asked: Asked): string {
    switch (asked.is) {
      case 'tote': {
        const tote = this.freshTote();
        this.totes.set(asked.slot, tote);
        this.onCart.add(tote);
        return tote;
      }
      case 'walk':
      case 'put-back':
        return asked.location;
      case 'take':
        return this.#stockroom.barcode(asked.sku);
      case 'put': {
        const tote = this.totes.get(asked.slot);
        if (tote === undefined || tote !== asked.tote)
          throw new Error(`another tote: ${JSON.stringify(asked)}`);
        return tote;
      }
      case 'drop': {
        const [tote] = this.onCart;
        if (tote === undefined) throw new Error('no tote is left on the cart');
        return tote;
      }
      case 'deliver':
        return asked.station;
      case 'done':
      case 'rejected':
      case 'other':
        throw new Error(`nothing to scan at: ${JSON.stringify(asked)}`);
    }
  }

  #noted(asked: Asked): EventType | null {
    switch (asked.is) {
      case 'tote':
        return 'tote.mounted';
      case 'walk':
        return 'stop.reached';
      case 'take':
        return 'item.verified';
      case 'put':
        return 'item.picked';
      case 'put-back':
        return 'step.reversed';
      case 'deliver':
        this.onCart.delete(asked.tote);
        return 'tote.dropped';
      default:
        return null;
    }
  }
}
