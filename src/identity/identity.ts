// This device before the server: enrolled once, proving itself for a token, pulling the roster of who may use it.
import { type EnrolmentCodeReading, readEnrolmentCode } from '../domain/access/enrolment-code.ts';
import { proofPurposes } from '../domain/access/purposes.ts';
import type { ShopCode } from '../domain/barcode/shop-code-schema.ts';
import type { AccessFailure, AccessServer, Answered } from './access-server.ts';
import { makeDeviceKeys, publicKeyOf, signProof } from './device-keys.ts';
import { type Clocks, HighestTime } from './highest-time.ts';
import type { DeviceKeys, Enrolment, IdentityStore } from './identity-store.ts';
import { SignIn } from './sign-in.ts';
import { sealRoster } from './vault.ts';

export type IdentityState =
  | { readonly is: 'not-enrolled' }
  | ({ readonly is: 'enrolled' } & Pick<Enrolment, 'deviceId' | 'warehouse' | 'name' | 'standing'>);

export type EnrolResult =
  | { readonly is: 'enrolled' }
  /** Told here, without asking the server. */
  | { readonly is: Exclude<EnrolmentCodeReading['is'], 'code'> }
  | AccessFailure;

/** `standing` of a revoked device comes with a token too: what it holds is still sent (P4). */
export type TokenResult =
  | { readonly is: 'token'; readonly accessToken: string; readonly standing: 'active' | 'revoked' }
  | { readonly is: 'not-enrolled' }
  | AccessFailure;

/** `signedOut`: the operator who was signed in here is on the roster no more. */
export type RosterResult =
  | { readonly is: 'fresh'; readonly signedOut: string | null }
  | { readonly is: 'not-enrolled' }
  | AccessFailure;

/** A token is renewed so long before it is over, ms. */
const renewBefore = 60_000;

export interface IdentityParts {
  readonly store: IdentityStore;
  readonly clocks: Clocks;
  /** Asked for when it is first needed, so that starting offline loads nothing of it. */
  readonly server: () => Promise<AccessServer>;
}

export class Identity {
  readonly signIn: SignIn;
  readonly #parts: IdentityParts;
  readonly #time: HighestTime;
  #enrolment: Enrolment | null;
  #token: { readonly result: Extract<TokenResult, { is: 'token' }>; readonly until: number } | null = null;
  #asking: Promise<TokenResult> | null = null;

  private constructor(parts: IdentityParts, time: HighestTime, enrolment: Enrolment | null) {
    this.#parts = parts;
    this.#time = time;
    this.#enrolment = enrolment;
    this.signIn = new SignIn(parts.store, time);
  }

  static async open(parts: IdentityParts): Promise<Identity> {
    const time = await HighestTime.open(parts.store, parts.clocks);
    return new Identity(parts, time, await parts.store.read('enrolment'));
  }

