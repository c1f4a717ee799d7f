import { describe, expect, it } from 'vitest';
import { labelChoiceSchema } from '../../domain/desk/labels.ts';
import { emptyDraft, type LabelDraft, wantedOf, withLabel } from './label-draft.ts';

const draft = (changed: Partial<LabelDraft>): LabelDraft => ({ ...emptyDraft, ...changed });

describe('what is entered for labels', () => {
  it.each(['', '0', '501', '2.5', '-1', 'x'])('“%s” is no number of licence plates', (count) => {
    expect(wantedOf(draft({ fresh: { count } }))).toBeNull();
  });

  it('locations want a code or a type: all of them is never meant', () => {
    const locations = { from: ' A-01 ', through: '', type: 'pick-face' };
    const nothing = { from: ' ', through: '', type: '' };
    expect(wantedOf(draft({ kind: 'locations', locations: nothing }))).toBeNull();
    expect(wantedOf(draft({ kind: 'locations', locations }))).toEqual({
      of: 'locations',
      from: 'A-01',
      through: null,
      type: 'pick-face',
    });
  });

  it('codes stand on lines or between commas, and keep the blanks within them', () => {
    const wanted = wantedOf(
      draft({ kind: 'items', items: { codes: 'MUG 1\n\n85123A, 22;\n', copies: '3' } }),
    );
    expect(wanted).toEqual({ of: 'items', codes: ['MUG 1', '85123A', '22'], copies: 3 });
    expect(wantedOf(draft({ kind: 'units', units: { codes: ' ,\n' } }))).toBeNull();
  });

  it('a label that couldn’t be read comes beside others of its kind, once; a location comes alone', () => {
    const shelf = { label: 'location', code: 'A-01-01-A-1', owner: null } as const;
    const mug = { label: 'item', code: 'MUG', owner: 'main' } as const;
    const tote = { label: 'unit', code: 'T-7', owner: null } as const;
    const before = draft({ items: { codes: 'CUP', copies: '2' } });
    expect(wantedOf(withLabel(before, shelf))).toEqual({
      of: 'locations',
      from: 'A-01-01-A-1',
      through: null,
      type: null,
    });
    expect(wantedOf(withLabel(withLabel(before, mug), mug))).toEqual({
      of: 'items',
      codes: ['CUP', 'MUG'],
      copies: 2,
    });
    expect(wantedOf(withLabel(before, tote))).toEqual({ of: 'units', codes: ['T-7'] });
  });

  it('is as the server takes it', () => {
    const units = wantedOf(draft({ kind: 'units', units: { codes: 'LPN-000001' } }));
    expect(labelChoiceSchema.safeParse(units).success).toBe(true);
  });
});
