import { expect, it } from 'vitest';
import { passwordProblem } from './password-problem.ts';

const good = { current: 'the old password', next: 'a longer new one', again: 'a longer new one' };

it.each([
  ['nothing where all three fit', {}, null],
  ['a current password that was not entered', { current: '' }, 'current-missing'],
  ['a new one below twelve characters', { next: 'eleven char', again: 'eleven char' }, 'short'],
  ['a new one that is the old one', { next: good.current, again: good.current }, 'same'],
  ['a slip: the second entry differs', { again: 'a longer new on' }, 'differs'],
] as const)('finds %s', (_, entry, problem) => {
  expect(passwordProblem({ ...good, ...entry })).toBe(problem);
});
