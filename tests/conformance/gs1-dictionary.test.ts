// The tables of application identifiers against GS1's own Barcode Syntax Dictionary, where it is at hand.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Component, identifier } from '../../src/domain/barcode/gs1/application-identifiers.ts';
import { contentTests } from '../../src/domain/barcode/gs1/content-tests.ts';
import { primaryKeys } from '../../src/domain/barcode/gs1/link-keys.ts';

const file = new URL('../../../shared/data/gs1/gs1-syntax-dictionary.txt', import.meta.url);

interface Published {
  readonly ai: string;
  readonly predefined: boolean;
  readonly specification: string;
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  readonly isPrimaryKey: boolean;
}

/** One line of the dictionary: identifiers, flags, specification, attributes, title. */
function published(line: string): Published[] {
  const [range = '', ...words] = (line.split('#')[0] ?? '').trim().split(/\s+/);
  const flags = /^[*?]+$/.test(words[0] ?? '') ? (words.shift() ?? '') : '';
  const attribute = words.findIndex((word) => /^(req|ex|dlpkey)/.test(word));
  const end = attribute === -1 ? words.length : attribute;
  const [first = '', last = first] = range.split('-');
  const attributes = words.slice(end);
  const named = (name: string) =>
    attributes.filter((word) => word.startsWith(name)).map((word) => word.slice(name.length));
  const all: Published[] = [];
  for (let n = Number(first); n <= Number(last); n += 1) {
    all.push({
      ai: String(n).padStart(first.length, '0'),
      predefined: flags.includes('*'),
      specification: words.slice(0, end).join(' '),
      requires: named('req='),
      excludes: named('ex=').flatMap((list) => list.split(',')),
      isPrimaryKey: attributes.some((word) => word.startsWith('dlpkey')),
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
    for (const { ai, predefined, specification, requires, excludes } of lines.flatMap(published)) {
      const ours = identifier(ai);
      expect(ours?.predefined, ai).toBe(predefined);
      expect(ours?.components.map(written).join(' '), ai).toBe(specification);
      expect(ours?.requires, ai).toEqual(requires);
      expect(ours?.excludes, ai).toEqual(excludes);
    }
  });

  it('has every content test that it names, and no other', () => {
    const named = lines.flatMap(published).flatMap(({ specification }) =>
      specification
        .split(/[ ,]/)
        .filter((word) => /^[a-z]/.test(word))
        .map((word) => word.replace(']', '')),
    );
    expect(Object.keys(contentTests).sort()).toEqual([...new Set(named)].sort());
  });

  it('has the primary keys of Digital Links that it marks', () => {
    const keys = lines.flatMap(published).filter(({ isPrimaryKey }) => isPrimaryKey);
    expect([...primaryKeys].sort()).toEqual(keys.map(({ ai }) => ai).sort());
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
