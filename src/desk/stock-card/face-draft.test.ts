import { describe, expect, it } from 'vitest';
import { type EnteredFace, faceOf } from './face-draft.ts';

const entered = (more: Partial<EnteredFace> = {}): EnteredFace => ({
  ...{ location: ' A-01 ', minimum: '5', maximum: '20' },
  ...more,
});

describe('a pick face that is entered', () => {
  it('is its location, its minimum and its maximum', () => {
    expect(faceOf(entered())).toEqual({ is: 'face', location: 'A-01', minimum: 5, maximum: 20 });
    expect(faceOf(entered({ minimum: '0', maximum: '1' }))).toMatchObject({ minimum: 0, maximum: 1 });
  });

  it.each([
    [{ location: ' ' }, 'location'],
    [{ minimum: '' }, 'minimum'],
    [{ minimum: '1.5' }, 'minimum'],
    [{ maximum: '0' }, 'maximum'],
    [{ maximum: '1000001' }, 'maximum'],
    [{ minimum: '21' }, 'order'],
  ] as const)('with %j wants a correction of its %s', (more, of) => {
    expect(faceOf(entered(more))).toEqual({ is: 'problem', of });
  });
});
