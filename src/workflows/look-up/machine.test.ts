import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LookedUp } from '../../domain/look-up/looked-up.ts';
import { items } from '../../domain/small-warehouse.fixture.ts';
import { step } from './machine.ts';
import type { Asked, LookUpInput, LookUpState } from './state.ts';

const { heart, lantern, rival } = items;
const asked: Asked = { is: 'scanned', meaning: { is: 'text', text: 'x' } };
const unknown: LookedUp = { is: 'unknown', code: 'LABEL-1', teachable: true };
const aboutItem = (item: typeof heart): LookedUp => ({
  is: 'item',
  item,
  code: item.sku,
  pieces: null,
  onHand: 0,
  lying: [],
  deeds: [],
});
const bin: LookedUp = {
  is: 'location',
  code: 'A-01-02-A-1',
  location: null,
  lying: [],
  units: [],
  deeds: [],
};

const scanned = (found: LookedUp): LookUpInput => ({ is: 'found', by: 'code', asked, found });
const pressed = (found: LookedUp): LookUpInput => ({ is: 'found', by: 'row', asked, found });
const ask: LookUpState = { at: 'ask' };

/** Plays the inputs as a person with the right, and answers where they lead; what is told is saved at once. */
function stands(...inputs: readonly LookUpInput[]): LookUpState {
  return inputs.reduce<LookUpState>((state, input) => {
    const next = step(state, input, true);
    return next.is === 'moved' ? next.state : next.after('event-1');
  }, ask);
}

const said = (state: LookUpState, input: LookUpInput, mayTeach = true) => {
  const next = step(state, input, mayTeach);
  if (next.is === 'told') return next.fact.type;
  return next.feedback.is === 'attention' ? next.feedback.words.key : next.feedback.is;
};

const back: LookUpInput = { is: 'back' };

describe('looking up', () => {
  it('what is known shows without a tone; what is not gets attention', () => {
    expect(said(ask, scanned(aboutItem(heart)))).toBe('none');
    expect(said(ask, scanned(unknown))).toBe('say.unknown');
    expect(said(ask, scanned({ is: 'unusable', code: 'x', why: 'check-digit' }))).toBe('say.unusable');
  });

  it('from a row back leads to where it was pressed; a scanned code begins anew', () => {
    const rows = stands(scanned(aboutItem(heart)), pressed(bin), pressed(aboutItem(lantern)));
    expect(rows).toMatchObject({ found: { item: lantern } });
    expect(stands(scanned(aboutItem(heart)), pressed(bin), back)).toMatchObject({ found: { item: heart } });
    expect(stands(scanned(aboutItem(heart)), scanned(bin), back)).toEqual(ask);
  });

  it('a typed code is taken as a scanned one', () => {
    expect(stands({ is: 'type' }, scanned(bin))).toMatchObject({ at: 'shown', found: bin, before: ask });
    expect(stands({ is: 'type' }, back)).toEqual(ask);
  });

  it('what is read anew takes the place of what was shown, and no other', () => {
    const anew: LookUpInput = { is: 'read-anew', found: aboutItem(lantern) };
    expect(stands(scanned(bin), anew)).toMatchObject({ found: { item: lantern }, before: ask });
    expect(stands(anew)).toEqual(ask);
  });
});

describe('teaching', () => {
  const teaching = [scanned(unknown), { is: 'teach' }] as const;

  it('asks for a label of the item that is known, then how many pieces', () => {
    expect(stands(...teaching)).toMatchObject({ at: 'teach-item', code: 'LABEL-1' });
    expect(stands(...teaching, scanned(aboutItem(heart)))).toMatchObject({ at: 'teach-pack', item: heart });
    const quantity = stands(...teaching, scanned(aboutItem(heart)), { is: 'pack', level: 'inner' });
    expect(quantity).toMatchObject({ at: 'teach-quantity', level: 'inner' });
    const told = step(quantity, { is: 'quantity', quantity: 6 }, true);
    expect(told).toMatchObject({
      is: 'told',
      fact: {
        type: 'barcode.learned',
        payload: { owner: 'lumen', sku: heart.sku, code: 'LABEL-1', level: 'inner', quantity: 6 },
      },
    });
  });

  it('a label of several items is chosen from', () => {
    const several: LookedUp = { is: 'items', code: '05012345000015', items: [heart, rival] };
    const choosing = stands(...teaching, scanned(several));
    expect(choosing).toMatchObject({ at: 'teach-item', items: [heart, rival] });
    expect(step(choosing, pressed(aboutItem(rival)), true)).toMatchObject({ state: { item: rival } });
  });

  it('the very code, or what is no item, is not taken for the item', () => {
    const state = stands(...teaching);
    expect(said(state, scanned(unknown))).toBe('say.same-code');
    expect(said(state, scanned(bin))).toBe('say.no-item');
    expect(said(state, scanned({ is: 'operator', name: 'Ana' }))).toBe('say.no-item');
  });

  it('a pack of one piece, or of more than any pack holds, is asked again', () => {
    const state = stands(...teaching, scanned(aboutItem(heart)), { is: 'pack', level: 'case' });
    for (const quantity of [0, 1, 100_001])
      expect(said(state, { is: 'quantity', quantity })).toBe('say.quantity');
    expect(said(state, { is: 'quantity', quantity: 100_000 })).toBe('barcode.learned');
  });

  it('needs the right, and a code that may be taught', () => {
    const shown = stands(scanned(unknown));
    expect(said(shown, { is: 'teach' }, false)).toBe('say.no-right');
    const fixed = stands(scanned({ ...unknown, teachable: false }), { is: 'teach' });
    expect(fixed.at).toBe('shown');
  });

  it('can be undone once it is saved: the event is named, and the code is unknown again', () => {
    const taught = stands(...teaching, scanned(aboutItem(heart)), { is: 'one-piece' });
    expect(taught).toMatchObject({ at: 'taught', pieces: 1, by: 'event-1' });
    expect(step(taught, { is: 'undo' }, true)).toMatchObject({
      fact: { type: 'barcode.unlearned', payload: { of: 'event-1', sku: heart.sku, code: 'LABEL-1' } },
    });
    expect(stands(...teaching, scanned(aboutItem(heart)), { is: 'one-piece' }, { is: 'undo' })).toMatchObject(
      {
        at: 'shown',
        found: unknown,
      },
    );
  });

  it('back leads through the questions in turn', () => {
    const whole = [
      ...teaching,
      scanned(aboutItem(heart)),
      { is: 'pack', level: 'case' },
    ] as const satisfies readonly LookUpInput[];
    const path = [1, 2, 3, 4].map(
      (times) => stands(...whole, ...Array.from({ length: times }, () => back)).at,
    );
    expect(path).toEqual(['teach-pack', 'teach-item', 'shown', 'ask']);
  });

  it('whatever is scanned and pressed, back comes to the empty page in the end', () => {
    const anyInput = fc.constantFrom<LookUpInput>(
      scanned(unknown),
      scanned(bin),
      scanned(aboutItem(heart)),
      pressed(aboutItem(lantern)),
      { is: 'type' },
      { is: 'teach' },
      { is: 'one-piece' },
      { is: 'pack', level: 'case' },
      { is: 'quantity', quantity: 12 },
      { is: 'undo' },
      back,
    );
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 20 }), (inputs) => {
        const backs = Array.from({ length: 60 }, () => back);
        expect(stands(...inputs, ...backs)).toEqual(ask);
      }),
      { numRuns: 300 },
    );
  });
});
