// What this device knows of itself and of who may use it. A port: IndexedDB on the handheld.
import type { Attempts } from '../domain/access/attempts.ts';
import type { ShopCode } from '../domain/barcode/shop-code-schema.ts';
import type { Role } from '../domain/people/model.ts';

/** Neither key can be read out, by this app either: they are used where the browser keeps them. */
export interface DeviceKeys {
  /** ECDSA P-256: proves this device. */
  readonly proof: CryptoKeyPair;
  /** HMAC-SHA256: without it the vault's digests can't even be guessed at. */
  readonly vault: CryptoKey;
}

export interface Enrolment {
  readonly deviceId: string;
  readonly warehouse: string;
  readonly name: string;
  readonly credential: string;
  /** Once the server has said `revoked`, only a new enrolment ends it. */
  readonly standing: 'active' | 'revoked';
}

/** `badge` and `pin.keyed`: HMACs by the device's vault key, base64url. The server's own digests aren't kept. */
export interface VaultOperator {
  readonly operatorId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly badge: string | null;
  readonly pin: { readonly salt: string; readonly iterations: number; readonly keyed: string } | null;
}

/** `leaseUntil`: ms on the server's clock. `shopCodes`: a vault that an older release wrote has none. */
export interface Vault {
  readonly operators: readonly VaultOperator[];
  readonly pinLength: number;
  readonly shopCodes?: readonly ShopCode[];
  readonly leaseUntil: number;
}

/** `usedAt`: on the clock of the highest time, ms. */
export interface OperatorSession {
  readonly operatorId: string;
  readonly usedAt: number;
}

/** See HighestTime. `wall`: the device's clock when this was written. All ms since 1970. */
export interface TimeRecord {
  readonly atLeast: number;
  readonly atMost: number;
  readonly wall: number;
}

export interface Slots {
  readonly keys: DeviceKeys;
  readonly enrolment: Enrolment;
  readonly vault: Vault;
  readonly session: OperatorSession;
  /** By operator. It outlives each roster, so that pulling one gives no new tries. */
  readonly attempts: Readonly<Record<string, Attempts>>;
  readonly time: TimeRecord;
}
export type Slot = keyof Slots;

export interface IdentityStore {
  read<S extends Slot>(slot: S): Promise<Slots[S] | null>;
  /**
   * Reads and writes in one transaction, strictly durable when it resolves; other tabs wait. Null empties the slot.
   * Answers what is stored then.
   */
  change<S extends Slot>(
    slot: S,
    rewrite: (before: Slots[S] | null) => Slots[S] | null,
  ): Promise<Slots[S] | null>;
  close(): Promise<void>;
}
