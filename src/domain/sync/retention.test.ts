import { expect, it } from 'vitest';
import { keptAfterAcknowledge, mayForget } from './retention.ts';

it('D5 what the server has had for more than a week of its own time may go; what it has not, never', () => {
  expect(mayForget(1_000, 1_000 + keptAfterAcknowledge)).toBe(false);
  expect(mayForget(1_000, 1_001 + keptAfterAcknowledge)).toBe(true);
  expect(mayForget(null, Number.MAX_SAFE_INTEGER)).toBe(false);
});
