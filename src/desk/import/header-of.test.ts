import { describe, expect, it } from 'vitest';
import { headerOf, namesIn } from './header-of.ts';

describe('the column names of a file', () => {
  it.each([
    ['a,b c,d', ['a', 'b c', 'd']],
    ['a;b;c,d', ['a', 'b', 'c,d']],
    ['a\tb', ['a', 'b']],
    ['"a ""1""",b', ['a "1"', 'b']],
    ['a,,b', ['a', 'b']],
  ])('of %j are %j', (line, names) => {
    expect(namesIn(line)).toEqual(names);
  });

  it('stand in its first line, without the byte order mark', async () => {
    expect(await headerOf(new Blob(['\uFEFFa,b\r\n1,2\r\n']))).toEqual(['a', 'b']);
    expect(await headerOf(new Blob(['no line end']))).toEqual([]);
  });
});
