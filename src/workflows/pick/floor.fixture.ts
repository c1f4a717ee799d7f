// A picker on a floor, for tests: says what was scanned, and folds what the machine answers into the ledger.
import { handlingUnit } from '../../domain/barcode/handling-unit.ts';
import type { Command, ItemAttributes, Meaning } from '../../domain/barcode/meaning.ts';
import { tradeItem } from '../../domain/barcode/trade-item.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import type { Fact } from '../../domain/events/union.ts';
import type { TestLedger } from '../../domain/ledger.fixture.ts';
import { device, type PlannedFor, warehouse } from '../../domain/small-warehouse.fixture.ts';
import type { Feedback, Input } from '../workflow.ts';
import { pickWorkflow } from './machine.ts';
import type { PickState, PickWork } from './state.ts';

/** What the barcode module would say; the forms are those of the small warehouse. */
function meaningOf(text: string, attributes: Partial<ItemAttributes>): Meaning {
  if (/^\d{14}$/.test(text)) return { ...tradeItem(text), ...attributes };
  if (/^(T|LPN)-\d+$/.test(text)) return handlingUnit(text);
  if (/^[A-Z]-\d\d-\d\d-[A-Z]-\d$/.test(text)) return { is: 'location', code: text };
  if (text.startsWith('https:')) return { is: 'foreign', what: 'web-address', text };
  return { is: 'text', text };
}

const workOf = (ledger: TestLedger): PickWork => ({
  list: ledger.get('pick-list', 'L1'),
  stops: ledger.all('pick-stop').toSorted((a, b) => a.n - b.n),
  items: new Map(ledger.all('item').map((item) => [itemKey(item), item])),
  locations: new Map(ledger.all('location').map((location) => [location.code, location])),
  units: new Map(ledger.all('unit').map((unit) => [unit.code, unit])),
});

export class Floor {
  readonly ledger: TestLedger;
  state: PickState;
  feedback: Feedback = { is: 'none' };
  /** What the last input wrote down. */
  facts: readonly Fact[] = [];

  constructor(stops: readonly PlannedFor[]) {
    this.ledger = warehouse(stops);
    this.record(pickWorkflow.begin(this.work, 'ana'));
    this.state = pickWorkflow.resume(this.work);
  }

  get work(): PickWork {
    return workOf(this.ledger);
  }

  private record(facts: readonly Fact[]): void {
    for (const fact of facts) this.ledger.happen(fact, { actor: 'ana', source: device });
  }

  say(input: Input): this {
    const { state, facts, feedback } = pickWorkflow.step(this.state, input, this.work);
    this.record(facts);
    this.state = state;
    this.feedback = feedback;
    this.facts = facts;
    return this;
  }

  scan(text: string, attributes: Partial<ItemAttributes> = {}): this {
    const meaning = meaningOf(text, attributes);
    const items = this.ledger
      .all('item')
      .filter((item) => item.sku === text || item.barcodes.some(({ code }) => code === text));
    return this.say({ is: 'scan', meaning, text, items });
  }

  scans(...texts: readonly string[]): this {
    for (const text of texts) this.scan(text);
    return this;
  }

  command(command: Command): this {
    return this.say({ is: 'command', command });
  }

  type(text: string): this {
    return this.say({ is: 'typed', text });
  }

  quantity(quantity: number): this {
    return this.say({ is: 'quantity', quantity });
  }

  choose(choice: string): this {
    return this.say({ is: 'choice', choice });
  }

  back(): this {
    return this.say({ is: 'back' });
  }

  /** The key of the last answer's message: of a reject its title. */
  get said(): string {
    const { feedback } = this;
    switch (feedback.is) {
      case 'none':
        return 'none';
      case 'reject':
        return `reject ${feedback.title.key}`;
      default:
        return `${feedback.is} ${feedback.words.key}`;
    }
  }
}
