// The warehouse that is simulated: its items, bins, stock and orders, and the desk that makes and leases pick lists.
import { askedFacts, newWishes } from '../../server/counting/ask-counts.ts';
import { askReturn, shipReturn, withdrawReturn } from '../../server/inbound/vendor-returns.ts';
import { labelReplaced, openReprints } from '../../server/labels/reprints.ts';
import type { LedgerReader } from '../../server/ledger/ledger.ts';
import type { Item, PlacedLocation } from '../../src/domain/catalogue/definitions.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { AnnouncedNotice } from '../../src/domain/inbound/announced.ts';
import { unplannedOf } from '../../src/domain/orders/backorder.ts';
import { orderId, orderLineKey } from '../../src/domain/orders/model.ts';
import type { ReceivedOrder } from '../../src/domain/orders/received-order.ts';
import type { PlannedList, PlannedStop } from '../../src/domain/picking/plan.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';
import { atLocation } from '../../src/domain/stock/place.ts';
import type { Random } from './random.ts';
import { type SimServer, warehouse } from './sim-server.ts';

export const operators = ['ana', 'ben', 'eve'];
export const station = 'P-01-01-A-1';
export const dock = 'D-01-01-A-1';
export const stage = 'S-01-01-A-1';
/** Nothing ever lies there: it is removed, and defined again. */
const spare = 'X-01-01-A-1';
const skus = ['A', 'B', 'C', 'D'];
export const skuCount = skus.length;
export const bins = Array.from({ length: 8 }, (_, n) => `A-01-0${n + 1}-A-1`);

export const goodsOf = (sku: string): Goods => ({
  owner: 'own',
  sku,
  level: 'each',
  lot: null,
  expiry: null,
  serial: null,
  status: 'available',
});

/** Each bin holds one item. */
export const goodsIn = (bin: string): Goods => goodsOf(skus[bins.indexOf(bin) % skus.length] ?? 'A');

export const inEachBin = 60;

const item = (sku: string, n: number): Item => ({
  owner: 'own',
  sku,
  name: `item ${sku}`,
  barcodes: [{ code: `0000000000000${n}`, level: 'each', quantity: 1 }],
  policy: { kind: 'once' },
  picture: null,
  details: null,
});

const types = new Map<string, PlacedLocation['type']>([
  [station, 'pack-station'],
  [dock, 'dock'],
  [stage, 'stage'],
]);

const location = (code: string): PlacedLocation => ({
  code,
  type: types.get(code) ?? 'pick-face',
  zone: 'A',
  aisle: 1,
  bay: 1,
  level: 'A',
  position: '1',
  side: 'left',
  x: 0,
  y: 0,
  checkDigits: '12',
});

/** A truck of pallets that any device may receive, and one of loose cartons. */
const notices: readonly AnnouncedNotice[] = [
  {
    noticeId: 'N1',
    kind: 'ship-notice',
    owner: 'own',
    number: '1',
    supplier: 'maker',
    expectedOn: null,
    loading: 'palletised',
    trusted: true,
    lines: [
      { n: 1, sku: 'A', lot: null, quantity: 36 },
      { n: 2, sku: 'B', lot: null, quantity: 20 },
    ],
    pallets: [1, 2, 3, 4].map((n) => ({
      code: `LPN-1${n}`,
      contents: [
        { n: 1, sku: 'A', lot: null, expiry: null, quantity: 9 },
        { n: 2, sku: 'B', lot: null, expiry: null, quantity: 5 },
      ],
    })),
  },
  {
    noticeId: 'N2',
    kind: 'purchase-order',
    owner: 'own',
    number: '2',
    supplier: 'maker',
    expectedOn: null,
    loading: 'floor-loaded',
    trusted: false,
    lines: [{ n: 1, sku: 'A', lot: null, quantity: 40 }],
    pallets: [],
  },
];

/** It will not come: announced and withdrawn again. */
const [example] = notices;
const called = { ...(example as AnnouncedNotice), noticeId: 'N3', number: '3', pallets: [] };

const beginning: readonly Fact[] = [
  fact('items.defined', { items: skus.map(item) }),
  fact('locations.defined', { locations: [...bins, station, dock, stage].map(location) }),
  ...operators.map((operatorId) =>
    // Eve is no picker: what she does all the same opens an exception (P4).
    fact('operator.rostered', {
      operatorId,
      name: operatorId,
      roles: [operatorId === 'eve' ? 'receiver' : 'picker'],
      active: true,
    }),
  ),
  fact('notices.announced', { notices: [...notices] }),
  fact('stock.opened', {
    lines: bins.map((bin) => ({ goods: goodsIn(bin), quantity: inEachBin, location: bin })),
  }),
];

