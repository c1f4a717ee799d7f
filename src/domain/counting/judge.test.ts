import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goods } from '../small-warehouse.fixture.ts';
import { type Evidence, type Judgement, judge, type Look, type MovementThere } from './judge.ts';
import type { CountedLine } from './model.ts';

const heart = goods('85123A');
const lantern = goods('71053');
const of = (what: typeof heart, quantity: number): CountedLine => ({ goods: what, quantity });

/** Seen from `from` to `to`, as the device `device` says. */
const look = (
  operator: string,
  lines: readonly CountedLine[],
  from: number,
  to = from + 10,
  seq = 5,
): Look => ({
  sighting: {
    by: `seen-${from}`,
    operator,
    device: 'H1',
    epoch: 'E1',
    seq,
    position: 1,
    began: from,
    at: to,
    lines,
  },
  when: { from, to },
});

/** On another device. */
const carried = (quantity: number, from: number, to = from): Extract<MovementThere, { is: 'carried' }> => ({
  is: 'carried',
  goods: heart,
  quantity,
  when: { from, to },
  knew: null,
  on: { device: 'H2', epoch: 'E1', seq: 1, at: from },
});

const given = (change: Partial<Evidence>): Evidence => ({
  count: { owner: null, sku: null },
  looks: [look('ana', [of(heart, 10)], 100)],
  balances: [of(heart, 10)],
  movements: [],
  devices: [],
  ...change,
});

describe('a count is judged', () => {
  it('only when every device that was at work there has synced past it', () => {
    const devices = [
      { device: 'H2', cameIn: 110 },
      { device: 'H3', cameIn: 111 },
      { device: 'H1', cameIn: 0 },
    ];
    expect(judge(given({ devices }))).toEqual({ is: 'wait', for: ['H2'] });
    expect(judge(given({ devices: devices.slice(1) }))).toEqual({ is: 'agrees' });
  });

  it('against the balance less what happened after it', () => {
    expect(judge(given({ balances: [of(heart, 4)], movements: [carried(-6, 200)] }))).toEqual({
      is: 'agrees',
    });
    expect(judge(given({ balances: [of(heart, 10)], movements: [carried(-6, 50)] }))).toEqual({
      is: 'agrees',
    });
  });

  it('again where a movement overlaps it, or the clocks can’t tell', () => {
    const again = { is: 'recount', because: 'overlap', not: null };
    expect(judge(given({ movements: [carried(-1, 105)] }))).toEqual(again);
    expect(judge(given({ movements: [carried(-1, 50, 100)] }))).toEqual(again);
    expect(judge(given({ movements: [carried(-1, 110, 150)] }))).toEqual(again);
    expect(judge(given({ movements: [carried(-1, Number.NEGATIVE_INFINITY, 300)] }))).toEqual(again);
  });

  it('by exact order for what its own device did, however uncertain its clock', () => {
    const own = (seq: number, at: number): MovementThere => ({
      ...carried(-6, 0, 1_000),
      on: { device: 'H1', epoch: 'E1', seq, at },
    });
    expect(judge(given({ balances: [of(heart, 4)], movements: [own(6, 110)] }))).toEqual({ is: 'agrees' });
    expect(judge(given({ movements: [own(4, 99)] }))).toEqual({ is: 'agrees' });
    expect(judge(given({ movements: [own(4, 100)] }))).toMatchObject({ because: 'overlap' });
  });

  it('by what a device knew: who had heard of the count came after it', () => {
    const near = (knew: number): MovementThere => ({
      ...carried(-6, 105),
      is: 'carried',
      when: { from: 0, to: 500 },
      knew,
      on: null,
    });
    expect(judge(given({ balances: [of(heart, 4)], movements: [near(1)] }))).toEqual({ is: 'agrees' });
    expect(judge(given({ movements: [near(0)] }))).toMatchObject({ because: 'overlap' });
  });

  it('with the books as they were put right since', () => {
    const corrects: MovementThere = { is: 'corrects', goods: heart, quantity: -2 };
    expect(judge(given({ movements: [corrects] }))).toEqual({ is: 'agrees' });
  });

  it('of one item without regard to what else lies or moves there', () => {
    const evidence = given({
      count: { owner: heart.owner, sku: heart.sku },
      balances: [of(heart, 10), of(lantern, 3)],
      movements: [{ ...carried(-1, 105), goods: lantern }],
    });
    expect(judge(evidence)).toEqual({ is: 'agrees' });
  });
});