  state(): IdentityState {
    if (this.#enrolment === null) return { is: 'not-enrolled' };
    const { deviceId, warehouse, name, standing } = this.#enrolment;
    return { is: 'enrolled', deviceId, warehouse, name, standing };
  }

  /** `code`: as typed or scanned, also its whole address. Again with the same code after a lost answer: the same device. */
  async enrol(code: string, name: string): Promise<EnrolResult> {
    const reading = readEnrolmentCode(code);
    if (reading.is !== 'code') return reading;
    const keys = await this.#keys();
    const proof = await signProof(keys, proofPurposes.enrol, reading.code);
    const server = await this.#parts.server();
    const publicKey = await publicKeyOf(keys);
    const asked = await server.enrol({ code: reading.code, name, publicKey, proof });
    if (asked.is !== 'answered') return asked;
    const { deviceId, warehouse, credential, serverTime } = asked.answer;
    await this.#time.heard(serverTime);
    await this.#keepEnrolment({ deviceId, warehouse, name, credential, standing: 'active' });
    this.#token = null;
    return { is: 'enrolled' };
  }

  /** From memory while it lasts; callers at the same time share one request. */
  accessToken(): Promise<TokenResult> {
    if (this.#token !== null && this.#time.atMost() < this.#token.until) {
      return Promise.resolve(this.#token.result);
    }
    this.#asking ??= this.#askForToken().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** The server refused the token: the next one is asked for. */
  forgetToken(): void {
    this.#token = null;
  }

  /** Pulls the whole roster and replaces what was here. */
  async refreshRoster(): Promise<RosterResult> {
    const token = await this.accessToken();
    if (token.is !== 'token') return token;
    const asked = await (await this.#parts.server()).roster(token.accessToken);
    if (asked.is === 'refused' && asked.status === 401) this.forgetToken();
    if (asked.is === 'refused' && asked.code === 'device-revoked') await this.#becomeRevoked();
    if (asked.is !== 'answered') return asked;
    await this.#time.heard(asked.answer.serverTime);
    const vault = await sealRoster((await this.#keys()).vault, asked.answer);
    await this.#parts.store.change('vault', () => vault);
    const before = await this.#parts.store.read('session');
    const stays = vault.operators.some(({ operatorId }) => operatorId === before?.operatorId);
    if (before === null || stays) return { is: 'fresh', signedOut: null };
    await this.signIn.signOut();
    return { is: 'fresh', signedOut: before.operatorId };
  }

  /** How the site writes weights, prices and counts into codes of its own, as the last roster said it. */
  async shopCodes(): Promise<readonly ShopCode[]> {
    return (await this.#parts.store.read('vault'))?.shopCodes ?? [];
  }

  /** For events whose device the server no longer believes. `events`: each envelope's text. */
  async handOver(warehouse: string, events: readonly string[]): Promise<Answered<{ readonly kept: true }>> {
    const deviceId = this.#enrolment?.deviceId ?? 'unknown';
    return (await this.#parts.server()).handOver({ warehouse, deviceId, events });
  }

  /** Any answer of the server tells the time (ms since 1970); push and pull bring it too. */
  heard(serverTime: number): Promise<void> {
    return this.#time.heard(serverTime);
  }

  close(): Promise<void> {
    return this.#parts.store.close();
  }

  /** Made once; of two tabs that make them at once, both end with the same. */
  async #keys(): Promise<DeviceKeys> {
    const stored = await this.#parts.store.read('keys');
    if (stored !== null) return stored;
    const fresh = await makeDeviceKeys();
    return (await this.#parts.store.change('keys', (before) => before ?? fresh)) ?? fresh;
  }

  async #askForToken(): Promise<TokenResult> {
    const enrolment = this.#enrolment;
    if (enrolment === null) return { is: 'not-enrolled' };
    const server = await this.#parts.server();
    const challenge = await server.challenge();
    if (challenge.is !== 'answered') return challenge;
    const proof = await signProof(await this.#keys(), proofPurposes.token, challenge.answer.nonce);
    const asked = await server.token({ credential: enrolment.credential, proof });
    if (asked.is !== 'answered') return asked;
    const { accessToken, expiresIn, standing, serverTime } = asked.answer;
    await this.#time.heard(serverTime);
    if (standing === 'revoked') await this.#becomeRevoked();
    const result = { is: 'token', accessToken, standing } as const;
    this.#token = { result, until: serverTime + expiresIn * 1000 - renewBefore };
    return result;
  }

  /** Nobody signs in here any more, and nothing of theirs stays. What the outbox holds is untouched. */
  async #becomeRevoked(): Promise<void> {
    await this.#parts.store.change('vault', () => null);
    await this.signIn.signOut();
    if (this.#enrolment !== null) await this.#keepEnrolment({ ...this.#enrolment, standing: 'revoked' });
  }

  async #keepEnrolment(enrolment: Enrolment): Promise<void> {
    await this.#parts.store.change('enrolment', () => enrolment);
    this.#enrolment = enrolment;
  }
}
