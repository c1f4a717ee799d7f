// A receiver on a dock, for tests: says what was scanned, and folds what the machine answers into the ledger.
import { handlingUnit } from '../../domain/barcode/handling-unit.ts';
import type { Command, ItemAttributes, Meaning } from '../../domain/barcode/meaning.ts';
import { tradeItem } from '../../domain/barcode/trade-item.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import { byRita } from '../../domain/dock.fixture.ts';
import type { Fact } from '../../domain/events/union.ts';
import { noticeLineKey } from '../../domain/inbound/model.ts';
import type { TestLedger } from '../../domain/ledger.fixture.ts';
import { backorderKey } from '../../domain/orders/backorder.ts';
import type { Feedback, Input } from '../workflow.ts';
import { receiveWorkflow } from './machine.ts';
import { readReceiveWork } from './receive-work.ts';
import type { ReceiveState, ReceiveWork } from './state.ts';

/** What the barcode module would say; the forms are those of the small dock. */
function meaningOf(text: string, attributes: Partial<ItemAttributes>): Meaning {
  if (/^\d{14}$/.test(text)) return { ...tradeItem(text), ...attributes };
  if (/^\d{18}$/.test(text) || /^(T|LPN)-\d+$/.test(text)) return handlingUnit(text);
  if (/^[A-Z]-\d\d-\d\d-[A-Z]-\d$/.test(text)) return { is: 'location', code: text };
  if (text.startsWith('https:')) return { is: 'foreign', what: 'web-address', text };
  return { is: 'text', text };
}

/** As a device that has heard of everything. */
function workOf(ledger: TestLedger, jobId: string, device: string): ReceiveWork {
  const lines = ledger.all('notice-line').filter(({ noticeId }) => noticeId === jobId);
  const units = [...ledger.all('pallet'), ...ledger.all('unit')].map(({ code }) => code);
  const work = readReceiveWork(
    ledger,
    jobId,
    {
      lines: new Set(lines.map(({ noticeId, n }) => noticeLineKey(noticeId, n))),
      pallets: new Set(units),
      items: new Set(ledger.all('item').map(itemKey)),
      backorders: new Set(ledger.all('backorder').map(backorderKey)),
      locations: new Set(ledger.all('location').map(({ code }) => code)),
      people: new Map(ledger.all('operator').map(({ operatorId, name }) => [operatorId, name])),
    },
    { device, today: '2026-11-24', readAt: 0 },
  );
  if (work === null) throw new Error(`no notice ${jobId}`);
  return work;
}

export class Dock {
  readonly ledger: TestLedger;
  readonly #jobId: string;
  readonly #by: typeof byRita;
  state: ReceiveState;
  feedback: Feedback = { is: 'none' };
  /** What the last input wrote down. */
  facts: readonly Fact[] = [];

  constructor(ledger: TestLedger, jobId: string, by = byRita) {
    this.ledger = ledger;
    this.#jobId = jobId;
    this.#by = by;
    this.state = receiveWorkflow.resume(this.work);
  }

  get work(): ReceiveWork {
    return workOf(this.ledger, this.#jobId, this.#by.source.deviceId);
  }

  say(input: Input): this {
    const { state, facts, feedback } = receiveWorkflow.step(this.state, input, this.work);
    for (const fact of facts) this.ledger.happen(fact, this.#by);
    this.state = state;
    this.feedback = feedback;
    this.facts = facts;
    return this;
  }

  scan(text: string, attributes: Partial<ItemAttributes> = {}): this {
    const items = this.ledger
      .all('item')
      .filter((item) => item.sku === text || item.barcodes.some(({ code }) => code === text));
    return this.say({ is: 'scan', meaning: meaningOf(text, attributes), text, items });
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

  quantity(...quantities: readonly number[]): this {
    for (const quantity of quantities) this.say({ is: 'quantity', quantity });
    return this;
  }

  choose(choice: string): this {
    return this.say({ is: 'choice', choice });
  }

  back(): this {
    return this.say({ is: 'back' });
  }

  /** What the last input wrote down, by its types. */
  get wrote(): readonly string[] {
    return this.facts.map(({ type }) => type);
  }

  /** The key of the last answer's message: of a reject its title. */
  /** What the last words name. */
  get values() {
    const { feedback } = this;
    return feedback.is === 'accept' || feedback.is === 'attention' ? feedback.words.values : undefined;
  }

  get said(): string {
    const { feedback } = this;
    switch (feedback.is) {
      case 'none':
        return 'none';
      case 'reject':
        return `reject ${feedback.title.key.slice('say.'.length)}`;
      default:
        return `${feedback.is} ${feedback.words.key.slice('say.'.length)}`;
    }
  }
}
