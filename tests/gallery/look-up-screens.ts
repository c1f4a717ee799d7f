// The look-up's pages, each at a moment that happens.
import type { KnownItem } from '../../src/domain/catalogue/model.ts';
import type { LookedUp, Lying, ToldDeed } from '../../src/domain/look-up/looked-up.ts';
import { atLocation, inUnit, type Place } from '../../src/domain/stock/place.ts';
import type { Model } from '../../src/shell/model.ts';
import type { Asked, LookUpState, Shown } from '../../src/workflows/look-up/state.ts';
import { attention, say } from '../../src/workflows/look-up/words.ts';
import type { Feedback } from '../../src/workflows/workflow.ts';
import { ana, model, now, offline } from './shell-screens.ts';
import { goods, item, items, line, station, stop, work } from './warehouse.ts';

const heart: KnownItem = {
  ...item('85123A', 'WHITE HANGING HEART T-LIGHT HOLDER'),
  barcodes: [
    { code: '05012345678900', level: 'each', quantity: 1 },
    { code: '15012345678907', level: 'inner', quantity: 6 },
    { code: '25012345678904', level: 'case', quantity: 48 },
    { code: 'LIEFERANT/7731-B', level: 'case', quantity: 24, taughtBy: 'event-1' },
  ],
};
const screws = items.find(({ sku }) => sku === 'DE-40-12X') ?? heart;

const bin = atLocation('A-03-07-B-2');
const tote = inUnit('T-0142');

const lying = (place: Place, quantity: number, of: KnownItem, change = {}): Lying => ({
  place,
  quantity,
  goods: goods(of.sku, change),
  item: of,
});

const deed = (n: number, change: Partial<ToldDeed> = {}): ToldDeed => ({
  eventId: `event-${n}`,
  type: 'item.picked',
  actor: 'ana',
  who: 'Ana Popescu',
  position: 2_000 - n,
  at: now - n * 7 * 60_000,
  goods: goods(heart.sku),
  item: heart,
  quantity: 3,
  from: bin,
  to: tote,
  ...change,
});

const deeds = [
  deed(1, { position: 0 }),
  deed(2, { type: 'step.reversed', who: 'Maximiliana Featherstonehaugh', from: tote, to: bin, quantity: 12 }),
  deed(300, { type: 'stock.opened', who: null, from: 'found', to: bin, quantity: 480 }),
];

const aboutHeart: LookedUp = {
  is: 'item',
  item: heart,
  code: '25012345678904',
  pieces: 48,
  onHand: 1_284,
  lying: [
    lying(bin, 462, heart, { lot: 'L-2026-11', expiry: '2027-03-04' }),
    lying(atLocation('R-01-12-D-1'), 816, heart, { status: 'quarantined' }),
    lying(tote, 6, heart),
  ],
  deeds,
};

const aboutBin: LookedUp = {
  is: 'location',
  code: 'A-03-07-B-2',
  location: { type: 'pick-face', blockedBy: 'event-9' },
  lying: [lying(bin, 462, heart), lying(bin, -2, screws, { lot: 'CHARGE-20261124-ABCD' })],
  units: [],
  deeds,
};

const aboutTote: LookedUp = {
  is: 'unit',
  code: 'T-0142',
  unit: {
    code: 'T-0142',
    kind: 'tote',
    moved: null,
    rivals: [],
    at: null,
    pickListId: 'list-1',
    orderId: 'shop:536361',
  },
  list: work(2, stop(4, 'A-03-07-B-2', goods(heart.sku), [line(1, 4)])).list,
  lying: [lying(tote, 6, heart), lying(tote, 1, screws)],
  deeds: deeds.slice(0, 1),
};

const unknown = (teachable = true): LookedUp => ({ is: 'unknown', code: 'LIEFERANT/7731-B', teachable });

const asked: Asked = { is: 'scanned', meaning: { is: 'text', text: 'x' } };
const ask: LookUpState = { at: 'ask' };
const shown = (found: LookedUp, before: LookUpState = ask): Shown => ({ at: 'shown', asked, found, before });

const teaching = { code: 'LIEFERANT/7731-B', unknown: shown(unknown()) };
const none: Feedback = { is: 'none' };