describe('a difference', () => {
  const short = [of(heart, 8)];
  const twice = (second: string, lines = short): Judgement =>
    judge(given({ looks: [look('ana', short, 100), look(second, lines, 500)] }));

  it('that one person saw is counted again by somebody else', () => {
    expect(judge(given({ looks: [look('ana', short, 100)] }))).toEqual({
      is: 'recount',
      because: 'difference',
      not: 'ana',
    });
  });

  it('that two people saw is a difference', () => {
    expect(twice('ben')).toEqual({ is: 'differs', differences: [{ goods: heart, difference: -2 }] });
  });

  it('that one person saw twice is still one person’s word', () => {
    expect(twice('ana')).toMatchObject({ is: 'recount', not: 'ana' });
  });

  it('that the second person didn’t see was a slip', () => {
    expect(twice('ben', [of(heart, 10)])).toEqual({ is: 'agrees' });
  });

  it('on which two people don’t agree is counted once more', () => {
    expect(twice('ben', [of(heart, 7)])).toEqual({ is: 'recount', because: 'difference', not: 'ben' });
  });

  it('agrees across what was carried between the two looks', () => {
    const evidence = given({
      looks: [look('ana', short, 100), look('ben', [of(heart, 3)], 500)],
      balances: [of(heart, 5)],
      movements: [carried(-5, 300)],
    });
    expect(judge(evidence)).toMatchObject({ is: 'differs', differences: [{ difference: -2 }] });
  });

  it('counts for nothing where a movement overlapped the look', () => {
    const evidence = given({
      looks: [look('ana', short, 100), look('ben', short, 500)],
      movements: [carried(-1, 105)],
    });
    expect(judge(evidence)).toEqual({ is: 'recount', because: 'difference', not: 'ben' });
  });

  it('is still waited for from somebody else when the second look was overlapped', () => {
    const evidence = given({
      looks: [look('ana', short, 100), look('ben', short, 500)],
      balances: [of(heart, 9)],
      movements: [carried(-1, 505)],
    });
    expect(judge(evidence)).toEqual({ is: 'recount', because: 'overlap', not: 'ana' });
  });
});

it('is what was wrong before anybody looked, whatever was carried before, between and after, in whatever order it came in', () => {
  const moves = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 59 }), pieces: fc.integer({ min: -4, max: 4 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      moves,
      fc.integer({ min: -5, max: 5 }),
      fc.infiniteStream(fc.nat()),
      (carriedAt, wrong, luck) => {
        const amount = (base: number, until: number) =>
          carriedAt.reduce((sum, { at, pieces }) => (at * 10 < until ? sum + pieces : sum), base);
        const seenAt = (operator: string, at: number) =>
          look(operator, [of(heart, amount(100 + wrong, at))], at, at);
        const evidence = given({
          looks: [seenAt('ana', 205), seenAt('ben', 405)],
          balances: [of(heart, amount(100, 1_000))],
          movements: carriedAt
            .map(({ at, pieces }) => ({ order: luck.next().value, movement: carried(pieces, at * 10) }))
            .toSorted((a, b) => a.order - b.order)
            .map(({ movement }) => movement),
        });
        expect(judge(evidence)).toEqual(
          wrong === 0
            ? { is: 'agrees' }
            : { is: 'differs', differences: [{ goods: heart, difference: wrong }] },
        );
      },
    ),
  );
});
