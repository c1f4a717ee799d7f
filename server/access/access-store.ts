// What the server remembers of devices, operators' secrets, desk users and API keys. A port: SQL in production, memory in tests.
// Every method is atomic by itself. No secret is in here in the clear: digests, verifiers and password hashes only.
import type { DeskRole, PinVerifier } from '../../src/domain/access/wire.ts';
import type { ApiKeyStore } from './api-key-store.ts';

/** `digest`: SHA-256 of the code, base64url. Times in ms since 1970. */
export interface EnrolmentCodeRecord {
  readonly digest: string;
  readonly warehouse: string;
  readonly expiresAt: number;
  readonly issuedBy: string | null;
}

/** `thumbprint`: of the device's public key (RFC 7638). */
export interface DeviceRecord {
  readonly deviceId: string;
  readonly warehouse: string;
  readonly name: string;
  readonly thumbprint: string;
  readonly enrolledAt: number;
  readonly revoked: { readonly at: number; readonly by: string } | null;
}

/** `pin.verifier` is sealed with a key that isn't in the database. */
export interface OperatorSecrets {
  readonly operatorId: string;
  readonly badge: string | null;
  readonly pin: PinVerifier | null;
}

/**
 * `name` signs in, and is one of a kind on the server. `passwordHash`: argon2id in PHC form. `disabled`: may not sign in
 * since then, and has no session.
 */
export interface DeskUserRecord {
  readonly userId: string;
  readonly warehouse: string;
  readonly name: string;
  readonly role: DeskRole;
  readonly passwordHash: string;
  readonly disabled: { readonly at: number; readonly by: string } | null;
}

/**
 * How a device said that it is, at its last contact that was noted. `at` on the server's clock, `waitingSince` too (null:
 * nothing waits), ms since 1970.
 */
export interface DeviceReportRecord {
  readonly deviceId: string;
  readonly at: number;
  readonly waiting: number;
  readonly waitingSince: number | null;
  readonly app: string;
  readonly persisted: boolean;
  readonly short: boolean;
}

/** `digest`: SHA-256 of what the cookie holds. */
export interface DeskSessionRecord {
  readonly digest: string;
  readonly userId: string;
  readonly openedAt: number;
  readonly usedAt: number;
}

/** `unknown`: never issued. `used`: by another key. */
export type EnrolAnswer =
  | { readonly is: 'enrolled'; readonly device: DeviceRecord }
  | { readonly is: 'refused'; readonly because: 'unknown' | 'expired' | 'used' };

export interface AccessStore extends ApiKeyStore {
  addEnrolmentCode(code: EnrolmentCodeRecord): Promise<void>;
  /**
   * Uses the code up and adds the device, both or neither. A key that used this very code gets its device again, so
   * that an answer lost on the way can be asked for twice.
   */
  enrol(
    digest: string,
    now: number,
    device: { readonly deviceId: string; readonly name: string; readonly thumbprint: string },
  ): Promise<EnrolAnswer>;
  /** Forgets codes, used or not, that expired before this time. */
  purgeEnrolmentCodes(expiredBefore: number): Promise<void>;
  device(deviceId: string): Promise<DeviceRecord | null>;
  devices(warehouse: string): Promise<readonly DeviceRecord[]>;
  /** Adds the device where it is missing and answers what is stored then: a revoked one stays revoked. */
  keepDevice(device: DeviceRecord): Promise<DeviceRecord>;
  /** False: this warehouse has no such device. Once revoked, always revoked. */
  revokeDevice(warehouse: string, deviceId: string, revoked: { at: number; by: string }): Promise<boolean>;
  saveReport(warehouse: string, report: DeviceReportRecord): Promise<void>;
  /** The last of each device that ever reported. */
  reports(warehouse: string): Promise<readonly DeviceReportRecord[]>;
  /** True once for each id, whatever process asks. Forgets those that are over. */
  spendNonce(id: string, expiresAt: number, now: number): Promise<boolean>;

  operatorSecrets(warehouse: string): Promise<readonly OperatorSecrets[]>;
  setBadge(warehouse: string, operatorId: string, badge: string): Promise<void>;
  setPin(warehouse: string, operatorId: string, pin: PinVerifier): Promise<void>;
  forgetOperator(warehouse: string, operatorId: string): Promise<void>;

  /** Whether anybody runs this warehouse's desk: only then is it a warehouse of this server. */
  hasDeskUser(warehouse: string): Promise<boolean>;
  /** False: the name is taken. */
  addDeskUser(user: DeskUserRecord): Promise<boolean>;
  deskUserByName(name: string): Promise<DeskUserRecord | null>;
  deskUsers(warehouse: string): Promise<readonly DeskUserRecord[]>;
  /**
   * Puts role and standing, and closes a disabled one's sessions. `last-administrator`: no active one would be left, so
   * nothing has changed.
   */
  changeDeskUser(
    warehouse: string,
    userId: string,
    to: Pick<DeskUserRecord, 'role' | 'disabled'>,
  ): Promise<'changed' | 'unknown' | 'last-administrator'>;
  /** Puts the new hash and closes all of this user's sessions. */
  setPassword(userId: string, passwordHash: string): Promise<void>;
  openSession(session: DeskSessionRecord): Promise<void>;
  session(
    digest: string,
  ): Promise<{ readonly session: DeskSessionRecord; readonly user: DeskUserRecord } | null>;
  touchSession(digest: string, now: number): Promise<void>;
  closeSession(digest: string): Promise<void>;
  /** Forgets sessions opened or last used before these times. */
  purgeSessions(openedBefore: number, usedBefore: number): Promise<void>;
}
