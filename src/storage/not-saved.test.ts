import { expect, it } from 'vitest';
import { notSaved } from './not-saved.ts';
import { NotSaved } from './outbox.ts';

const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });

it.each([
  [new DOMException('', 'QuotaExceededError'), 'quota'],
  [named('AbortError', new DOMException('', 'QuotaExceededError')), 'quota'],
  [named('DatabaseClosedError'), 'closed'],
  [new DOMException('', 'InvalidStateError'), 'closed'],
  [new DOMException('', 'AbortError'), 'aborted'],
  [null, 'aborted'],
  ['odd', 'aborted'],
])('D3 %s is told as %s', (error, reason) => {
  expect(notSaved(error)).toMatchObject({ name: 'NotSaved', reason, cause: error });
});

it('D3 keeps what has been told already', () => {
  const told = new NotSaved('quota');
  expect(notSaved(told)).toBe(told);
});
