import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementTexts } from './raw-events.ts';

/** JSON with white space wherever RFC 8259 lets it be. */
const spaced = (value: unknown, space: string): string => {
  const s = space;
  if (Array.isArray(value)) return `[${s}${value.map((each) => spaced(each, s)).join(`${s},${s}`)}${s}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([key, each]) => `${JSON.stringify(key)}${s}:${s}${spaced(each, s)}`,
    );
    return `{${s}${members.join(`${s},${s}`)}${s}}`;
  }
  return JSON.stringify(value);
};

const space = fc.constantFrom('', ' ', '\n', '\r\n\t ');

describe('the text of each event', () => {
  it('P2 is what stands in the body, character for character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        space,
        (events, others, s) => {
          const { events: _, ...before } = others;
          const texts = events.map((event) => spaced(event, s));
          const body = spaced({ ...before, events: [] }, s).replace(
            /\[\s*\](\s*)\}$/,
            (_all, end: string) => `[${s}${texts.join(`${s},${s}`)}${s}]${end}}`,
          );
          JSON.parse(body);
          expect(elementTexts(`${s}${body}${s}`, 'events')).toEqual(texts);
        },
      ),
    );
  });

  it('P2 is not taken from a place that only looks like it', () => {
    expect(elementTexts('{"a":{"events":[1]},"b":"\\"events\\":[2]","events":[3, "]"]}', 'events')).toEqual([
      '3',
      '"]"',
    ]);
    expect(elementTexts('{"a\\\\":"\\\\","events":[{"b":"\\\\\\""}]}', 'events')).toEqual([
      '{"b":"\\\\\\""}',
    ]);
  });

  it('P2 is that of the member that JSON.parse takes', () => {
    expect(elementTexts('{"events":[1],"event\\u0073":[2]}', 'events')).toEqual(['2']);
    expect(elementTexts('{"events":[1],"events":7}', 'events')).toEqual([]);
    expect(elementTexts('[1]', 'events')).toEqual([]);
    expect(elementTexts('{}', 'events')).toEqual([]);
  });
});
