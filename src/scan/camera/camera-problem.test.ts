import { describe, expect, it } from 'vitest';
import { cameraProblem } from './camera-problem.ts';

describe('why there is no picture', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'no-camera'],
    ['NotReadableError', 'in-use'],
    ['OverconstrainedError', 'no-camera'],
    ['InvalidStateError', 'failed'],
  ])('%s is %s', (name, problem) => {
    expect(cameraProblem(new DOMException('', name))).toBe(problem);
  });

  it('whatever else was thrown is a failure', () => {
    expect(cameraProblem('no')).toBe('failed');
  });
});
