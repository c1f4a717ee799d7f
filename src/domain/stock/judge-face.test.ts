import { describe, expect, it } from 'vitest';
import { type AboutFace, judgeFace } from './judge-face.ts';
import type { PickFace } from './replenishment.ts';

const face = (more: Partial<PickFace> = {}): PickFace => ({
  ...{ location: 'A-1', owner: 'main', sku: 'MUG', minimum: 5, maximum: 20 },
  ...more,
});
const free: AboutFace = { item: true, location: { type: 'pick-face' }, face: null };
const judged = (wanted: PickFace, about: Partial<AboutFace> = {}) => judgeFace(wanted, { ...free, ...about });

describe('a pick face', () => {
  it('is given to an item where the bin is a pick face and nobody’s', () => {
    expect(judged(face())).toEqual({ is: 'assigned' });
    expect(judged(face({ minimum: 20 }))).toEqual({ is: 'assigned' });
  });

  it('of the same item is changed by another minimum or maximum, and by nothing else', () => {
    expect(judged(face({ maximum: 21 }), { face: face() })).toEqual({ is: 'changed' });
    expect(judged(face(), { face: face() })).toEqual({ is: 'unchanged' });
  });

  it.each([
    ['nobody knows the item', face(), { item: false }, 'item-unknown', 'MUG'],
    ['there is no such location', face(), { location: null }, 'location-unknown', 'A-1'],
    ['goods are not picked there', face(), { location: { type: 'reserve' } }, 'not-a-pick-face', 'reserve'],
    ['the bin is another item’s', face(), { face: face({ sku: 'CUP' }) }, 'face-of-another', 'CUP'],
    [
      'it is the same SKU of another owner’s',
      face(),
      { face: face({ owner: 'b' }) },
      'face-of-another',
      'MUG',
    ],
    ['it would never be full', face({ minimum: 21 }), {}, 'maximum-under-minimum', '20 < 21'],
  ] as const)('is refused where %s', (_, wanted, about, because, detail) => {
    expect(judged(wanted, about)).toEqual({ is: 'refused', because, detail });
  });
});
