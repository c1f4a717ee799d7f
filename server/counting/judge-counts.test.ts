import { describe, expect, it } from 'vitest';
import { state, stocked, warehouse } from '../planning/ledger.fixture.ts';
import { A, ask, type CountingSite, countingSite, heart, picked, seen } from './counting.fixture.ts';
import { judgeCounts } from './judge-counts.ts';
import { type Settling, settleCount } from './settle-count.ts';

const day = 24 * 3_600_000;

/** Two devices in use; a count of A is asked for. */
async function site(): Promise<CountingSite> {
  const made = await countingSite();
  made.device('H1', { cameIn: day });
  made.device('H2', { cameIn: day });
  await ask(made, 'C');
  return made;
}

const stateOf = async ({ counts }: CountingSite) => (await counts()).find(({ id }) => id === 'C')?.state;

/** Two people saw eight of ten. */
async function differing(): Promise<CountingSite> {
  const made = await site();
  made.clock.now = 2_000;
  await made.push('H1', { at: 1_000, by: 'ana' }, seen('C', 8, 900));
  await made.round();
  await made.push('H2', { at: 1_900, by: 'ben' }, seen('C', 8, 1_800));
  await made.round();
  return made;
}

const settle = async (made: CountingSite, as: Settling['as'] = 'approved') => {
  const differed = (await made.counts()).find(({ id }) => id === 'C')?.differed ?? 'none';
  return settleCount(made.judging, { actor: 'kim', countId: 'C', judgement: differed, as });
};

describe('what was counted', () => {
  it('waits for a device in use that has not synced past it, and not for one that was not heard of for a day', async () => {
    const made = await site();
    made.clock.now = 2 * day;
    made.device('H2', { cameIn: 2 * day - 500 });
    await made.push('H1', { at: 2 * day - 100, by: 'ana' }, seen('C', 10, 2 * day - 200));
    await made.round();
    expect(await stateOf(made)).toEqual({ is: 'counted' });
    made.device('H2', { cameIn: day - 500 });
    await made.round();
    expect(await stateOf(made)).toMatchObject({ is: 'posted', differences: [] });
  });

  it('agrees with the books, less what was picked after it, however late an earlier pick comes in', async () => {
    const made = await site();
    made.device('H2', { cameIn: 0, skew: 3_600_000 });
    made.clock.now = 2_000;
    await made.push('H1', { at: 1_000, by: 'ana' }, seen('C', 7, 900));
    await made.round();
    await made.push('H2', { at: 500 }, picked(3));
    await made.push('H2', { at: 1_500 }, picked(2));
    made.device('H2', { cameIn: 2_000, skew: 3_600_000 });
    await made.round();
    expect(await stateOf(made)).toMatchObject({ is: 'posted', differences: [] });
    expect(await made.onHand(A)).toBe(5);
  });

  it('is counted again where a pick overlapped it', async () => {
    const made = await site();
    made.clock.now = 2_000;
    await made.push('H2', { at: 950 }, picked(1));
    await made.push('H1', { at: 1_000, by: 'ana' }, seen('C', 9, 900));
    await made.round();
    expect(await stateOf(made)).toEqual({ is: 'recount', because: 'overlap', not: null });
  });

  it('differs once another person has seen the same, and nothing is moved by that', async () => {
    const made = await differing();
    expect(await stateOf(made)).toMatchObject({ is: 'differs', differences: [{ difference: -2 }] });
    expect(await made.openCodes()).toEqual(['count-difference']);
    expect(await made.onHand(A)).toBe(10);
  });

  it('is judged once, however many processes are at it', async () => {
    const made = await site();
    made.clock.now = 2_000;
    await made.push('H1', { at: 1_000, by: 'ana' }, seen('C', 10, 900));
    const outcomes = await Promise.all([1, 2, 3].map(() => judgeCounts(made.judging)));
    expect(outcomes.map(({ judged }) => judged).toSorted()).toEqual([0, 0, 1]);
  });

  it('isn’t judged by a snapshot after which something has moved there', async () => {
    const made = await site();
    made.clock.now = 2_000;
    await made.push('H1', { at: 1_000, by: 'ana' }, seen('C', 10, 900));
    const slow = {
      ...made.judging,
      ledger: {
        read: made.ledger.read,
        command: (async (...given: Parameters<typeof made.ledger.command>) => {
          await made.push('H2', { at: 995 }, picked(1));
          return made.ledger.command(...given);
        }) as typeof made.ledger.command,
      },
    };
    expect(await judgeCounts(slow)).toEqual({ judged: 0, left: 1 });
    await made.round();
    expect(await stateOf(made)).toMatchObject({ is: 'recount', because: 'overlap' });
  });
});

