import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxPhotoBytes } from './photo.ts';
import { chunkAfter, type KeptPhoto, nextToSend, settle } from './send-next.ts';
import { maxChunkBytes } from './upload.ts';

const photo = (hash: string, change: Partial<KeptPhoto> = {}): KeptPhoto => ({
  hash,
  size: 10,
  keptAt: 1,
  storedAt: null,
  ...change,
});

describe('what a device sends next', () => {
  it('is the oldest photo that the server has not', () => {
    const photos = [photo('c', { keptAt: 3 }), photo('a', { storedAt: 9 }), photo('b', { keptAt: 2 })];
    expect(nextToSend(photos, new Set())?.hash).toBe('b');
  });

  it('is none that the server refuses, and nothing where it has all', () => {
    const photos = [photo('a'), photo('b', { keptAt: 2 })];
    expect(nextToSend(photos, new Set(['a']))?.hash).toBe('b');
    expect(nextToSend(photos, new Set(['a', 'b']))).toBeUndefined();
    expect(nextToSend([photo('a', { storedAt: 1 })], new Set())).toBeUndefined();
  });
});

describe('a photo in pieces', () => {
  it('has each byte in exactly one piece, none of them too large', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: maxPhotoBytes }), (size) => {
        let have = 0;
        while (have < size) {
          const { from, to } = chunkAfter(size, have);
          expect(from).toBe(have);
          expect(to - from).toBeGreaterThan(0);
          expect(to - from).toBeLessThanOrEqual(maxChunkBytes);
          have = to;
        }
        expect(have).toBe(size);
      }),
    );
  });

  it('of which the server has all, or more than there is, is looked at again by an empty piece', () => {
    expect(chunkAfter(10, 10)).toEqual({ from: 10, to: 10 });
    expect(chunkAfter(10, 12)).toEqual({ from: 10, to: 10 });
  });
});

it('D5 a server that lacks what it had is sent it again', () => {
  expect(settle({ storedAt: 5 }, { is: 'part', have: 0 })).toBe('awaited');
  expect(settle({ storedAt: null }, { is: 'part', have: 3 })).toBe('as-it-was');
  expect(settle({ storedAt: null }, { is: 'stored' })).toBe('stored');
  expect(settle({ storedAt: 5 }, { is: 'stored' })).toBe('as-it-was');
});
