import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Held, standing } from './decide.ts';

/** A device's own record of an epoch: ids by sequence from 1, the first `purged` of them gone. */
const held = (ids: readonly string[], purged: number, seq: number): Held => {
  const id = ids[seq - 1];
  if (seq <= purged) return { is: 'purged' };
  return id === undefined ? { is: 'never' } : { is: 'here', id };
};

const named = (ids: readonly string[]) => ({ seq: ids.length, id: ids.at(-1) ?? null });

const believed = (ids: readonly string[], acked: number) => {
  const id = ids[acked - 1];
  return { lastSeq: ids.length, acked: id === undefined ? null : { seq: acked, id } };
};

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`);
const small = fc.nat({ max: 12 });

describe('where a device stands with its server', () => {
  it('P6 nothing on either side is a beginning', () => {
    expect(standing(believed([], 0), { seq: 0, id: null }, { is: 'never' })).toEqual({ is: 'begun' });
  });

  it('P6 a server that holds a beginning of what the device has is agreed with, or was restored', () => {
    fc.assert(
      fc.property(small, small, small, small, (size, taken, acked, purged) => {
        fc.pre(taken <= size && acked <= size && purged <= acked);
        const mine = ids('a', size);
        const theirs = mine.slice(0, taken);
        const decision = standing(believed(mine, acked), named(theirs), held(mine, purged, taken));
        if (taken < acked) expect(decision).toEqual({ is: 'server-restored', seq: taken });
        else if (taken === 0) expect(decision).toEqual({ is: 'begun' });
        else expect(decision).toEqual({ is: 'agreed', seq: taken, id: mine[taken - 1] });
      }),
    );
  });

  it('P6 a device whose past after some point is another was rolled back', () => {
    fc.assert(
      fc.property(small, small, small, (shared, lost, again) => {
        fc.pre(lost > 0);
        const common = ids('a', shared);
        const theirs = [...common, ...ids('lost', lost)];
        const mine = [...common, ...ids('new', again)];
        const decision = standing(believed(mine, shared), named(theirs), held(mine, 0, theirs.length));
        expect(decision).toEqual({ is: 'rolled-back' });
      }),
    );
  });

  it('P6 a server that was restored to before its last word asks for the rest, also from a device that purged it', () => {
    const mine = ids('a', 9);
    expect(standing(believed(mine, 9), named(mine.slice(0, 3)), held(mine, 5, 3))).toEqual({
      is: 'server-restored',
      seq: 3,
    });
    expect(standing(believed(mine, 9), { seq: 0, id: null }, { is: 'never' })).toEqual({
      is: 'server-restored',
      seq: 0,
    });
  });
});
