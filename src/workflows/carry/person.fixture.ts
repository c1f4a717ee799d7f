// Somebody with a handheld who carries goods, for tests: the real job over a ledger, whose every document is here.
import { parseScan } from '../../domain/barcode/parse-scan.ts';
import type { PlacedLocation } from '../../domain/catalogue/definitions.ts';
import { type Address, addressFrom, addressText, type Reading } from '../../domain/documents/document.ts';
import { type Bodies, type Kind, termsOf } from '../../domain/documents/kinds.ts';
import { fact } from '../../domain/events/facts.ts';
import type { Happened } from '../../domain/events/union.ts';
import { readsOf } from '../../domain/fold.ts';
import { TestLedger } from '../../domain/ledger.fixture.ts';
import { device, goods, items } from '../../domain/small-warehouse.fixture.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import type { JobKind } from '../job-kind.ts';
import type { Feedback, Input } from '../workflow.ts';
import type { CarryState, CarryStep, CarryWork } from './state.ts';

export const dock = 'DOCK-00-01-A-1';
export const face = 'A-01-02-A-1';
export const otherFace = 'A-01-04-A-1';
export const reserve = 'A-02-01-C-1';
export const farReserve = 'A-09-01-C-1';
export const quarantine = 'QUAR-00-01-A-1';
export const packStation = 'PACK-00-01-A-1';
export const pallet = 'LPN-20417';

export const heart = goods(items.heart.sku);
export const cup = goods(items.cup.sku);
export const [aHeart, aCaseOfHearts] = ['05012345000015', '15012345000012'] as const;
export const aCup = '05012345000039';

const place = (code: string, type: PlacedLocation['type']): PlacedLocation => {
  const [zone = '', aisle, bay, level = '', position = ''] = code.split('-');
  return {
    code,
    type,
    zone,
    aisle: Number(aisle),
    bay: Number(bay),
    level,
    position,
    side: 'left',
    x: Number(aisle) * 4,
    y: Number(bay),
    checkDigits: String(10 + Number(aisle) * 7 + Number(bay)),
  };
};

/** A dock, two pick-face bins, reserve near and far, and nothing in any of them. */
export function emptyFloor(): TestLedger {
  const ledger = new TestLedger();
  ledger.happen(fact('items.defined', { items: [items.heart, items.cup] }));
  ledger.happen(
    fact('locations.defined', {
      locations: [
        place(dock, 'dock'),
        place(face, 'pick-face'),
        place(otherFace, 'pick-face'),
        place(reserve, 'reserve'),
        place(farReserve, 'reserve'),
        place(quarantine, 'quarantine'),
        place(packStation, 'pack-station'),
      ],
    }),
  );
  ledger.happen(
    fact('operator.rostered', { operatorId: 'ana', name: 'Ana', roles: ['receiver'], active: true }),
  );
  return ledger;
}

/** A pallet that was received at the dock with so many of each. */
export function received(ledger: TestLedger, ...lines: readonly (readonly [Goods, number])[]): void {
  const on = { noticeId: null, unit: pallet };
  ledger.happen(fact('pallet.opened', { ...on, at: dock, takesOver: null }), {
    actor: 'ana',
    source: device,
  });
  for (const [what, quantity] of lines) {
    const counted = { n: null, goods: what, quantity, remark: null };
    ledger.happen(fact('goods.received', { ...on, ...counted }), { actor: 'ana', source: device });
  }
}

/** As on a device: what nobody has loaded, and none of its own events has touched, is unknown. */
class DeviceView implements WorkingView {
  readonly #ledger: TestLedger;
  readonly #loaded = new Set<string>();

  constructor(ledger: TestLedger) {
    this.#ledger = ledger;
  }

  read<K extends Kind>(kind: K, key: string): Reading<K> {
    return this.#loaded.has(addressText({ kind, key })) ? this.#ledger.read(kind, key) : { is: 'unknown' };
  }

  async load(addresses: readonly Address[]): Promise<void> {
    for (const address of addresses) this.#loaded.add(addressText(address));
  }

  async find<K extends Kind>(kind: K, term: string): Promise<readonly Bodies[K][]> {
    return this.#found(kind, (body) => termsOf(kind, body).includes(term));
  }

  async all<K extends Kind>(kind: K): Promise<readonly Bodies[K][]> {
    return this.#found(kind, () => true);
  }

