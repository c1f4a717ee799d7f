import { expect, it } from 'vitest';
import { addressed, asksMore, filterIn } from './filter.ts';

it('a filter is in the address as it is on the page, and nothing else of the address is', () => {
  const filter = filterIn(new URLSearchParams('text=red+lamp&flag=low&after=x&page=2'));
  expect(addressed(filter)).toEqual({ text: 'red lamp', flag: 'low' });
  expect(addressed({ ...filter, flag: '' })).toEqual({ text: 'red lamp' });
});

it('the seldom fields are in sight where one of them is set', () => {
  expect(asksMore(filterIn(new URLSearchParams('text=a&location=A&flag=dead')))).toBe(false);
  expect(asksMore(filterIn(new URLSearchParams('lot=L1')))).toBe(true);
});
