import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrival, deliveriesOf, nothingObserved, observe } from './observation.ts';
import type { OtherKey, Stroke } from './stroke.ts';

const arrivals = (...strokes: readonly (Stroke | OtherKey)[]) =>
  strokes.reduce(observe, nothingObserved).arrivals;

const key = (text: string, at = 0, echoed = false): Stroke => ({
  is: 'text',
  by: 'key',
  form: 'plain',
  text,
  echoed,
  at,
});
const inserted = (text: string, at = 0, echoed = true): Stroke => ({
  is: 'text',
  by: 'before-input',
  form: 'inserted',
  text,
  echoed,
  at,
});
const enter = (at = 0): Stroke => ({ is: 'end', key: 'enter', at });
const texts = (all: readonly Arrival[]) => all.map((one) => (one.is === 'text' ? one.text : one.is));

describe('what arrived', () => {
  it('holds each character once, whatever carried it how often', () => {
    const input: Stroke = { is: 'text', by: 'input', form: 'inserted', text: 'A', echoed: false, at: 0 };
    expect(texts(arrivals(key('A', 0, true), inserted('A'), input, key('A')))).toEqual(['A', 'A']);
  });

  it('holds keys that no scan has a use for, by name', () => {
    expect(arrivals({ is: 'other', name: 'F8', at: 3 })).toEqual([{ is: 'other', name: 'F8', at: 3 }]);
  });

  it('holds a line break within inserted text as an end', () => {
    expect(texts(arrivals(inserted('T-1\r\n')))).toEqual(['T', '-', '1', 'end', 'end']);
  });

  it('holds what an input method made of it in the end, each character with the time of its coming', () => {
    const all = arrivals(
      { is: 'composing', text: 't', at: 1 },
      { is: 'composing', text: 'T', at: 2 },
      { is: 'composing', text: 'T-', at: 9 },
      { is: 'composed', text: 'T-1', echoed: false, at: 12 },
      enter(14),
    );
    expect(all.map(({ at }) => at)).toEqual([2, 9, 12, 14]);
    expect(texts(all)).toEqual(['T', '-', '1', 'end']);
  });
});

describe('a composition that a page has broken off', () => {
  it('counts once, though its text is inserted as if it were new', () => {
    const all = arrivals({ is: 'composing', text: 'T-1', at: 1 }, inserted('T-14', 2), enter(3));
    expect(texts(all)).toEqual(['T', '-', '1', '4', 'end']);
  });
});

describe('deliveries', () => {
  it('end at a key or at silence; an end after an end ends nothing more', () => {
    const all = arrivals(key('A', 1), enter(2), enter(2), key('B', 5));
    expect(deliveriesOf(all)).toEqual([
      { text: 'A', forms: ['plain'], times: [1, 2], ended: 'enter' },
      { text: 'B', forms: ['plain'], times: [5], ended: null },
    ]);
  });

  it('hold all text that arrived, in its order', () => {
    const stroke = fc.oneof(
      fc.string({ maxLength: 4 }).map((text) => inserted(text, 0, false)),
      fc.string({ minLength: 1, maxLength: 1 }).map((text) => key(text)),
      fc.constant(enter()),
    );
    fc.assert(
      fc.property(fc.array(stroke), (strokes) => {
        const said = strokes.map((one) => (one.is === 'text' ? one.text : '')).join('');
        const heard = deliveriesOf(arrivals(...strokes)).map(({ text }) => text);
        expect(heard.join('')).toBe(said.replace(/[\r\n\t]/g, ''));
      }),
    );
  });
});
