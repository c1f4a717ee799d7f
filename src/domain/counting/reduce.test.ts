import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fact } from '../events/facts.ts';
import type { Payload } from '../events/union.ts';
import { fold } from '../fold.ts';
import { type TestLedger, withUnknown } from '../ledger.fixture.ts';
import { bins, device, goods, items, warehouse } from '../small-warehouse.fixture.ts';
import { atLocation } from '../stock/place.ts';

const [A, B] = bins;
const heart = goods(items.heart.sku);
const onFloor = { actor: 'ana', source: device };
const world = () => warehouse([{ sku: items.heart.sku, bin: A, slots: [4] }]);

const asked = (change: Partial<Payload<'counts.asked'>['counts'][number]> = {}) =>
  fact('counts.asked', {
    counts: [{ countId: 'C1', location: A, owner: null, sku: null, why: 'asked', of: null, ...change }],
  });
const counted = (quantity: number, location: string = A, countId = 'C1') =>
  fact('location.counted', {
    countId,
    location,
    began: 5,
    lines: quantity === 0 ? [] : [{ goods: heart, quantity }],
  });
const answer = { countId: 'C1', location: A, frees: [], settles: null };
const differences = [{ goods: heart, difference: -3 }];
const differs = (settles: string | null = null) =>
  fact('count.judged', { ...answer, settles, verdict: { is: 'differs', differences } });
const agrees = (change: Partial<Payload<'count.judged'>> = {}) =>
  fact('count.judged', { ...answer, verdict: { is: 'agrees' }, ...change });
const posted = (settles: string | null) => fact('count.posted', { ...answer, settles, differences });

const countOf = (ledger: TestLedger) => ledger.get('count', 'C1');
const idOfLast = (ledger: TestLedger) => ledger.events.at(-1)?.id ?? '';
const openCodes = (ledger: TestLedger) =>
  ledger.all('exception').flatMap(({ state, code }) => (state === 'open' ? [code] : []));

const seen = () => {
  const ledger = world();
  ledger.happen(asked());
  ledger.happen(counted(97), onFloor);
  return ledger;
};
const differing = () => {
  const ledger = seen();
  ledger.happen(differs());
  return { ledger, judgement: idOfLast(ledger) };
};

describe('a sighting', () => {
  it('states who saw what, and moves nothing', () => {
    const ledger = seen();
    expect(countOf(ledger)).toMatchObject({
      state: { is: 'counted' },
      sightings: [
        { operator: 'ana', device: 'H1', epoch: 'E1', seq: 1, began: 5, lines: [{ quantity: 97 }] },
      ],
    });
    expect(ledger.balance(atLocation(A), heart)).toBe(100);
  });

  it('that nobody asked for is a count like any other', () => {
    const ledger = world();
    ledger.happen(counted(97), onFloor);
    expect(countOf(ledger)).toMatchObject({ location: A, why: 'asked', state: { is: 'counted' } });
  });

  it('of another location than was asked for is no sighting of this count', () => {
    const ledger = world();
    ledger.happen(asked());
    expect(ledger.happen(counted(5, B), onFloor).exceptions).toMatchObject([{ code: 'wrong-place' }]);
    expect(countOf(ledger).sightings).toEqual([]);
  });

  it('P4 of a location that was removed meanwhile is kept, and somebody is told', () => {
    const ledger = world();
    const told = ledger.happen(counted(1, 'GONE'), onFloor).exceptions;
    expect(told).toMatchObject([{ code: 'location-unknown' }]);
    expect(countOf(ledger).sightings).toHaveLength(1);
  });

  it('that comes when the count is over changes nothing and opens an exception', () => {
    const ledger = seen();
    ledger.happen(agrees());
    expect(ledger.happen(counted(1), onFloor).exceptions).toMatchObject([{ code: 'already-closed' }]);
    expect(countOf(ledger).state).toMatchObject({ is: 'posted', differences: [] });
  });

  it('L5 of a count that has left the device begins none anew there', () => {
    const view = withUnknown(world(), ({ kind }) => kind === 'count');
    const event = { ...counted(1), id: 'e', position: 0, actor: 'ana', at: 0, source: device } as const;
    expect(fold(view, event).changes).toEqual([]);
  });
});

describe('a judgement', () => {
  it('that agrees ends the count, and every bin’s block and task that it answers', () => {
    const ledger = world();
    const shorted = (stop: number) => {
      ledger.happen(
        fact('stop.shorted', {
          pickListId: 'L1',
          stop,
          location: A,
          goods: heart,
          reason: 'empty',
          remaining: 0,
          lines: [{ orderId: 'shop:1', n: 1, missing: 4 }],
        }),
        onFloor,
      );
      return idOfLast(ledger);
    };
    const frees = [shorted(1)];
    ledger.happen(asked({ why: 'short-pick', of: frees[0] ?? null }));
    ledger.happen(counted(100), onFloor);
    expect(ledger.get('location', A).blockedBy).toBe(frees[0]);
    ledger.happen(agrees({ frees }));
    expect(ledger.get('location', A).blockedBy).toBeNull();
    expect(ledger.all('task')).toMatchObject([{ kind: 'count', state: 'done' }]);
    expect(openCodes(ledger)).toEqual([]);
  });

  it('leaves the block of another short pick where it is', () => {
    const ledger = seen();
    ledger.happen(
      fact('stop.shorted', {
        pickListId: 'L1',
        stop: 1,
        location: A,
        goods: heart,
        reason: 'empty',
        remaining: 0,
        lines: [{ orderId: 'shop:1', n: 1, missing: 4 }],
      }),
      onFloor,
    );
    const blockedBy = idOfLast(ledger);
    ledger.happen(agrees());
    expect(ledger.get('location', A)).toMatchObject({ blockedBy });
  });

  it('that differs opens an exception and moves nothing', () => {
    const { ledger } = differing();
    expect(openCodes(ledger)).toEqual(['count-difference']);
    expect(ledger.balance(atLocation(A), heart)).toBe(100);
  });

  it('replaces the one before it, with its exception', () => {
    const { ledger, judgement } = differing();
    ledger.happen(counted(100), { ...onFloor, actor: 'ana' });
    ledger.happen(agrees({ settles: judgement }));
    expect(openCodes(ledger)).toEqual([]);
    expect(countOf(ledger)).toMatchObject({ differed: null, state: { is: 'posted', differences: [] } });
  });
});

