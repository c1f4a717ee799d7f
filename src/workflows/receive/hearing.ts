// Which documents a job has heard of: the notice's own from the start, any other with the scan that names it.
import type { Meaning } from '../../domain/barcode/meaning.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import type { Address, View } from '../../domain/documents/document.ts';
import type { Bodies, Kind } from '../../domain/documents/kinds.ts';
import { noticeLineKey } from '../../domain/inbound/model.ts';
import { backorderKey } from '../../domain/orders/backorder.ts';
import { blindUnit, type Heard } from './receive-work.ts';
import type { ReceiveWork } from './state.ts';

/** What the working view is asked for here. */
export interface Documents extends View {
  load(addresses: readonly Address[]): Promise<void>;
  find<K extends Kind>(kind: K, term: string): Promise<readonly Bodies[K][]>;
  all<K extends Kind>(kind: K): Promise<readonly Bodies[K][]>;
}

export const at = (kind: Kind, keys: Iterable<string>): Address[] => [...keys].map((key) => ({ kind, key }));

export class Hearing implements Heard {
  readonly lines = new Set<string>();
  readonly pallets = new Set<string>();
  readonly items = new Set<string>();
  readonly locations = new Set<string>();
  readonly backorders = new Set<string>();
  people: ReadonlyMap<string, string> = new Map();
  readonly #documents: Documents;
  readonly #jobId: string;

  constructor(documents: Documents, jobId: string) {
    this.#documents = documents;
    this.#jobId = jobId;
  }

  async begin(): Promise<void> {
    const operators = await this.#documents.all('operator');
    this.people = new Map(operators.map(({ operatorId, name }) => [operatorId, name]));
    const unit = blindUnit(this.#jobId);
    if (unit === null) await this.#hearNotice();
    else this.pallets.add(unit);
    await this.#hearPallets();
  }

  /** Answers whether something was brought in: what the job holds is not read again. */
  async hear(meaning: Meaning, work: ReceiveWork): Promise<boolean> {
    switch (meaning.is) {
      case 'tag':
        return this.hear(meaning.names, work);
      case 'unit':
        this.pallets.add(meaning.code);
        await this.#hearPallets();
        return true;
      case 'location':
        return this.#hearLocation(meaning.code);
      case 'item':
        return this.#hearItem(meaning.gtin, work);
      case 'text':
        return this.#hearItem(meaning.text, work);
      default:
        return false;
    }
  }

  async #hearNotice(): Promise<void> {
    await this.#documents.load(at('notice', [this.#jobId]));
    for (const line of await this.#documents.find('notice-line', `notice:${this.#jobId}`)) {
      this.lines.add(noticeLineKey(line.noticeId, line.n));
      this.items.add(itemKey(line));
    }
  }

  /** Pallets that others have opened for the notice come with each pull, and so does what orders wait for. */
  async #hearPallets(): Promise<void> {
    for (const owed of await this.#documents.find('backorder', 'state:open')) {
      this.backorders.add(backorderKey(owed));
    }
    const ofNotice = await this.#documents.find('pallet', `notice:${this.#jobId}`);
    for (const { code } of ofNotice) this.pallets.add(code);
    await this.#documents.load([...at('pallet', this.pallets), ...at('unit', this.pallets)]);
    for (const code of this.pallets) {
      const pallet = this.#documents.read('pallet', code);
      if (pallet.is !== 'known') continue;
      for (const { goods } of pallet.body.received) this.items.add(itemKey(goods));
    }
    await this.#documents.load(at('item', this.items));
  }

  async #hearLocation(code: string): Promise<boolean> {
    if (this.locations.has(code)) return false;
    this.locations.add(code);
    await this.#documents.load(at('location', [code]));
    return true;
  }

  async #hearItem(code: string, { items }: ReceiveWork): Promise<boolean> {
    const isHeard = [...items.values()].some(({ barcodes }) => barcodes.some((one) => one.code === code));
    if (isHeard) return false;
    const found = await this.#documents.find('item', `code:${code}`);
    for (const item of found) this.items.add(itemKey(item));
    return found.length > 0;
  }
}