const binOf = (sku: string, turn: number): string => {
  const mine = bins.filter((_, n) => skus[n % skus.length] === sku);
  return mine[turn % mine.length] ?? station;
};

/** Makes a list of one order: the planner of the server is another's work, and this is enough to pick by. */
function planned(id: string, order: ReceivedOrder, turn: number): PlannedList {
  const stops: PlannedStop[] = order.lines.map((line, index) => ({
    n: index + 1,
    location: binOf(line.sku, turn + index),
    goods: goodsOf(line.sku),
    lines: [{ orderId: orderId(order), n: line.n, slot: 1, quantity: line.quantity }],
  }));
  return {
    pickListId: id,
    number: order.number,
    station,
    orders: [{ orderId: orderId(order), slot: 1 }],
    stops,
  };
}

/** Orders that no list takes up. */
const isLeft = (turn: number): boolean => turn % 4 === 3;

export class Site {
  readonly #server: SimServer;
  readonly #random: Random;
  readonly #orders: ReceivedOrder[] = [];

  constructor(server: SimServer, random: Random) {
    this.#server = server;
    this.#random = random;
  }

  /** A shop sends again what it isn't sure of: the same order twice is the same order. */
  orderMore(): void {
    const lines = Array.from({ length: this.#random.whole(1, 3) }, (_, n) => ({
      n: n + 1,
      sku: this.#random.oneOf(skus) ?? 'A',
      description: '',
      quantity: this.#random.whole(1, 4),
    }));
    const number = String(this.#orders.length + 1);
    this.#orders.push({ owner: 'own', channel: 'web', number, orderedAt: '', shipTo: '', lines });
  }

