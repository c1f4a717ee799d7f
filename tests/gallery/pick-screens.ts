// Every state of a pick, with its three answers.
import type { Model } from '../../src/shell/model.ts';
import type { PickState, PickWork, Taken } from '../../src/workflows/pick/state.ts';
import type { Feedback } from '../../src/workflows/workflow.ts';
import { ana, model, now, offline, quiet } from './shell-screens.ts';
import { bin, goods, line, longBin, stop, work } from './warehouse.ts';

const here = bin(3, 7).code;
const cart = (current = stop(4, here, goods('85123A'), [line(1, 2, 2), line(3, 4)])) => work(4, current);
const full = (quantity: number, lot = goods('85123A', { lot: 'L2214', expiry: '2027-03-31' })) =>
  work(8, stop(4, here, lot, [line(1, 2, 2), line(3, quantity), line(5, 1), line(8, 12)]));
const taken = (counted: number, sku = '85123A'): Taken => ({ counted, goods: goods(sku), proof: 'scan' });

const nothing: Feedback = { is: 'none' };
const accept = (key: string, values: Record<string, string | number>): Feedback => ({
  is: 'accept',
  words: { key: `pick.say.${key}`, values },
});
const attention = (key: string, values: Record<string, string | number> = {}): Feedback => ({
  is: 'attention',
  words: { key: `pick.say.${key}`, values },
});
const say = (key: string, values: Record<string, string | number> = {}) => ({
  key: `pick.say.${key}`,
  values,
});

function at(state: PickState, of: PickWork, feedback = nothing, change: Partial<Model> = {}): Model {
  const { stops, closedStops } = of.list;
  const progress = { done: Math.min(stops, closedStops + 1), total: stops };
  const operator = { ...ana, name: 'Ana' };
  return model({ at: 'working', operator, workflow: 'pick', progress, state, work: of, feedback }, change);
}

const walk: PickState = { at: 'walk', stop: 4, from: 3 };
const take: PickState = { at: 'take', stop: 4, from: 3, taken: null, instead: null };
const put = { at: 'put', stop: 4, slot: 3, quantity: 4, taken: taken(4) } as const;
const reached = accept('reached', { location: here });

const each = stop(4, here, goods('71053'), [line(1, 6)]);
const lone = work(1, stop(4, here, goods('22752'), [line(1, 3)]));
const germanStop = stop(4, longBin.code, goods('DE-40-12X', { lot: 'CHARGE-2214-008-XII' }), [
  line(1, 144),
  line(2, 96),
  line(4, 120),
  line(7, 999),
]);
const german = work(8, germanStop);
const rejected = (
  title: string,
  scanned: [string | null, string],
  wanted: [string, string] | null,
): Feedback => ({
  is: 'reject',
  title: say(title),
  scanned: { name: scanned[0], code: scanned[1] },
  wanted: wanted === null ? null : { name: wanted[0], code: wanted[1] },
  next: say('next.take', { count: 6 }),
});
const someShort: PickWork = {
  ...cart(),
  stops: cart().stops.map((done, i) => ({
    ...done,
    state: i === 2 ? { is: 'short', by: 'x', reason: 'empty', lines: [] } : { is: 'picked' },
  })),
};
const dropping = work(8, each, {
  closedStops: 48,
  totes: Array.from({ length: 9 }, (_, i) => ({
    slot: (i % 8) + 1,
    tote: `T-01${41 + i}`,
    state: i < 3 ? ('dropped' as const) : i === 8 ? ('full' as const) : ('open' as const),
  })),
});

