// A dock that fits in a head: a truck of pallets that a notice names, a truck of loose cartons, two receivers. For tests.
import type { Item, ItemDetails } from './catalogue/definitions.ts';
import { noDetails } from './catalogue/model.ts';
import { fact } from './events/facts.ts';
import type { AnnouncedNotice } from './inbound/announced.ts';
import { noticeLineKey } from './inbound/model.ts';
import { TestLedger } from './ledger.fixture.ts';
import { goods, items, location } from './small-warehouse.fixture.ts';
import { stockKey } from './stock/model.ts';

export const dock = 'D-00-01-A-1';
export const stage = 'S-00-01-A-1';
export const shelf = 'A-01-02-A-1';

const measured: ItemDetails = {
  ...noDetails,
  size: { length: 120, width: 80, height: 60 },
  weight: 240,
};

const described = (item: Item, details: Partial<ItemDetails> = {}): Item => ({
  ...item,
  details: { ...measured, ...details },
});

/** `heart`: nothing to track. `cup`: lot and expiry, 90 days to live at the least. `lantern`: each has its serial. */
export const dockItems = {
  heart: described(items.heart),
  cup: described(items.cup, { tracking: ['lot', 'expiry'], minimumLife: 90 }),
  lantern: described(items.lantern, { tracking: ['serial'] }),
  /** Nobody has measured it. */
  star: {
    ...items.rival,
    owner: 'lumen',
    sku: '21730',
    name: 'glass star',
    barcodes: [{ code: '05012345000046', level: 'each' as const, quantity: 1 }],
  },
} satisfies Readonly<Record<string, Item>>;

export const pieces = { heart: '05012345000015', cup: '05012345000039', lantern: '05012345000022' } as const;
export const star = '05012345000046';
export const heartCase = '15012345000012';

export const ssccs = ['340123450000000017', '340123450000000024', '340123450000000031'] as const;
const [first, second, third] = ssccs;

const heart = { n: 1, sku: dockItems.heart.sku, lot: null };
const cup = { n: 2, sku: dockItems.cup.sku, lot: null };

/** 36 hearts and 20 cups on three pallets. */
export const palletised: AnnouncedNotice = {
  noticeId: 'N1',
  kind: 'ship-notice',
  owner: 'lumen',
  number: 'ASN-1001',
  supplier: 'Lumen Works',
  expectedOn: '2026-11-24',
  loading: 'palletised',
  trusted: true,
  lines: [
    { ...heart, quantity: 36 },
    { ...cup, quantity: 20 },
  ],
  pallets: [
    { code: first, contents: [{ ...heart, expiry: null, quantity: 24 }] },
    { code: second, contents: [{ ...heart, expiry: null, quantity: 12 }] },
    { code: third, contents: [{ ...cup, lot: 'L7', expiry: '2027-12-31', quantity: 20 }] },
  ],
};

/** 40 hearts and 3 lanterns, loose. */
export const loose: AnnouncedNotice = {
  ...palletised,
  noticeId: 'N2',
  number: 'ASN-1002',
  loading: 'floor-loaded',
  lines: [
    { ...heart, quantity: 40 },
    { n: 2, sku: dockItems.lantern.sku, lot: null, quantity: 3 },
  ],
  pallets: [],
};

const operator = (operatorId: string, name: string) => ({
  operatorId,
  name,
  roles: ['receiver' as const],
  active: true,
});

/** A ledger with items, a dock, two receivers, and what was announced. */
export function dockLedger(...notices: readonly AnnouncedNotice[]): TestLedger {
  const ledger = new TestLedger();
  ledger.happen(fact('items.defined', { items: Object.values(dockItems) }));
  const locations = [location(dock, 'dock'), location(stage, 'stage'), location(shelf)];
  ledger.happen(fact('locations.defined', { locations }));
  ledger.happen(fact('operator.rostered', operator('rita', 'Rita')));
  ledger.happen(fact('operator.rostered', operator('omar', 'Omar')));
  if (notices.length > 0) ledger.happen(fact('notices.announced', { notices: [...notices] }));
  return ledger;
}

const deviceOf = (deviceId: string) => ({ kind: 'device', deviceId, epoch: 'E1', seq: 1 }) as const;
export const byRita = { actor: 'rita', source: deviceOf('H1') };
export const byOmar = { actor: 'omar', source: deviceOf('H2') };

export const lineOf = (ledger: TestLedger, noticeId: string, n: number) =>
  ledger.get('notice-line', noticeLineKey(noticeId, n));

export const stockOf = (ledger: TestLedger, sku: string) => ledger.get('stock', stockKey(goods(sku)));

export const codesOf = (ledger: TestLedger) => ledger.all('exception').map(({ code }) => code);

/** Pieces that left the supplier, and those on hand, by item: they are the same number, with opposite signs. */
export function netOf(ledger: TestLedger): ReadonlyMap<string, number> {
  const net = new Map<string, number>();
  for (const { sku, quantity } of ledger.all('balance')) net.set(sku, (net.get(sku) ?? 0) + quantity);
  return net;
}