  #found<K extends Kind>(kind: K, isWanted: (body: Bodies[K]) => boolean): readonly Bodies[K][] {
    return [...this.#ledger.snapshot()].flatMap(([text, body]) => {
      if (addressFrom(text).kind !== kind || !isWanted(body as Bodies[K])) return [];
      this.#loaded.add(text);
      return [body as Bodies[K]];
    });
  }

  /** The device's own event is folded over what it reads. */
  touch(event: Happened): void {
    for (const address of readsOf(event)) this.#loaded.add(addressText(address));
  }

  version = () => this.#ledger.events.length;
  nextKey = async () => null;
  loadJob = async () => {};
  settled = async () => {};
  subscribe = () => () => {};
  close = () => {};
}

export class Person {
  readonly ledger: TestLedger;
  readonly #job: JobKind<CarryState, CarryWork>;
  readonly #view: DeviceView;
  #at: { readonly jobId: string; readonly state: CarryState } | null = null;
  #answer: Feedback = { is: 'none' };

  constructor(ledger: TestLedger, kind: (view: WorkingView) => JobKind<CarryState, CarryWork>) {
    this.ledger = ledger;
    this.#view = new DeviceView(ledger);
    this.#job = kind(this.#view);
  }

  offers() {
    return this.#job.offers();
  }

  /** Scans with nothing under way; answers the job that opened. */
  async scanAtHome(text: string): Promise<string | null> {
    const named = await this.#job.named(parseScan({ text, aim: null, via: 'wedge', at: 0 }));
    if (named !== null) await this.open(named.jobId);
    return named?.jobId ?? null;
  }

  /** Takes the job up; the state as it was parked, where there is one. */
  async open(jobId: string, parked: CarryState | null = null): Promise<void> {
    await this.#job.open(jobId);
    this.#at = { jobId, state: parked ?? this.#job.workflow.resume(this.#work(jobId)) };
  }

  async scan(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      const meaning = parseScan({ text, aim: /^\d{14}$/.test(text) ? ']E0' : null, via: 'wedge', at: 0 });
      await this.#job.prepare(meaning, this.#work(this.#here.jobId));
      const code = meaning.is === 'item' ? meaning.gtin : text;
      const known = this.ledger
        .all('item')
        .filter(({ barcodes }) => barcodes.some((one) => one.code === code));
      this.say({ is: 'scan', meaning, text, items: known });
    }
  }

  /** Where a label can't be read: what stands on it. It is brought in as its scan would be. */
  async type(text: string): Promise<void> {
    this.say({ is: 'command', command: 'cant-read' });
    const meaning = parseScan({ text, aim: null, via: 'typed', at: 0 });
    await this.#job.prepare(meaning, this.#work(this.#here.jobId));
    this.say({ is: 'typed', text });
  }

  say(input: Input): void {
    const { jobId, state } = this.#here;
    const { state: next, facts, feedback } = this.#job.workflow.step(state, input, this.#work(jobId));
    for (const one of facts) {
      this.ledger.happen(one, { actor: 'ana', source: device });
      for (const event of this.ledger.events.slice(-1)) this.#view.touch(event);
    }
    this.#at = { jobId, state: next };
    this.#answer = feedback;
  }

  get state(): CarryState {
    return this.#here.state;
  }

  get step(): CarryStep {
    return this.#here.state.step;
  }

  /** The key of the last answer's words. */
  get heard(): string {
    switch (this.#answer.is) {
      case 'none':
        return '';
      case 'reject':
        return this.#answer.title.key;
      default:
        return this.#answer.words.key;
    }
  }

  get wasRejected(): boolean {
    return this.#answer.is === 'reject';
  }

  get work(): CarryWork {
    return this.#work(this.#here.jobId);
  }

  /** Whether leaving here ends the job. */
  get isOver(): boolean {
    return this.#job.over(this.state);
  }

  /** What was said to the ledger since so many events. */
  said(since: number) {
    return this.ledger.events.slice(since).map(({ type }) => type);
  }

  get #here() {
    if (this.#at === null) throw new Error('no job is open');
    return this.#at;
  }

  #work(jobId: string): CarryWork {
    const work = this.#job.read(jobId);
    if (work === null) throw new Error(`nothing is known of ${jobId}`);
    return work;
  }
}