  /** Brings the ledger up to what the site wants of it; after a restore, anew. A dead server does nothing. */
  async work(devices: readonly string[]): Promise<void> {
    await this.#command(async (reader) => ((await reader.count('item')) === 0 ? beginning : []));
    for (const order of this.#orders) {
      await this.#command(async (reader) =>
        (await reader.get('order', orderId(order))) === null ? [fact('order.received', order)] : [],
      );
    }
    await this.#command((reader) => this.#plan(reader));
    await this.#command((reader) => this.#lease(reader, devices));
  }

  /** A supervisor takes a lease away, and another device gets it (C2). */
  async takeOver(devices: readonly string[]): Promise<void> {
    await this.#command(async (reader) => {
      const lists = await reader.find('pick-list', ['state:ready', 'state:picking', 'state:paused']);
      const list = this.#random.oneOf(lists);
      if (list === undefined) return [];
      const device = this.#random.oneOf([...devices, null]) ?? null;
      return [fact('pick-list.leased', { pickListId: list.id, device, stops: list.stops })];
    });
  }

  /** A list that is done leaves its device, sooner than the server would let it. */
  async endLeases(devices: readonly string[]): Promise<void> {
    await this.#command(async (reader) => {
      const device = this.#random.oneOf(devices) ?? '';
      const held = await reader.find('pick-list', [`lease:${device}`]);
      return held
        .filter(({ state }) => state.is === 'done')
        .map(({ id, stops }) => fact('pick-list.leased', { pickListId: id, device: null, stops }));
    });
  }

  /** The item master is imported again, and now and then it knows a code that the floor has taught. */
  async importAnew(): Promise<void> {
    await this.#command(async (reader) => {
      if ((await reader.count('item')) === 0) return [];
      const n = this.#random.whole(0, skus.length - 1);
      const plain = item(skus[n] ?? 'A', n);
      const label = { code: `LABEL-${this.#random.whole(1, 3)}`, level: 'case', quantity: 6 } as const;
      const barcodes = this.#random.chance(0.5) ? [...plain.barcodes, label] : plain.barcodes;
      return [fact('items.defined', { items: [{ ...plain, barcodes }] })];
    });
  }

  /** Every fourth order is left to wait for a truck: what it lacks is owed to it. */
  async stateBackorders(): Promise<void> {
    await this.#command(async (reader) => {
      const owing = this.#orders.filter((_, turn) => isLeft(turn));
      const keys = owing.flatMap((order) => order.lines.map(({ n }) => orderLineKey(orderId(order), n)));
      const lines = await reader.getMany('order-line', keys);
      const backorders = [...lines.values()].map((line) => ({
        orderId: line.orderId,
        n: line.n,
        owner: line.owner,
        sku: line.sku,
        orderedAt: '',
        to: station,
        quantity: unplannedOf(line),
      }));
      return backorders.length === 0 ? [] : [fact('backorders.stated', { backorders })];
    });
  }

  /** A bin is to be filled from the other one of its item. */
  async askReplenishment(): Promise<void> {
    const n = this.#random.whole(0, skuCount - 1);
    const [location = '', from = ''] = [bins[n], bins[n + skuCount]];
    const face = { location, owner: 'own', sku: goodsIn(location).sku, minimum: 5, maximum: 90 };
    const quantity = this.#random.whole(1, 9);
    const task = {
      taskId: this.#random.uuid(),
      location,
      goods: goodsIn(location),
      from: atLocation(from),
      quantity,
    };
    const isKept = this.#random.chance(0.8);
    await this.#command(async (reader) => {
      if ((await reader.count('item')) === 0) return [];
      const asked = [
        fact('pick-faces.assigned', { faces: [face] }),
        fact('replenishments.asked', { tasks: [task] }),
      ];
      return isKept ? asked : [...asked, fact('pick-faces.removed', { faces: [face] })];
    });
  }

  /** Damage goes back to its supplier; another day the driver comes, or nothing goes back after all. */
  async returnToVendor(): Promise<void> {
    const by = { ledger: this.#server.ledger, warehouse, actor: 'sue' };
    const open = await by.ledger.read(warehouse, (reader) => reader.find('vendor-return', ['state:open']));
    const [first] = open;
    if (first !== undefined && this.#random.chance(0.5)) {
      await (this.#random.chance(0.8) ? shipReturn : withdrawReturn)(by, first.returnId);
      return;
    }
    const claims = await by.ledger.read(warehouse, (reader) => reader.find('claim', ['notice:N1']));
    if (claims.length === 0) return;
    const newId = () => this.#random.uuid();
    const wanted = claims.map(({ id }) => id);
    await askReturn(by, { noticeId: 'N1', claims: wanted, dock, replacement: false, newId });
  }

  /** The desk prints anew what couldn't be read. */
  async reprint(): Promise<void> {
    const { ledger } = this.#server;
    const [first] = await ledger.read(warehouse, openReprints);
    if (first !== undefined) await labelReplaced(ledger, warehouse, 'sue', first);
  }

  /** Set-up: a notice that is withdrawn, a location that is removed, plates that are numbered. */
  async setUp(): Promise<void> {
    await this.#command(async (reader) => {
      if ((await reader.count('item')) === 0) return [];
      const isDue = (await reader.get('notice', called.noticeId)) !== null;
      const isThere = (await reader.get('location', spare)) !== null;
      const lines = called.lines.map(({ n, sku }) => ({ n, owner: 'own', sku }));
      return [
        isDue
          ? fact('notice.withdrawn', { noticeId: called.noticeId, lines, pallets: [] })
          : fact('notices.announced', { notices: [called] }),
        isThere
          ? fact('locations.removed', { codes: [spare] })
          : fact('locations.defined', { locations: [location(spare)] }),
        fact('licence-plates.issued', { first: this.#random.whole(1, 999), count: 2 }),
      ];
    });
  }

  /** The desk wants a bin counted. */
  async askForCount(): Promise<void> {
    const countId = this.#random.uuid();
    const location = this.#random.oneOf(bins) ?? station;
    await this.#command(async (reader) =>
      askedFacts(
        await newWishes(reader, [{ countId, location, owner: null, sku: null, why: 'asked', of: null }]),
      ),
    );
  }

  /** Desk presses "admit" on something that is in quarantine (P4). */
  async admitOne(): Promise<void> {
    const held = this.#random.oneOf(await this.#server.ledger.quarantine(warehouse));
    if (held !== undefined) await this.#server.ledger.admit(warehouse, held.id, 'sue');
  }

  #command(decide: (reader: LedgerReader) => Promise<readonly Fact[]>): Promise<void> {
    return this.#server.ledger.command(warehouse, null, async (reader) => ({
      facts: await decide(reader),
      answer: undefined,
    }));
  }

  async #plan(reader: LedgerReader): Promise<readonly Fact[]> {
    for (const [turn, order] of this.#orders.entries()) {
      const id = orderId(order);
      const keys = order.lines.map(({ n }) => orderLineKey(id, n));
      const lines = await reader.getMany('order-line', keys);
      const untouched =
        lines.size === keys.length && [...lines.values()].every(({ planned }) => planned === 0);
      if ((await reader.get('order', id))?.state !== 'open' || !untouched || isLeft(turn)) continue;
      return [fact('pick-lists.made', { lists: [planned(this.#random.uuid(), order, turn)] })];
    }
    return [];
  }

  async #lease(reader: LedgerReader, devices: readonly string[]): Promise<readonly Fact[]> {
    const ready = await reader.find('pick-list', ['state:ready', 'state:picking', 'state:paused']);
    for (const list of ready.filter(({ lease }) => lease === null)) {
      const device = this.#random.oneOf(devices) ?? null;
      if (device !== null)
        return [fact('pick-list.leased', { pickListId: list.id, device, stops: list.stops })];
    }
    return [];
  }
}
