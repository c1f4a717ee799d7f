// Who is at this device: by badge and PIN, offline too, for as long as the shift lease lasts.
import { type Attempts, failedAgain, noAttempts, triesLeft, waitLeft } from '../domain/access/attempts.ts';
import { badgeSecretOf } from '../domain/access/badge.ts';
import { badgeAloneFor } from '../domain/access/shift.ts';
import type { Role } from '../domain/people/model.ts';
import type { HighestTime } from './highest-time.ts';
import type { IdentityStore, OperatorSession, Vault, VaultOperator } from './identity-store.ts';
import { findByBadge, pinFits } from './vault.ts';

export interface SignedOperator {
  readonly operatorId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export type BadgeOutcome =
  /** The same operator within ten minutes of the last use: no PIN. */
  | { readonly is: 'unlocked'; readonly operator: SignedOperator }
  /** `wait`: ms until a PIN may be tried; mostly 0. */
  | {
      readonly is: 'pin-needed';
      readonly operator: SignedOperator;
      readonly pinLength: number;
      readonly wait: number;
    }
  /** `unknown`: on no badge of this roster. `no-pin`: the desk hasn't set one yet. `lease-over`: see the server once. */
  | { readonly is: 'not-a-badge' | 'unknown' | 'no-pin' | 'lease-over' };

export type PinOutcome =
  | { readonly is: 'signed-in'; readonly operator: SignedOperator }
  | { readonly is: 'wrong'; readonly triesLeft: number }
  /** ms until the next try. */
  | { readonly is: 'waiting'; readonly wait: number }
  | { readonly is: 'unknown' | 'no-pin' | 'lease-over' };

/** Use is noted at most this often, ms: each note is a write. */
const noteEvery = 15_000;

export class SignIn {
  readonly #store: IdentityStore;
  readonly #time: HighestTime;
  /** Asked after each scan: within this start, memory answers without a read. */
  #notedAt = Number.NEGATIVE_INFINITY;

  constructor(store: IdentityStore, time: HighestTime) {
    this.#store = store;
    this.#time = time;
  }

  /** Everyone who may sign in here. Empty before the first roster and after the device was revoked. */
  async operators(): Promise<readonly SignedOperator[]> {
    return ((await this.#store.read('vault'))?.operators ?? []).map(publicly);
  }

  /** Whoever signed in and used the device within ten minutes, also across a reload. */
  async current(): Promise<SignedOperator | null> {
    const [session, vault] = await Promise.all([this.#store.read('session'), this.#store.read('vault')]);
    if (session === null || vault === null || this.#leaseOver(vault) || !this.#isFresh(session)) return null;
    const operator = operatorIn(vault, session.operatorId);
    return operator === null ? null : publicly(operator);
  }

  /** `text`: as scanned. */
  async presentBadge(text: string): Promise<BadgeOutcome> {
    const secret = badgeSecretOf(text);
    if (secret === null) return { is: 'not-a-badge' };
    const [keys, vault] = await Promise.all([this.#store.read('keys'), this.#store.read('vault')]);
    if (keys === null || vault === null) return { is: 'unknown' };
    const operator = await findByBadge(keys.vault, vault, secret);
    if (operator === null) return { is: 'unknown' };
    if (this.#leaseOver(vault)) return { is: 'lease-over' };
    const session = await this.#store.read('session');
    if (session?.operatorId === operator.operatorId && this.#isFresh(session)) {
      await this.#begin(operator);
      return { is: 'unlocked', operator: publicly(operator) };
    }
    if (operator.pin === null) return { is: 'no-pin' };
    const wait = waitLeft(await this.#attempts(operator.operatorId), this.#time.atLeast());
    return { is: 'pin-needed', operator: publicly(operator), pinLength: vault.pinLength, wait };
  }

  /** Whose badge it is, by its secret; null: nobody's on this roster. It signs nobody in. */
  async whose(secret: string): Promise<string | null> {
    const [keys, vault] = await Promise.all([this.#store.read('keys'), this.#store.read('vault')]);
    if (keys === null || vault === null) return null;
    return (await findByBadge(keys.vault, vault, secret))?.name ?? null;
  }

  /** A try is written down as failed before it is looked at: ending the app in between gains nothing. */
  async enterPin(operatorId: string, pin: string): Promise<PinOutcome> {
    const [keys, vault] = await Promise.all([this.#store.read('keys'), this.#store.read('vault')]);
    const operator = vault === null ? null : operatorIn(vault, operatorId);
    if (keys === null || vault === null || operator === null) return { is: 'unknown' };
    if (this.#leaseOver(vault)) return { is: 'lease-over' };
    if (operator.pin === null) return { is: 'no-pin' };
    const tried = await this.#countTry(operatorId);
    if (tried.is === 'waiting') return tried;
    if (!(await pinFits(keys.vault, operator, pin))) {
      const wait = waitLeft(tried.attempts, this.#time.atLeast());
      return wait > 0 ? { is: 'waiting', wait } : { is: 'wrong', triesLeft: triesLeft(tried.attempts) };
    }
    await this.#store.change('attempts', (before) => ({ ...before, [operatorId]: noAttempts }));
    await this.#begin(operator);
    return { is: 'signed-in', operator: publicly(operator) };
  }

  /** The device is being used: the badge alone goes on unlocking it. */
  async touch(): Promise<void> {
    if (Math.abs(this.#now() - this.#notedAt) < noteEvery) return;
    this.#notedAt = this.#now();
    const session = await this.#store.read('session');
    if (session === null || !this.#isFresh(session) || this.#now() - session.usedAt < noteEvery) return;
    await this.#store.change('session', (before) =>
      before?.operatorId === session.operatorId ? { ...before, usedAt: this.#now() } : before,
    );
    await this.#time.keep();
  }

  async signOut(): Promise<void> {
    await this.#store.change('session', () => null);
  }

  #now = (): number => this.#time.atMost();
  #leaseOver = (vault: Vault): boolean => this.#now() >= vault.leaseUntil;
  /** A use that lies ahead, because the server has since corrected a clock that had jumped, isn't fresh either. */
  #isFresh = (session: OperatorSession): boolean => Math.abs(this.#now() - session.usedAt) < badgeAloneFor;

  async #attempts(operatorId: string): Promise<Attempts> {
    return (await this.#store.read('attempts'))?.[operatorId] ?? noAttempts;
  }

  async #countTry(
    operatorId: string,
  ): Promise<
    | { readonly is: 'waiting'; readonly wait: number }
    | { readonly is: 'counted'; readonly attempts: Attempts }
  > {
    const now = this.#time.atLeast();
    let wait = 0;
    const all = await this.#store.change('attempts', (before) => {
      const attempts = before?.[operatorId] ?? noAttempts;
      wait = waitLeft(attempts, now);
      return wait > 0 ? before : { ...before, [operatorId]: failedAgain(attempts, now) };
    });
    await this.#time.keep();
    return wait > 0 ? { is: 'waiting', wait } : { is: 'counted', attempts: all?.[operatorId] ?? noAttempts };
  }

  async #begin({ operatorId }: VaultOperator): Promise<void> {
    await this.#store.change('session', () => ({ operatorId, usedAt: this.#now() }));
    await this.#time.keep();
  }
}

const operatorIn = (vault: Vault, operatorId: string): VaultOperator | null =>
  vault.operators.find((operator) => operator.operatorId === operatorId) ?? null;

const publicly = ({ operatorId, name, roles }: VaultOperator): SignedOperator => ({
  operatorId,
  name,
  roles,
});