describe('settling a difference', () => {
  const settled = (judgement: string, as: 'approved' | 'rejected') =>
    fact('count.settled', { countId: 'C1', location: A, judgement, as });

  it('approved and posted goes to `lost`, once', () => {
    const { ledger, judgement } = differing();
    ledger.happen(settled(judgement, 'approved'));
    ledger.happen(posted(judgement));
    ledger.happen(posted(judgement));
    expect(ledger.balance(atLocation(A), heart)).toBe(97);
    expect(ledger.balance('lost', heart)).toBe(3);
    expect(openCodes(ledger)).toEqual([]);
  });

  it('can’t be posted before it is approved', () => {
    const { ledger, judgement } = differing();
    ledger.happen(posted(judgement));
    expect(ledger.balance(atLocation(A), heart)).toBe(100);
    expect(countOf(ledger).state.is).toBe('differs');
  });

  it('rejected is counted again by somebody else, and its exception closes', () => {
    const { ledger, judgement } = differing();
    ledger.happen(settled(judgement, 'rejected'));
    expect(countOf(ledger).state).toEqual({ is: 'recount', because: 'rejected', not: 'ana' });
    expect(openCodes(ledger)).toEqual([]);
  });

  it('answers only the judgement that the desk was shown', () => {
    const { ledger, judgement } = differing();
    ledger.happen(differs(judgement));
    ledger.happen(settled(judgement, 'approved'));
    expect(countOf(ledger).state.is).toBe('differs');
  });
});

describe('asking', () => {
  it('twice for one count is asking once', () => {
    const ledger = seen();
    ledger.happen(asked({ location: B }));
    expect(countOf(ledger)).toMatchObject({ location: A, sightings: [{}] });
  });

  it('for a short pick that is undone is no longer asking, unless somebody has counted', () => {
    for (const begun of [false, true]) {
      const ledger = world();
      const lines = [{ orderId: 'shop:1', n: 1, missing: 4 }];
      const at = { pickListId: 'L1', stop: 1 };
      const given = { location: A, goods: heart, reason: 'empty' as const, remaining: 0, lines };
      ledger.happen(fact('stop.shorted', { ...at, ...given }), onFloor);
      const of = idOfLast(ledger);
      ledger.happen(asked({ countId: of, why: 'short-pick', of }));
      if (begun) ledger.happen(counted(100, A, of), onFloor);
      ledger.happen(
        fact('step.reversed', { ...at, of, undoes: { step: 'short', location: A, goods: heart, lines } }),
        onFloor,
      );
      expect(ledger.all('count').map(({ state }) => state.is)).toEqual(begun ? ['counted'] : []);
    }
  });
});

it('what a count that is over didn’t know of opens an exception and another count, once, whose end closes it', () => {
  const ledger = seen();
  const by = idOfLast(ledger);
  const overtaken = fact('count.overtaken', { countId: 'C1', location: A, by });
  ledger.happen(overtaken);
  const of = idOfLast(ledger);
  ledger.happen(overtaken);
  expect(openCodes(ledger)).toEqual(['count-overtaken']);
  expect(ledger.get('count', by)).toMatchObject({ why: 'overtaken', of, state: { is: 'asked' } });
  ledger.happen(counted(100, A, by), onFloor);
  ledger.happen(agrees({ countId: by, frees: [of] }));
  expect(openCodes(ledger)).toEqual([]);
});

it('whatever comes in whatever order, a count moves its difference at most once and leaves no exception of its own open behind', () => {
  const step = fc.constantFrom('counted', 'agrees', 'differs', 'approve', 'reject', 'post');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const ledger = world();
      ledger.happen(asked());
      for (const each of steps) {
        const found = countOf(ledger);
        const settles = found.differed;
        const judgement = settles ?? 'none';
        const settle = (as: 'approved' | 'rejected') =>
          fact('count.settled', { countId: 'C1', location: A, judgement, as });
        ledger.happen(
          {
            counted: counted(97),
            agrees: agrees({ settles }),
            differs: differs(settles),
            approve: settle('approved'),
            reject: settle('rejected'),
            post: posted(settles),
          }[each],
          each === 'counted' ? onFloor : {},
        );
      }
      const { state } = countOf(ledger);
      const isPosted = state.is === 'posted' && state.differences.length > 0;
      expect(ledger.balance(atLocation(A), heart)).toBe(isPosted ? 97 : 100);
      const open = openCodes(ledger).filter((code) => code === 'count-difference');
      expect(open).toHaveLength(countOf(ledger).differed === null ? 0 : 1);
    }),
    { numRuns: 200 },
  );
});
