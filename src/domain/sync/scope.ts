// What a device is given, as its cursor's scope names it, and what it may conclude from what it lacks. SYNC.md L1, L5.
import type { Address, Reading } from '../documents/document.ts';
import { reachOf } from '../documents/kinds.ts';

/**
 * The name of what every device is given. It changes with the rules of `kinds`: documents that were pulled under
 * another name leave out what that one didn't give, and the server has the device pull anew.
 */
const given = 'floor balances codes dock';

/**
 * While a snapshot is still coming, its cursors also name the position at which it began: whatever left the scope
 * before that was never sent, so only what is forgotten from there on matters.
 */
export const scopeOf = (deviceId: string, began: number | null): string =>
  `${given} device:${deviceId}${began === null ? '' : ` since:${began}`}`;

/** Null where the scope isn't the one that this device is given now. */
export function beganIn(scope: string, deviceId: string): { readonly began: number | null } | null {
  const settled = scopeOf(deviceId, null);
  if (scope === settled) return { began: null };
  const digits = scope.startsWith(`${settled} since:`) ? scope.slice(settled.length + ' since:'.length) : '';
  return /^\d{1,15}$/.test(digits) ? { began: Number(digits) } : null;
}

/**
 * What it means on a device that it holds no document at an address. Of what every device is given it is absent; of
 * anything else, and of a replica that is from another scope or none (`scope` null), a reducer draws no conclusion.
 */
export const missingOnDevice = ({ kind, key }: Address, scope: string | null): Reading<never> =>
  scope?.startsWith(`${given} `) && reachOf(kind, key) === 'every-device'
    ? { is: 'absent' }
    : { is: 'unknown' };