describe('a difference on the desk', () => {
  it('approved is posted in the same command, and its exception closes', async () => {
    const made = await differing();
    expect(await settle(made)).toEqual({ is: 'posted' });
    expect(await made.onHand(A)).toBe(8);
    expect(await made.openCodes()).toEqual([]);
    const last = await made.ledger.events(warehouse, { after: 0, limit: 1000 });
    expect(last.slice(-2).map(({ type, actor }) => [type, actor])).toEqual([
      ['count.settled', 'kim'],
      ['count.posted', 'kim'],
    ]);
  });

  it('is computed anew: a pick that came in since from before the looks changes it, and it is shown again', async () => {
    const made = await differing();
    await made.push('H3', { at: 100 }, picked(1));
    made.device('H3', { cameIn: day });
    expect(await settle(made)).toEqual({ is: 'changed' });
    expect(await stateOf(made)).toMatchObject({ is: 'differs', differences: [{ difference: -1 }] });
    expect(await made.openCodes()).toEqual(['count-difference']);
    expect(await settle(made)).toEqual({ is: 'posted' });
    expect(await made.onHand(A)).toBe(8);
  });

  it('posted stays posted: a pick from after it is a movement like any other', async () => {
    const made = await differing();
    await settle(made);
    made.clock.now = 5_000;
    await made.push('H2', { at: 4_000 }, picked(3));
    await made.round();
    expect(await made.onHand(A)).toBe(5);
    expect(await made.openCodes()).toEqual([]);
  });

  it('posted, and then a pick from before it comes in of a device that nobody waited for: told, and counted anew', async () => {
    const made = await differing();
    await settle(made);
    made.device('H9', { cameIn: 0 });
    made.forget('H9');
    const late = await made.push('H9', { at: 100 }, picked(1));
    await made.round();
    await made.round();
    expect(await made.openCodes()).toEqual(['count-overtaken']);
    const again = (await made.counts()).filter(({ state }) => state.is === 'asked');
    expect(again).toMatchObject([{ id: late, location: A, why: 'overtaken' }]);
    made.clock.now = 9_000;
    await made.push('H1', { at: 8_000, by: 'ana' }, seen(late, 7, 7_900));
    await made.round();
    expect(await made.openCodes()).toEqual([]);
  });

  it('rejected is counted again by somebody else', async () => {
    const made = await differing();
    expect(await settle(made, 'rejected')).toEqual({ is: 'counted-again' });
    expect(await stateOf(made)).toEqual({ is: 'recount', because: 'rejected', not: 'ben' });
  });

  it('can’t be settled twice, nor by a judgement that isn’t shown any more', async () => {
    const made = await differing();
    await settle(made);
    const settling = { actor: 'kim', countId: 'C', judgement: 'none', as: 'approved' as const };
    expect(await settleCount(made.judging, settling)).toEqual({ is: 'changed' });
    expect(await settleCount(made.judging, { ...settling, as: 'rejected' })).toEqual({ is: 'changed' });
    expect(await settleCount(made.judging, { ...settling, countId: 'X' })).toEqual({ is: 'unknown' });
  });

  it('waits where a device in use has more to say', async () => {
    const made = await differing();
    made.device('H4', { cameIn: 1_500 });
    expect(await settle(made)).toEqual({ is: 'wait', for: ['H4'] });
  });
});

it('books that were put right after a look were wrong at the look, too', async () => {
  const made = await site();
  made.clock.now = 2_000;
  await made.push('H1', { at: 1_000, by: 'ana' }, seen('C', 12, 900));
  await state(made.ledger, stocked([[A, heart, 2]]));
  await made.round();
  expect(await stateOf(made)).toMatchObject({ is: 'posted', differences: [] });
});