const page = (
  state: LookUpState,
  { feedback = none, mayTeach = true }: { readonly feedback?: Feedback; readonly mayTeach?: boolean } = {},
): Model => model({ at: 'look-up', operator: ana, state, feedback, mayTeach }, { status: offline });

export const lookUpScreens: Readonly<Record<string, Model>> = {
  'look-up': page(ask),
  'look-up-typing': page({ at: 'typing', over: ask }),
  'look-up-item': page(shown(aboutHeart)),
  'look-up-item-from-bin': page(shown({ ...aboutHeart, code: '85123A', pieces: null }, shown(aboutBin))),
  'look-up-item-nowhere': page(
    shown({ is: 'item', item: screws, code: screws.sku, pieces: null, onHand: 0, lying: [], deeds: [] }),
  ),
  'look-up-items': page(
    shown({ is: 'items', code: '05012345678900', items: [heart, { ...screws, owner: 'rival' }] }),
  ),
  'look-up-bin': page(shown(aboutBin)),
  'look-up-bin-unknown': page(
    shown({
      is: 'location',
      code: 'HOCHREGAL-114-2107-B3-022',
      location: null,
      lying: [],
      units: [],
      deeds: [],
    }),
  ),
  'look-up-station': page(
    shown({
      is: 'location',
      code: station.code,
      location: { type: 'pack-station', blockedBy: null },
      lying: [],
      units: ['T-0139', 'T-0141'].map((code, n) => ({
        code,
        kind: 'tote',
        moved: null,
        rivals: [],
        at: atLocation(station.code),
        pickListId: null,
        orderId: `shop:53635${n}`,
      })),
      deeds: [],
    }),
  ),
  'look-up-tote': page(shown(aboutTote)),
  'look-up-tote-unknown': page(
    shown({ is: 'unit', code: 'T-0999', unit: null, list: null, lying: [], deeds: [] }),
  ),
  'look-up-badge': page(shown({ is: 'operator', name: 'Maximiliana Featherstonehaugh-Oberländer' })),
  'look-up-order': page(
    shown({
      is: 'order',
      id: 'shop:536361',
      shares: [
        {
          list: work(2, stop(4, 'A-03-07-B-2', goods(heart.sku), [line(1, 4)])).list,
          totes: ['T-0142'],
          asked: 14,
          put: 9,
        },
      ],
      units: [
        {
          code: 'T-0142',
          kind: 'tote',
          moved: null,
          rivals: [],
          at: null,
          pickListId: 'list-1',
          orderId: 'shop:536361',
        },
      ],
    }),
  ),
  'look-up-command': page(shown({ is: 'command', command: 'undo' })),
  'look-up-unusable': page(shown({ is: 'unusable', code: '5012345678901', why: 'check-digit' })),
  'look-up-foreign': page(
    shown({
      is: 'unusable',
      code: 'https://www.lieferant-mit-langem-namen.example/produkte',
      why: 'foreign',
    }),
  ),
  'look-up-unknown': page(shown(unknown()), { feedback: attention('say.unknown') }),
  'look-up-unknown-no-right': page(shown(unknown()), { mayTeach: false }),
  'look-up-unknown-fixed': page(shown(unknown(false))),
  'teach-item': page({ at: 'teach-item', ...teaching, items: [] }),
  'teach-item-wrong': page(
    { at: 'teach-item', ...teaching, items: [] },
    { feedback: attention('say.no-item', { code: 'A-03-07-B-2' }) },
  ),
  'teach-item-choose': page(
    { at: 'teach-item', ...teaching, items: [heart, { ...screws, owner: 'rival' }] },
    { feedback: attention('say.choose') },
  ),
  'teach-pack': page({ at: 'teach-pack', ...teaching, item: screws }),
  'teach-quantity': page({ at: 'teach-quantity', ...teaching, item: screws, level: 'case' }),
  taught: page(
    { at: 'taught', ...teaching, item: screws, pieces: 24, by: 'event-1' },
    { feedback: { is: 'accept', words: say('say.taught', { code: 'LIEFERANT/7731-B' }) } },
  ),
};
