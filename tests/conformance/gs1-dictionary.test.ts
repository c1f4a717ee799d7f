// The tables of application identifiers against GS1's own Barcode Syntax Dictionary, where it is at hand.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Component, identifier } from '../../src/domain/barcode/gs1/application-identifiers.ts';

const file = new URL('../../../shared/data/gs1/gs1-syntax-dictionary.txt', import.meta.url);

interface Published {
  readonly ai: string;
  readonly predefined: boolean;
  readonly specification: string;
  readonly excludes: readonly string[];
}

/** One line of the dictionary: identifiers, flags, specification, attributes, title. */
function published(line: string): Published[] {
  const [range = '', ...words] = (line.split('#')[0] ?? '').trim().split(/\s+/);
  const flags = /^[*?]+$/.test(words[0] ?? '') ? (words.shift() ?? '') : '';
  const attribute = words.findIndex((word) => /^(req|ex|dlpkey)/.test(word));
  const end = attribute === -1 ? words.length : attribute;
  const [first = '', last = first] = range.split('-');
  const all: Published[] = [];
  for (let n = Number(first); n <= Number(last); n += 1) {
    all.push({
      ai: String(n).padStart(first.length, '0'),
      predefined: flags.includes('*'),
      specification: words.slice(0, end).join(' '),
      excludes: words
        .slice(end)
        .filter((word) => word.startsWith('ex='))
        .flatMap((word) => word.slice(3).split(',')),
    });
  }
  return all;
}

const written = ({ set, min, max, optional, tests }: Component): string => {
  const text = [`${set}${min === max ? max : `..${max}`}`, ...tests].join(',');
  if (!optional) return text;
  const [type, ...rest] = text.split(',');
  return [`[${type}]`, ...rest].join(',');
};

describe.runIf(existsSync(file))('GS1 Barcode Syntax Dictionary', () => {
  const lines = (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter((line) => /^\d/.test(line));

  it('has each of its 224 entries as it is published', () => {
    expect(lines).toHaveLength(224);
    for (const { ai, predefined, specification, excludes } of lines.flatMap(published)) {
      const ours = identifier(ai);
      expect(ours?.predefined, ai).toBe(predefined);
      expect(ours?.components.map(written).join(' '), ai).toBe(specification);
      expect(ours?.excludes, ai).toEqual(excludes);
    }
  });

  it('has none that it doesn’t have', () => {
    const theirs = new Set(lines.flatMap(published).map(({ ai }) => ai));
    for (let n = 0; n < 10_000; n += 1) {
      for (const length of [2, 3, 4]) {
        const ai = String(n).padStart(length, '0');
        if (identifier(ai) !== null) expect(theirs.has(ai), ai).toBe(true);
      }
    }
  });
});
