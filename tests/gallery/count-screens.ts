// Every step of a count, with its three answers.
import type { Item } from '../../src/domain/catalogue/definitions.ts';
import type { Count } from '../../src/domain/counting/model.ts';
import type { Model } from '../../src/shell/model.ts';
import type { CountedGoods, CountState, CountStateAt, CountWork } from '../../src/workflows/count/state.ts';
import { accept, attention, reject, say } from '../../src/workflows/count/words.ts';
import type { Feedback } from '../../src/workflows/workflow.ts';
import { ana, model, offline } from './shell-screens.ts';
import { bin, goods, items, longBin } from './warehouse.ts';

const nothing: Feedback = { is: 'none' };
const here = bin(3, 7);

const itemOf = (sku: string): Item => {
  const found = items.find((item) => item.sku === sku);
  if (found === undefined) throw new Error(`the gallery has no item ${sku}`);
  return found;
};

const counted = (sku: string, pieces: number, change: Parameters<typeof goods>[1] = {}): CountedGoods => ({
  goods: goods(sku, change),
  item: itemOf(sku),
  pieces,
});

const asked: Count = {
  id: 'C1',
  location: here.code,
  owner: null,
  sku: null,
  why: 'cycle',
  of: null,
  sightings: [],
  differed: null,
  state: { is: 'asked' },
};

const again: Count = {
  ...asked,
  sightings: [
    { by: 'e', operator: 'ben', device: 'H2', epoch: 'E', seq: 1, position: 9, began: 0, at: 1, lines: [] },
  ],
  state: { is: 'recount', because: 'difference', not: 'ben' },
};

const work = (change: Partial<CountWork> = {}): CountWork => ({
  count: asked,
  location: here,
  item: null,
  operator: 'ana',
  counter: null,
  now: 0,
  ...change,
});

const long = work({
  count: { ...asked, location: longBin.code },
  location: longBin,
  item: itemOf('DE-40-12X'),
});

const inBin = (...lines: readonly CountedGoods[]): CountStateAt<'bin'> => ({
  at: 'bin',
  began: 0,
  tally: { lines, before: null },
});

const heart = counted('85123A', 42, { lot: 'L2214', expiry: '2027-03-31' });
const mixed = inBin(heart, counted('71053', 6), counted('22752', 12), counted('DE-40-12X', 1_144));

function at(state: CountState, of = work(), feedback = nothing): Model {
  const operator = { ...ana, name: 'Ana' };
  const place = {
    at: 'working',
    operator,
    workflow: 'count',
    progress: null,
    state,
    work: of,
    feedback,
  } as const;
  return model(place, { status: offline });
}

export const countScreens: Readonly<Record<string, Model>> = {
  'count-go': at({ at: 'go' }),
  'count-go-one-item': at({ at: 'go' }, long),
  'count-go-again': at({ at: 'go' }, work({ count: again })),
  'count-refused': at({ at: 'refused' }, work({ count: again, counter: 'Maximiliana Featherstonehaugh' })),
  'count-zero': at({ at: 'zero', began: 0 }),
  'count-first': at(inBin(), work(), accept('say.reached', { location: here.code })),
  'count-first-one-item': at(inBin(), long),
  'count-bin': at(inBin(heart), work(), accept('say.counted', { count: 42, name: 'white hanging heart' })),
  'count-bin-mixed': at(inBin(counted('DE-40-12X', 1_144), heart, counted('71053', 6)), long),
  'count-bin-unit': at(mixed, work(), attention('say.a-unit-stays')),
  'count-rejected': at(
    mixed,
    long,
    reject(
      'say.other-item',
      { name: 'WHITE METAL LANTERN', code: '71053' },
      { name: itemOf('DE-40-12X').name, code: 'DE-40-12X' },
      say('say.next.one-item', { sku: 'DE-40-12X' }),
    ),
  ),
  'count-quantity': at({ at: 'quantity', over: inBin(heart) }),
  'count-whose': at({
    at: 'whose',
    options: [heart, { ...heart, goods: { ...heart.goods, owner: 'rival' } }],
    over: inBin(),
  }),
  'count-check': at({ at: 'check', over: mixed }),
  'count-cant-read-place': at({ at: 'cant-read', label: 'location', over: { at: 'go' } }),
  'count-cant-read-item': at({ at: 'cant-read', label: 'item', over: inBin(heart) }, long),
  'count-done': at({ at: 'done', pieces: 1_204 }),
};
