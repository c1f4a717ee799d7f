import { describe, expect, it } from 'vitest';
import type { Push } from '../../src/domain/sync/wire.ts';
import { place } from './sequence.ts';

const pushOf = (seqs: readonly number[], purgedThrough?: number): Push => ({
  protocol: 1,
  deviceId: 'd',
  epoch: 'e',
  events: seqs.map((seq) => ({
    seq,
    id: `id-${seq}`,
    type: 't',
    version: 1,
    payload: null,
    actor: null,
    basis: { serverEpoch: null, position: 0 },
    at: { wall: 0, monotonic: 0, page: '' },
  })),
  ...(purgedThrough === undefined ? {} : { purgedThrough }),
});

const takenUpTo = (last: number) => (id: string) => Number(id.slice(3)) <= last;
const at = (last: number, push: Push) => place(push, last, takenUpTo(last));

describe('where a push stands', () => {
  it('P2 what goes on without a hole fits, also where it begins with what was taken', () => {
    expect(at(2, pushOf([3, 4]))).toEqual({ is: 'fits', holes: [] });
    expect(at(2, pushOf([1, 2, 3]))).toEqual({ is: 'fits', holes: [] });
    expect(at(2, pushOf([]))).toEqual({ is: 'fits', holes: [] });
    expect(at(2, pushOf([3, 3, 4]))).toEqual({ is: 'fits', holes: [] });
  });

  it('P2 a missing sequence is a gap, before the push or within it', () => {
    expect(at(2, pushOf([4]))).toEqual({ is: 'gap' });
    expect(at(2, pushOf([3, 5]))).toEqual({ is: 'gap' });
    expect(at(2, pushOf([5], 3))).toEqual({ is: 'gap' });
  });

  it('P2 a purged gap is a hole with its first and last sequence', () => {
    expect(at(2, pushOf([6, 7], 5))).toEqual({ is: 'fits', holes: [{ from: 3, to: 5 }] });
    expect(at(0, pushOf([4], 9))).toEqual({ is: 'fits', holes: [{ from: 1, to: 3 }] });
  });

  it('P6 a sequence that was taken under another id is a gap: the device was rolled back', () => {
    expect(place(pushOf([2, 3]), 2, () => false)).toEqual({ is: 'gap' });
  });
});
