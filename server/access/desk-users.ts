// Who runs the desk: passwords as argon2id, the first administrator, and those that administrators add.
import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { randomSymbols } from '../../src/domain/access/code-alphabet.ts';
import { passwordLengths } from '../../src/domain/access/password.ts';
import type { DeskRole } from '../../src/domain/access/wire.ts';
import type { Access } from './access.ts';
import type { AccessStore, DeskUserRecord } from './access-store.ts';

/** OWASP's second set for argon2id (the package's default variety): memory in KiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has: checking a stranger's name costs what checking a user's costs. */
let nobodysHash: Promise<string> | null = null;

const passwordFits = (password: string): boolean =>
  password.length >= passwordLengths.least && password.length <= passwordLengths.most;

/** 16 random symbols, 79 bits, in groups to be read out. */
const newPassword = ({ random }: Access): string =>
  (randomSymbols(16, random).match(/.{4}/g) ?? []).join('-');

/** False: the name is taken. Throws for a password that is too short or too long. */
export async function addDeskUser(
  access: Access,
  given: {
    readonly warehouse: string;
    readonly name: string;
    readonly role: DeskRole;
    readonly password: string;
  },
): Promise<boolean> {
  const { warehouse, name, role, password } = given;
  if (!passwordFits(password))
    throw new RangeError(`a password has at least ${passwordLengths.least} characters`);
  const passwordHash = await hash(password, cost);
  const user = { userId: randomUUID(), warehouse, name, role, passwordHash, disabled: null };
  return access.store.addDeskUser(user);
}

/** Adds a desk user with a random password, to be shown once. Null: the name is taken. */
export async function makeDeskUser(
  access: Access,
  given: { readonly warehouse: string; readonly name: string; readonly role: DeskRole },
): Promise<{ readonly name: string; readonly password: string } | null> {
  const password = newPassword(access);
  return (await addDeskUser(access, { ...given, password })) ? { name: given.name, password } : null;
}

/** At the first start: an administrator with a random password, to be printed once. Null: somebody is there. */
export async function ensureFirstDeskUser(
  access: Access,
  warehouse: string,
): Promise<{ readonly name: string; readonly password: string } | null> {
  if (await access.store.hasDeskUser(warehouse)) return null;
  return makeDeskUser(access, { warehouse, name: 'admin', role: 'administrator' });
}

/** `wrong`: unknown name and wrong password look and cost the same. `disabled` is told only to who knows the password. */
export type PasswordCheck =
  | { readonly is: 'user'; readonly user: DeskUserRecord }
  | { readonly is: 'refused'; readonly because: 'wrong' | 'disabled' };

export async function checkPassword(access: Access, name: string, password: string): Promise<PasswordCheck> {
  const user = await access.store.deskUserByName(name);
  nobodysHash ??= hash(randomUUID(), cost);
  const fits = await verify(user?.passwordHash ?? (await nobodysHash), password);
  if (user === null || !fits) return { is: 'refused', because: 'wrong' };
  return user.disabled === null ? { is: 'user', user } : { is: 'refused', because: 'disabled' };
}

/** Every session of the user ends. */
async function setPassword({ store, endings }: Access, userId: string, password: string): Promise<void> {
  await store.setPassword(userId, await hash(password, cost));
  endings.end({ is: 'desk-user', userId });
}

/** A disabled user's sessions end. See AccessStore.changeDeskUser. */
export async function changeDeskUser(
  { store, endings, clock }: Access,
  of: { readonly warehouse: string; readonly userId: string },
  to: { readonly role: DeskRole; readonly active: boolean; readonly by: string },
): ReturnType<AccessStore['changeDeskUser']> {
  const disabled = to.active ? null : { at: clock(), by: to.by };
  const outcome = await store.changeDeskUser(of.warehouse, of.userId, { role: to.role, disabled });
  if (outcome === 'changed' && !to.active) endings.end({ is: 'desk-user', userId: of.userId });
  return outcome;
}

/** Puts a new password in place and signs the user out everywhere. False: the current one is wrong. */
export async function changePassword(
  access: Access,
  given: { readonly name: string; readonly current: string; readonly next: string },
): Promise<boolean> {
  const check = await checkPassword(access, given.name, given.current);
  if (check.is === 'refused') return false;
  await setPassword(access, check.user.userId, given.next);
  return true;
}

/** Gives a user of this warehouse a random password, to be shown once, and ends the sessions. Null: no such user. */
export async function resetPassword(
  access: Access,
  of: { readonly warehouse: string; readonly userId: string },
): Promise<{ readonly name: string; readonly password: string } | null> {
  const users = await access.store.deskUsers(of.warehouse);
  const user = users.find(({ userId }) => userId === of.userId);
  if (user === undefined) return null;
  const password = newPassword(access);
  await setPassword(access, user.userId, password);
  return { name: user.name, password };
}
