import { describe, expect, it } from 'vitest';
import { bins, items, station } from '../../domain/small-warehouse.fixture.ts';
import { actionsIn, inputOf } from './actions.ts';
import { Floor } from './floor.fixture.ts';
import { pickWorkflow } from './machine.ts';

const [A, B] = bins;
const heart = '05012345000015';
const lantern = '05012345000022';

const two = () =>
  new Floor([
    { sku: items.heart.sku, bin: A, slots: [2, 4] },
    { sku: items.lantern.sku, bin: B, slots: [3, 0] },
  ]);
const one = () => new Floor([{ sku: items.heart.sku, bin: A, slots: [6] }]);
const counting = () => two().scans('T-1', 'T-2', B, lantern);

const moments: Readonly<Record<string, Floor>> = {
  'the cart is loaded': two(),
  'the cart is half loaded': two().scan('T-1'),
  'the walk begins': two().scans('T-1', 'T-2'),
  'the walk goes on': two().scans('T-1', 'T-2', A, heart, 'T-1', 'T-2'),
  'at the bin': two().scans('T-1', 'T-2', A),
  'at the bin with one tote': one().scans('T-1', A),
  'some pieces are counted': counting(),
  'goods are in hand': two().scans('T-1', 'T-2', A, heart),
  'a tote is full': two().scans('T-1', 'T-2', A, heart).command('tote-full'),
  'it is short': two().scans('T-1', 'T-2', A).command('short'),
  'the rest is asked for': two().scans('T-1', 'T-2', A).command('short').choose('damaged'),
  'another quantity is asked for': two().scans('T-1', 'T-2', A).choose('quantity'),
  'a label can’t be read': two().scans('T-1', 'T-2').command('cant-read'),
  'a place to park is asked for': two().scans('T-1', 'T-2').command('pause'),
  'the cart is parked': two().scans('T-1', 'T-2').command('pause').scan(A),
  'totes are dropped': one().scans('T-1', A, heart),
  'a tote is in hand': one().scans('T-1', A, heart, 'T-1'),
  'the list is done': one().scans('T-1', A, heart, 'T-1', station),
};

describe('the keys of a step', () => {
  it.each(Object.entries(moments))('are all understood when %s', (_, { state, work }) => {
    const { shown, more } = actionsIn(state, work);
    const said = [...shown, ...more].map((action) => {
      const { feedback } = pickWorkflow.step(state, inputOf(action), work);
      return feedback.is === 'attention' ? [action, feedback.words.key] : [action, 'understood'];
    });
    const refusals = ['pick.say.no-such-step', 'pick.say.answer-first', 'pick.say.choose-tote-first'];
    expect(said.filter(([, key = '']) => refusals.includes(key))).toEqual([]);
  });

  it('are three at most beside "more", so that each is wide enough for a glove', () => {
    for (const { state, work } of Object.values(moments)) {
      const { shown, more } = actionsIn(state, work);
      expect(shown.length).toBeLessThanOrEqual(3);
      if (more.length > 0) expect(shown).toHaveLength(3);
    }
  });
});