export const pickScreens: Readonly<Record<string, Model>> = {
  cart: at(
    { at: 'cart', slot: 4 },
    { ...full(4), list: { ...full(4).list, closedStops: 0, totes: full(4).list.totes.slice(0, 3) } },
    accept('mounted', { tote: 'T-0143', slot: 3 }),
  ),
  walk: at(walk, cart(), nothing, { status: offline }),
  'walk-accepted': at(walk, full(4), accept('put', { count: 4, tote: 'T-0143' })),
  'walk-start': at({ ...walk, from: null }, lone),
  'walk-far': at({ at: 'walk', stop: 9, from: 1 }, cart()),
  'walk-long': at(walk, german, nothing, {
    status: { ...quiet, cutOff: { name: 'DHL', at: now + 42 * 60_000 } },
  }),
  take: at(take, full(4), reached),
  'take-each': at(
    { ...take, taken: taken(4, '71053') },
    work(4, each),
    accept('counted', { counted: 4, wanted: 6 }),
  ),
  'take-lone': at(take, lone, reached),
  'take-sample': at({ ...take, instead: 5 }, work(4, stop(4, here, goods('84406B'), [line(2, 9)])), reached),
  'take-long': at(take, german, accept('reached', { location: longBin.code }), { status: offline }),
  put: at(put, full(4), accept('taken', { count: 4 })),
  'put-four': at(put, cart(), accept('taken', { count: 4 })),
  'put-large': at({ ...put, slot: 7, quantity: 999 }, german, accept('taken', { count: 999 }), {
    status: offline,
  }),
  'put-no-tote': at(put, { ...full(4), list: { ...full(4).list, totes: [] } }, nothing),
  'reject-item': at(
    take,
    cart(),
    rejected(
      'wrong-item',
      ['RED HANGING HEART T-LIGHT HOLDER', '85123B'],
      ['WHITE HANGING HEART T-LIGHT HOLDER', '85123A'],
    ),
  ),
  'reject-location': at(walk, german, {
    is: 'reject',
    title: say('wrong-location'),
    scanned: { name: say('a-location'), code: 'HOCHREGAL-114-2109-B3-022' },
    wanted: { name: say('a-location'), code: longBin.code },
    next: say('next.go', { location: longBin.code }),
  }),
  'reject-tote': at(put, cart(), {
    is: 'reject',
    title: say('tote-in-use'),
    scanned: { name: say('held-by', { holder: 'list 4698' }), code: 'T-0977' },
    wanted: { name: say('a-fresh-tote', { slot: 3 }), code: '' },
    next: say('next.fresh-tote', { slot: 3 }),
  }),
  'attention-take': at(take, full(4), attention('not-for-this-job')),
  'attention-walk': at(walk, cart(), attention('nothing-to-undo'), {
    status: {
      ...quiet,
      trail: [
        { id: 'a', is: 'server' },
        { id: 'b', is: 'attention' },
        { id: 'c', is: 'server' },
      ],
    },
  }),
  'tote-full': at({ at: 'tote-full', slot: 3, over: put }, full(4)),
  'short-reason': at({ at: 'short-reason', stop: 4, over: take }, cart()),
  'short-remaining': at({ at: 'short-remaining', stop: 4, reason: 'not-enough', over: take }, cart()),
  'short-remaining-plain': at(
    { at: 'short-remaining', stop: 4, reason: 'damaged', over: take },
    work(4, each),
  ),
  quantity: at({ at: 'quantity', over: put }, cart()),
  'undo-put': at({ at: 'undo-put', stop: 4, by: 'put-1', over: walk }, cart()),
  'cant-read-location': at({ at: 'cant-read', label: 'location', over: walk }, cart()),
  'cant-read-item': at({ at: 'cant-read', label: 'item', over: take }, cart()),
  'cant-read-tote': at({ at: 'cant-read', label: 'tote', over: put }, cart()),
  pausing: at({ at: 'pausing', over: walk }, cart()),
  paused: at({ at: 'paused', location: here }, cart(), accept('paused', { location: here })),
  'drop-tote': at({ at: 'drop', tote: null, from: 12 }, dropping),
  'drop-station': at(
    { at: 'drop', tote: 'T-0144', from: 12 },
    dropping,
    accept('drop-tote', { tote: 'T-0144', station: 'PACK-03' }),
  ),
  done: at({ at: 'done' }, someShort, accept('list-done', {})),
};
