import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifier } from './application-identifiers.ts';
import { readBracketed } from './bracketed.ts';
import { readDigitalLink } from './digital-link.ts';
import { type Element, type Reading, readElementString, separator } from './element-string.ts';
import { primaryKeys } from './link-keys.ts';
import {
  bracketed,
  digitalLink,
  elementString,
  everyIdentifier,
  validElements,
  validValue,
} from './valid-elements.fixture.ts';

const kept: Reading = { year: 2026, separatorsKept: true };
const lost: Reading = { year: 2026, separatorsKept: false };
const read = (elements: readonly Element[]) => ({ is: 'read', elements });
const bad = (problem: string) => ({ is: 'bad', problem });
const among = (...ais: readonly string[]) => ais.flatMap((ai) => identifier(ai) ?? []);

describe('elements that were written come back', () => {
  it('of each identifier alone', () => {
    for (const found of everyIdentifier) {
      fc.assert(
        fc.property(validValue(found), (value) => {
          const elements = [{ identifier: found, value }];
          expect(readElementString(elementString(elements), kept), found.ai).toEqual(read(elements));
        }),
        { numRuns: 10 },
      );
    }
  });

  it('of any that may stand together, in any order', () => {
    fc.assert(
      fc.property(validElements(), fc.boolean(), (elements, leading) => {
        const text = (leading ? separator : '') + elementString(elements);
        expect(readElementString(text, kept)).toEqual(read(elements));
      }),
      { numRuns: 500 },
    );
  });

  it('also with a separator after each, where none is needed', () => {
    fc.assert(
      fc.property(validElements(), (elements) => {
        const text = elements.map(({ identifier: { ai }, value }) => ai + value + separator).join('');
        expect(readElementString(text, kept)).toEqual(read(elements));
      }),
    );
  });

  it('out of the form printed for people, but for values that look like it', () => {
    fc.assert(
      fc.property(validElements(), (elements) => {
        fc.pre(elements.every(({ value }) => !/\(\d{2,4}\)/.test(value)));
        expect(readBracketed(bracketed(elements), 2026)).toEqual(read(elements));
      }),
    );
  });

  it('out of a Digital Link that a primary key leads', () => {
    const [gtin] = among('01');
    const others = everyIdentifier.filter(({ ai }) => !primaryKeys.has(ai));
    fc.assert(
      fc.property(
        gtin === undefined ? fc.constant('') : validValue(gtin),
        validElements(others),
        (value, rest) => {
          fc.pre(
            gtin !== undefined && rest.every(({ identifier: { ai } }) => !['02', '03', '37'].includes(ai)),
          );
          const elements = [{ identifier: gtin, value }, ...rest] as readonly Element[];
          expect(readDigitalLink(digitalLink(elements), 2026)).toEqual(read(elements));
        },
      ),
    );
  });
});

describe('without separators', () => {
  const companions = among('01', '10', '11', '15', '17', '21', '30', '240', '3103', '7003');

  it('no value is ever guessed: it is what was written, or it is asked', () => {
    fc.assert(
      fc.property(validElements(companions), (elements) => {
        const found = readElementString(elementString(elements, ''), lost);
        const asked = found.is === 'bad' && found.problem === 'separator-lost';
        expect(asked || found).toEqual(asked || read(elements));
      }),
      { numRuns: 2000 },
    );
  });

  it('a leading one shows that this reader passes them on', () => {
    const text = `${separator}010950600013435210AB1221SN9`;
    expect(readElementString(text, lost)).toMatchObject({ is: 'read' });
    expect(readElementString(text.slice(1), lost)).toEqual(bad('separator-lost'));
  });

  it('an impossible value is named for what it is where nothing could have run into it', () => {
    expect(readElementString('010950600013435230AB', lost)).toEqual(bad('malformed-element-string'));
    expect(readElementString('0109506000134352422999', lost)).toEqual(bad('bad-value'));
    expect(readElementString(`010950600013435210${'A'.repeat(21)}`, kept)).toEqual(
      bad('malformed-element-string'),
    );
  });

  it('a house’s own data (90 to 99) is nobody’s to part', () => {
    expect(readElementString('91A10B21C', lost)).toMatchObject({ is: 'read' });
  });
});

describe('separators in odd places', () => {
  it.each([
    ['within a predefined length', `0109506000${separator}134352`, 'malformed-element-string'],
    ['straight after an identifier', `010950600013435210${separator}17271231`, 'malformed-element-string'],
    ['twice', `0109506000134352${separator}${separator}10A`, 'malformed-element-string'],
    ['alone', separator, 'malformed-element-string'],
    ['within an identifier', `01095060001343521${separator}0A`, 'unknown-identifier'],
  ])('%s', (_, text, problem) => {
    expect(readElementString(text, lost)).toEqual(bad(problem));
  });
});

describe('what may not stand together (General Specifications 4.13)', () => {
  it('the same twice is once, with two values it is no code', () => {
    expect(readElementString('01095060001343520109506000134352', kept)).toMatchObject({
      elements: [{ value: '09506000134352' }],
    });
    expect(readElementString('01095060001343520100036000291452', kept)).toEqual(bad('forbidden-combination'));
    expect(readElementString(`10A${separator}10B`, kept)).toEqual(bad('forbidden-combination'));
  });

  it.each([
    '0109506000134352375',
    '01095060001343520209506000134352',
    '010950600013435231030017503102017500',
  ])('GTIN with a count of contents, a GTIN of contents, two net weights: %s', (text) =>
    expect(readElementString(text, kept)).toEqual(bad('forbidden-combination')),
  );
});
