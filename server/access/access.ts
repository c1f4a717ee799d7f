// What every part of access works with, handed in from outside: the store, the keys, the clock, randomness, the site.
import { randomBytes } from 'node:crypto';
import { pinLengths } from '../../src/domain/access/pin.ts';
import type { ShopCode } from '../../src/domain/barcode/shop-code-schema.ts';
import type { Site } from '../security/site.ts';
import type { AccessStore } from './access-store.ts';
import { DeviceReports } from './device-reports.ts';
import { Endings } from './endings.ts';
import type { ServerKeys } from './server-keys.ts';

/** A device's standing as the store last said it; believed for a moment, since a busy device asks many times a second. */
export interface BelievedStanding {
  readonly standing: 'active' | 'revoked';
  /** ms since 1970. */
  readonly at: number;
}

export interface Access {
  /** By device. A revocation here is forgotten at once; one by another process within the belief's life. */
  readonly standings: Map<string, BelievedStanding>;
  readonly reports: DeviceReports;
  /** Whose streams are to end. */
  readonly endings: Endings;
  readonly store: AccessStore;
  readonly keys: ServerKeys;
  readonly site: Site;
  /** Digits of a PIN on this site. */
  readonly pinLength: number;
  /** How the site writes weights, prices and counts into codes of its own. */
  readonly shopCodes: readonly ShopCode[];
  /** ms since 1970. */
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
}

/** The store, the keys and the site must be given; the rest is as in production where it isn't. */
export function createAccess(
  given: Pick<Access, 'store' | 'keys' | 'site'> &
    Partial<Pick<Access, 'pinLength' | 'shopCodes' | 'clock' | 'random'>>,
): Access {
  const access: Access = {
    standings: new Map(),
    reports: new DeviceReports(),
    endings: new Endings(),
    pinLength: pinLengths.usual,
    shopCodes: [],
    clock: Date.now,
    random: randomBytes,
    ...given,
  };
  if (access.pinLength < pinLengths.least || access.pinLength > pinLengths.most) {
    throw new RangeError(
      `a PIN has ${pinLengths.least} to ${pinLengths.most} digits, not ${access.pinLength}`,
    );
  }
  return access;
}
