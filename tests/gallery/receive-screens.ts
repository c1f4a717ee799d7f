// The dock: a truck of pallets, a truck of loose cartons, and what comes in between.
import type { Notice, NoticeLine, Pallet, PalletState } from '../../src/domain/inbound/model.ts';
import type { Counted } from '../../src/domain/inbound/on-pallet.ts';
import type { Model } from '../../src/shell/model.ts';
import type { ReceiveState, ReceiveWork } from '../../src/workflows/receive/state.ts';
import { accept, attention, type ReceiveWord, reject, say } from '../../src/workflows/receive/words.ts';
import type { Feedback } from '../../src/workflows/workflow.ts';
import { ana, model, now, offline } from './shell-screens.ts';
import { goods, items } from './warehouse.ts';

const first = '340123450000000017';
const second = '340123450000000024';
const dock = 'D-00-03-A-1';
const supplier = 'Maximilian Featherstonehaugh Wholesale Ltd';

const line = (n: number, sku: string, expected: number, received: number): NoticeLine => ({
  noticeId: 'N1',
  n,
  owner: 'house',
  sku,
  lot: null,
  expected,
  received,
  damaged: 0,
  ended: null,
});

const lines = [
  line(1, '85123A', 1152, 864),
  line(2, '71053', 96, 96),
  line(3, 'DE-40-12X', 4800, 144),
  line(4, '84406B', 240, 0),
  line(5, '22752', 48, 12),
  line(6, '21730', 72, 24),
];

const notice: Notice = {
  noticeId: 'N1',
  kind: 'ship-notice',
  owner: 'house',
  number: 'ASN-4711',
  supplier,
  expectedOn: '2026-11-24',
  loading: 'palletised',
  trusted: true,
  lines: lines.length,
  pallets: 33,
  palletsReceived: 9,
  state: { is: 'receiving', dock, at: now },
};

const content = (n: number, sku: string, quantity: number, lot: string | null = null) => ({
  n,
  sku,
  lot,
  expiry: lot === null ? null : '2027-06-30',
  quantity,
});

const held = (is: 'open' | 'closed', device = 'H1', operator = 'ana'): PalletState => ({
  is,
  by: 'event-1',
  device,
  operator,
  at: now - 20 * 60_000,
});

const pallet = (code: string, change: Partial<Pallet> = {}): Pallet => ({
  code,
  noticeId: 'N1',
  expected: [
    content(1, '85123A', 288),
    content(4, '84406B', 24, 'L88'),
    content(3, 'DE-40-12X', 1440, 'CHARGE-2214'),
  ],
  received: [],
  damaged: [],
  steps: [],
  rivals: [],
  state: { is: 'expected' },
  ...change,
});

const got = (n: number | null, sku: string, quantity: number, lot: string | null = null) => ({
  by: `event-${n}`,
  n,
  goods: goods(sku, { lot, expiry: lot === null ? null : '2027-06-30' }),
  quantity,
});

const counted = pallet(first, {
  state: held('open'),
  received: [got(1, '85123A', 288), got(4, '84406B', 12, 'L88'), got(null, '22752', 6)],
});

function work(pallets: readonly Pallet[], change: Partial<Notice> = {}): ReceiveWork {
  return {
    about: { is: 'notice', notice: { ...notice, ...change }, lines },
    pallets: new Map(pallets.map((one) => [one.code, one])),
    units: new Map(),
    items: new Map(items.map((item) => [`${item.owner}/${item.sku}`, item])),
    locations: new Map(),
    owed: [],
    people: new Map([['tom', 'Tom Whitfield']]),
    device: 'H1',
    today: '2026-11-24',
    readAt: now,
  };
}

const truck = work([pallet(first), pallet(second)]);
const packing = 'PACK-01-02-A-1';
const owing: ReceiveWork = {
  ...truck,
  owed: ['85123A', '84406B'].map((sku, n) => ({
    orderId: `shop:${n}`,
    n: 1,
    owner: notice.owner,
    sku,
    orderedAt: '',
    to: packing,
    quantity: 6,
    came: [],
  })),
};
const counting = work([counted, pallet(second)]);
const cartons = work(
  [
    pallet('LPN-20417', {
      expected: [],
      state: held('open'),
      received: Array.from({ length: 38 }, () => got(1, '85123A', 12)),
    }),
  ],
  { loading: 'floor-loaded', pallets: 0 },
);
const blindUnit = 'LPN-20418';
const blindPallet = pallet(blindUnit, {
  noticeId: null,
  expected: [],
  state: held('open'),
  received: [got(null, '85123A', 48), got(null, '84406B', 6, 'L88')],
});
const blind: ReceiveWork = { ...work([blindPallet]), about: { is: 'blind', unit: blindUnit } };

