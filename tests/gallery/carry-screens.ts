// Putting away, moving and replenishing, each at a moment that happens.
import type { Item } from '../../src/domain/catalogue/definitions.ts';
import type { Location } from '../../src/domain/catalogue/model.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';
import { atLocation, inUnit } from '../../src/domain/stock/place.ts';
import type { HandlingUnit } from '../../src/domain/stock/unit.ts';
import type { Model } from '../../src/shell/model.ts';
import type { CarryStep, CarryWork, Deed, Errand, Lying } from '../../src/workflows/carry/state.ts';
import { accept, attention, reject, say } from '../../src/workflows/carry/words.ts';
import type { Feedback } from '../../src/workflows/workflow.ts';
import { ana, model } from './shell-screens.ts';
import { bin, goods, items, longBin } from './warehouse.ts';

const nothing: Feedback = { is: 'none' };

const itemOf = (sku: string): Item | null => items.find((item) => item.sku === sku) ?? null;
const lies = (what: Goods, quantity: number): Lying => ({ goods: what, quantity, item: itemOf(what.sku) });

const heart = goods('85123A', { lot: 'L2214', expiry: '2027-03-31' });
const inCases = goods('85123A', { level: 'case', lot: 'L2214', expiry: '2027-03-31' });
const held = goods('85123A', { level: 'case', lot: 'L2199', status: 'quarantined' });
const screws = goods('DE-40-12X', { lot: 'CHARGE-2214-008-XII' });

const face = bin(3, 7);
const reserve: Location = { ...bin(9, 12, 'C', '1'), type: 'reserve' };
const packing: Location = { ...bin(0, 1, 'A', '1'), code: 'PACK-01-02-A-1', type: 'pack-station' };
const longReserve: Location = { ...longBin, type: 'reserve' };

const unit = (code: string): HandlingUnit => ({
  code,
  kind: 'pallet',
  at: atLocation('DOCK-00-02-A-1'),
  pickListId: null,
  orderId: null,
  moved: null,
  rivals: [],
});
const pallet = unit('376104250021234567');

function work(errand: Errand, lying: readonly Lying[], places: readonly Location[]): CarryWork {
  return {
    errand,
    lying,
    site: {
      candidates: places.map((location) => ({ location, holds: [], units: 0 })),
      faces: places
        .filter(({ type }) => type === 'pick-face')
        .map(({ code }) => ({ location: code, ...heart, minimum: 12, maximum: 48 })),
      stations: [],
      here: null,
    },
    locations: new Map(places.map((place) => [place.code, place])),
    carriedTo: [],
  };
}

const putAway = (lying: readonly Lying[], ...places: readonly Location[]) =>
  work({ is: 'put-away', unit: pallet, owed: [], today: '2026-11-24' }, lying, places);
/** An order waits for some of the hearts. */
const owing = (orderId: string, ...places: readonly Location[]) =>
  work(
    {
      is: 'put-away',
      unit: pallet,
      today: '2026-11-24',
      owed: [{ orderId, n: 1, ...heart, orderedAt: '', to: packing.code, quantity: 6, came: [] }],
    },
    mixed,
    places,
  );
const moving = (...lying: readonly Lying[]) =>
  work({ is: 'move', location: face.code, units: [] }, lying, [face]);
const task = {
  taskId: 'R1',
  location: face.code,
  goods: inCases,
  from: atLocation(reserve.code),
  quantity: 48,
  carried: 0,
  state: 'open' as const,
};
const refilling = (change: Partial<typeof task> | { readonly state: 'short' } = {}) =>
  work(
    { is: 'replenish', task: { ...task, ...change }, standsAt: reserve.code },
    [lies(inCases, 96)],
    [face, reserve],
  );

const quarantined = goods('85123A', { status: 'quarantined' });
const returning = (change: Partial<typeof task> = {}) =>
  work(
    {
      is: 'vendor-return',
      task: {
        ...task,
        taskId: 'V1',
        location: 'DOCK-00-02-A-1',
        goods: quarantined,
        from: atLocation('QUAR-00-01-A-1'),
        quantity: 3,
        ...change,
      },
      standsAt: 'QUAR-00-01-A-1',
    },
    [lies(quarantined, 3)],
    [],
  );

