// Somebody who counts, for tests: says what was scanned, and folds what the machine answers into the ledger.
import { handlingUnit } from '../../domain/barcode/handling-unit.ts';
import type { Command, ItemAttributes, Meaning } from '../../domain/barcode/meaning.ts';
import { tradeItem } from '../../domain/barcode/trade-item.ts';
import type { Item } from '../../domain/catalogue/definitions.ts';
import { fact } from '../../domain/events/facts.ts';
import type { Fact, Payload } from '../../domain/events/union.ts';
import type { TestLedger } from '../../domain/ledger.fixture.ts';
import { bins, device, items, warehouse } from '../../domain/small-warehouse.fixture.ts';
import type { Feedback, Input } from '../workflow.ts';
import { countWorkflow } from './machine.ts';
import type { CountState, CountWork } from './state.ts';

export const [bin, otherBin] = bins;

type Asked = Payload<'counts.asked'>['counts'][number];

/** What the barcode module would say; the forms are those of the small warehouse. */
function meaningOf(text: string, attributes: Partial<ItemAttributes>): Meaning {
  if (/^\d{14}$/.test(text)) return { ...tradeItem(text), ...attributes };
  if (/^(T|LPN)-\d+$/.test(text)) return handlingUnit(text);
  if (/^[A-Z]-\d\d-\d\d-[A-Z]-\d$/.test(text)) return { is: 'location', code: text };
  if (text.startsWith('https:')) return { is: 'foreign', what: 'web-address', text };
  return { is: 'text', text };
}

export class Counter {
  readonly ledger: TestLedger;
  operator = 'ana';
  /** ms since 1970 */
  now = 1_000;
  state: CountState;
  feedback: Feedback = { is: 'none' };
  facts: readonly Fact[] = [];
  #item: Item | null;

  /** Counts `bin`, where 100 hearts lie by the books. */
  constructor(asked: Partial<Asked> = {}, tracking: readonly ('lot' | 'expiry' | 'serial')[] = []) {
    this.ledger = warehouse([{ sku: items.heart.sku, bin, slots: [4] }]);
    const count = {
      countId: 'C',
      location: bin,
      owner: null,
      sku: null,
      why: 'asked',
      of: null,
      ...asked,
    } as const;
    this.ledger.happen(fact('counts.asked', { counts: [count] }));
    if (tracking.length > 0) this.track(items.heart, tracking);
    this.#item = this.known.find(({ owner, sku }) => owner === count.owner && sku === count.sku) ?? null;
    this.state = countWorkflow.resume(this.work);
  }

  get known(): readonly Item[] {
    return this.ledger.all('item');
  }

  get work(): CountWork {
    return {
      count: this.ledger.get('count', 'C'),
      location: this.ledger.get('location', bin),
      item: this.#item,
      operator: this.operator,
      counter: null,
      now: this.now,
    };
  }

  private track(item: Item, tracking: readonly ('lot' | 'expiry' | 'serial')[]): void {
    const details = {
      size: null,
      weight: null,
      tracking: [...tracking],
      minimumLife: null,
      velocity: null,
      flags: [],
      customsCode: null,
      origin: null,
      value: null,
    };
    this.ledger.happen(fact('items.defined', { items: [{ ...item, details }] }));
  }

  say(input: Input): this {
    const { state, facts, feedback } = countWorkflow.step(this.state, input, this.work);
    for (const each of facts) this.ledger.happen(each, { actor: this.operator, source: device });
    this.state = state;
    this.feedback = feedback;
    this.facts = facts;
    return this;
  }

  #reading(text: string, attributes: Partial<ItemAttributes> = {}): Input {
    const found = this.known.filter(
      (item) => item.sku === text || item.barcodes.some(({ code }) => code === text),
    );
    return { is: 'scan', meaning: meaningOf(text, attributes), text, items: found };
  }

  scan(text: string, attributes: Partial<ItemAttributes> = {}): this {
    return this.say(this.#reading(text, attributes));
  }

  /** Whether the scan would confirm what is shown, so that a bounce of it is none. */
  confirms(text: string): boolean {
    return countWorkflow.confirms?.(this.state, this.#reading(text)) === true;
  }

  /** Each piece by its own scan. */
  scans(text: string, times: number): this {
    for (let n = 0; n < times; n += 1) this.scan(text);
    return this;
  }

  press(choice: string): this {
    return this.say({ is: 'choice', choice });
  }

  command(command: Command): this {
    return this.say({ is: 'command', command });
  }

  typed(text: string): this {
    return this.say({ is: 'typed', text });
  }

  number(quantity: number): this {
    return this.say({ is: 'quantity', quantity });
  }

  get heard(): string {
    const { feedback } = this;
    if (feedback.is === 'none') return 'none';
    return `${feedback.is} ${feedback.is === 'reject' ? feedback.title.key : feedback.words.key}`;
  }
}
