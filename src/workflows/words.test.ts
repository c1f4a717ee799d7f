import { describe, expect, it } from 'vitest';
import { carry } from '../i18n/en/carry.ts';
import { count } from '../i18n/en/count.ts';
import { jobs } from '../i18n/en/jobs.ts';
import { lookUp } from '../i18n/en/look-up.ts';
import { receive } from '../i18n/en/receive.ts';
import { en } from '../i18n/en.ts';
import { carryWords } from './carry/words.ts';
import { countOffers, countWords } from './count/words.ts';
import { lookUpWords } from './look-up/words.ts';
import { pickWords } from './pick/words.ts';
import { receiveWords } from './receive/words.ts';
import { runnerWords } from './runner-ports.ts';

/** The text at a key's path in the catalogue, in its plural form where it has one. */
function textAt(key: string, catalogue: unknown): unknown {
  return key.split('.').reduce<unknown>((branch, name) => {
    const texts = branch as Readonly<Record<string, unknown>> | undefined;
    return texts?.[name] ?? texts?.[`${name}_other`];
  }, catalogue);
}

describe('what the jobs say', () => {
  it('has a text for every message', () => {
    expect([...pickWords, ...runnerWords].filter((key) => typeof textAt(key, en) !== 'string')).toEqual([]);
    expect(carryWords.filter((key) => typeof textAt(key, carry) !== 'string')).toEqual([]);
    expect(countWords.filter((key) => typeof textAt(key, count) !== 'string')).toEqual([]);
    expect(countOffers.filter((key) => typeof textAt(key, jobs) !== 'string')).toEqual([]);
    expect(lookUpWords.filter((key) => typeof textAt(key, lookUp) !== 'string')).toEqual([]);
    expect(receiveWords.filter((key) => typeof textAt(key, receive) !== 'string')).toEqual([]);
  });
});
