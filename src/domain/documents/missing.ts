// What it means on a device that has pulled, that it holds no document at an address. SYNC.md L5.
import type { Reading } from './document.ts';
import { type Kind, wholeOnDevices } from './kinds.ts';

export const missingOnDevice = (kind: Kind): Reading<never> =>
  wholeOnDevices.has(kind) ? { is: 'absent' } : { is: 'unknown' };