const mixed = [lies(heart, 144), lies(goods('71053'), 8), lies(screws, 12), lies(goods('22752'), 3)];
const carried: Deed = { is: 'carried', goods: heart, quantity: 24, to: face.code };

function at(
  step: CarryStep,
  of: CarryWork,
  { feedback = nothing, done = [carried] as readonly Deed[] } = {},
): Model {
  const operator = { ...ana, name: 'Ana' };
  const state = { step, done };
  return model({
    at: 'working',
    operator,
    workflow: of.errand.is,
    progress: null,
    state,
    work: of,
    feedback,
  });
}

const here: CarryStep = { at: 'goods' };
const inHand = (what: Goods, quantity: number): CarryStep => ({ at: 'bin', held: { goods: what, quantity } });
const scanned = { name: say('say.a-location'), code: 'A-04-02-B-1' };

export const carryScreens: Readonly<Record<string, Model>> = {
  'put-away-whole': at(here, putAway([lies(goods('22752'), 144)], reserve), { done: [] }),
  'put-away-whole-long': at(here, putAway([lies(screws, 999)], longReserve), { done: [] }),
  'put-away-mixed': at(here, putAway(mixed, face), { done: [] }),
  'put-away-bin': at(inHand(heart, 24), putAway(mixed, face)),
  'put-away-bin-long': at(inHand(screws, 1200), putAway(mixed, longReserve)),
  'put-away-cases': at(inHand(inCases, 48), putAway([lies(inCases, 96)], face)),
  'put-away-owed': at(inHand(heart, 6), owing('shop:10482', packing)),
  'put-away-owed-long': at(inHand(heart, 6), owing('shop:UK-2026-11-24-0000482913', packing)),
  'put-away-no-bin': at(inHand(heart, 24), putAway(mixed)),
  'put-away-carried': at(here, putAway(mixed.slice(1), face), {
    feedback: accept('say.carried', { count: 24, location: face.code }),
  }),
  'put-away-which': at({ at: 'which', among: [heart, held] }, putAway([lies(heart, 144), lies(held, 48)])),
  'put-away-blocked': at(inHand(heart, 24), putAway(mixed, face), {
    feedback: reject('say.blocked', scanned, null, say('say.next.other-bin')),
  }),
  'put-away-taken': at(here, putAway(mixed, face), { feedback: attention('say.taken-meanwhile') }),
  'put-away-undo': at({ at: 'undo', back: inUnit(pallet.code), over: here }, putAway(mixed, face)),
  'put-away-done': at({ at: 'done' }, putAway([])),
  'move-goods': at(here, moving(lies(heart, 24), lies(screws, 1)), { done: [] }),
  'move-units': at(here, {
    ...moving(),
    errand: { is: 'move', location: 'DOCK-00-02-A-1', units: [pallet, unit('LPN-20417')] },
  }),
  'move-amount': at(
    { at: 'amount', held: { goods: heart, quantity: 24 }, over: here },
    moving(lies(heart, 24)),
  ),
  'move-bin': at(inHand(heart, 10), moving(lies(heart, 24))),
  'move-unit': at({ at: 'unit', unit: pallet.code }, moving()),
  'move-place-typed': at(
    { at: 'cant-read', label: 'location', over: inHand(heart, 10) },
    moving(lies(heart, 24)),
  ),
  'vendor-return-source': at({ at: 'source' }, returning(), { done: [] }),
  'vendor-return-dock': at(inHand(quarantined, 3), returning()),
  'vendor-return-done': at({ at: 'done' }, returning({ carried: 3 })),
  'replenish-source': at({ at: 'source' }, refilling(), { done: [] }),
  'replenish-goods': at(here, refilling(), { done: [] }),
  'replenish-face': at(inHand(inCases, 48), refilling(), { done: [] }),
  'replenish-remaining': at({ at: 'remaining', over: here }, refilling()),
  'replenish-digits': at({ at: 'cant-read', label: 'location', over: { at: 'source' } }, refilling()),
  'replenish-done': at({ at: 'done' }, refilling({ carried: 48 })),
  'replenish-short': at({ at: 'done' }, refilling({ state: 'short' })),
};