const nothing: Feedback = { is: 'none' };

function at(state: ReceiveState, of: ReceiveWork, feedback = nothing, change: Partial<Model> = {}): Model {
  const operator = { ...ana, name: 'Ana' };
  const progress = of.about.is === 'notice' ? { done: 9, total: 33 } : null;
  return model({ at: 'working', operator, workflow: 'receive', progress, state, work: of, feedback }, change);
}

const over = { at: 'pallet', unit: first } as const;
const between = { at: 'between', last: second } as const;
const heart: Counted = { n: 1, goods: goods('85123A'), quantity: 24 };
const scanned = { goods: goods('84406B'), pieces: 12 };
const rejected = (title: ReceiveWord, name: ReceiveWord, code: string, next: ReceiveWord) =>
  reject(title, { name: say(name), code }, null, say(next, { notice: 'ASN-4712' }));

export const receiveScreens: Readonly<Record<string, Model>> = {
  'receive-dock': at({ at: 'dock', next: null }, work([], { state: { is: 'due' } })),
  'receive-dock-blind': at({ at: 'dock', next: blindUnit }, { ...blind, pallets: new Map() }),
  'receive-between': at(between, truck, accept('say.as-expected')),
  'receive-between-cartons': at({ at: 'between', last: null }, cartons, nothing, { status: offline }),
  'receive-pallet': at(over, truck, accept('say.shown')),
  'receive-pallet-owed': at(over, owing, attention('say.owed', { count: 6, location: packing })),
  'receive-pallet-sample': at(over, work([pallet(first)], { trusted: false })),
  'receive-pallet-counted': at(over, counting, attention('say.not-announced'), { status: offline }),
  'receive-cartons': at({ at: 'pallet', unit: 'LPN-20417' }, cartons, accept('say.counted', { count: 12 })),
  'receive-blind': at({ at: 'pallet', unit: blindUnit }, blind, accept('say.counted', { count: 6 })),
  'receive-strange': at({ at: 'strange', unit: '340123450000000048' }, truck, attention('say.strange')),
  'receive-taken': at(
    { at: 'taken', unit: first },
    work([{ ...counted, state: held('open', 'H2', 'tom') }]),
    attention('say.being-counted', { who: 'Tom Whitfield' }),
  ),
  'receive-taken-closed': at(
    { at: 'taken', unit: first },
    work([{ ...counted, state: held('closed', 'H2', 'tom') }]),
  ),
  'receive-ask-lot': at({ at: 'ask', what: 'lot', scanned, isLoose: false, over }, counting),
  'receive-ask-date': at({ at: 'ask', what: 'expiry', scanned, isLoose: false, over }, truck),
  'receive-loose': at({ at: 'loose', goods: null, over }, truck),
  'receive-loose-count': at({ at: 'loose', goods: goods('85123A'), over }, truck),
  'receive-short': at({ at: 'short', over }, counting, attention('say.short', { count: 1452 })),
  'receive-damage-what': at({ at: 'damage-what', unit: first, over }, counting),
  'receive-damage-why': at({ at: 'damage-why', unit: first, counted: heart, over: between }, counting),
  'receive-damage-count': at(
    { at: 'damage-count', unit: first, counted: heart, reason: 'wet', over: between },
    counting,
  ),
  'receive-damage-photos': at(
    { at: 'damage-photos', unit: first, counted: heart, reason: 'wet', photos: [], over: between },
    counting,
  ),
  'receive-measure': at(
    { at: 'measure', item: { owner: 'house', sku: 'DE-40-12X' }, got: [120], over },
    counting,
    accept('say.counted', { count: 12 }),
  ),
  'receive-cant-read-dock': at(
    { at: 'cant-read', label: 'location', over: { at: 'dock', next: null } },
    work([], { state: { is: 'due' } }),
  ),
  'receive-cant-read-pallet': at({ at: 'cant-read', label: 'unit', over: between }, truck),
  'receive-cant-read-item': at({ at: 'cant-read', label: 'item', over }, counting),
  'receive-finish': at({ at: 'finish', over: between }, work([counted, pallet(second)])),
  'receive-paused': at({ at: 'paused', over }, counting),
  'receive-done': at({ at: 'done' }, truck, accept('say.finished')),
  'receive-reject': at(
    over,
    truck,
    rejected('say.unreadable-code', 'say.problem.check-digit', '340123450000000018', 'say.next.scan-again'),
  ),
  'receive-reject-truck': at(
    between,
    truck,
    rejected('say.other-notice', 'say.a-pallet', 'LPN-20999', 'say.next.other-truck'),
  ),
};
