import { describe, expect, it } from 'vitest';
import { brokenCode } from './LocationCode.tsx';

describe('a location code is broken where a person breaks it', () => {
  it.each([
    ['A-03-07-B-2', ['A-03', '07-B-2']],
    ['PACK-03', ['PACK-03']],
    ['DOCK', ['DOCK']],
    ['HOCHREGAL-114-2107-B3-022', ['HOCHREGAL', '114-2107', 'B3-022']],
    ['STAGING-LANE-07', ['STAGING', 'LANE-07']],
  ])('%s', (code, lines) => {
    expect(brokenCode(code)).toEqual(lines);
  });
});
