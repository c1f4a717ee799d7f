// Who runs the desk: passwords as argon2id, and the first administrator.
import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { randomSymbols } from '../../src/domain/access/code-alphabet.ts';
import { passwordLengths } from '../../src/domain/access/password.ts';
import type { DeskRole } from '../../src/domain/access/wire.ts';
import type { Access } from './access.ts';
import type { DeskUserRecord } from './access-store.ts';

/** OWASP's second set for argon2id (the package's default variety): memory in KiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has: checking a stranger's name costs what checking a user's costs. */
let nobodysHash: Promise<string> | null = null;

const passwordFits = (password: string): boolean =>
  password.length >= passwordLengths.least && password.length <= passwordLengths.most;

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
  return access.store.addDeskUser({ userId: randomUUID(), warehouse, name, role, passwordHash });
}

/** At the first start: an administrator with a random password, to be printed once. Null: somebody is there. */
export async function ensureFirstDeskUser(
  access: Access,
  warehouse: string,
): Promise<{ readonly name: string; readonly password: string } | null> {
  if (await access.store.hasDeskUser(warehouse)) return null;
  const password = (randomSymbols(16, access.random).match(/.{4}/g) ?? []).join('-');
  const name = 'admin';
  const added = await addDeskUser(access, { warehouse, name, role: 'administrator', password });
  return added ? { name, password } : null;
}

/** The user, or null: unknown name and wrong password look and cost the same. */
export async function checkPassword(
  access: Access,
  name: string,
  password: string,
): Promise<DeskUserRecord | null> {
  const user = await access.store.deskUserByName(name);
  nobodysHash ??= hash(randomUUID(), cost);
  const fits = await verify(user?.passwordHash ?? (await nobodysHash), password);
  return fits ? user : null;
}

/** Puts a new password in place and signs the user out everywhere. False: the current one is wrong. */
export async function changePassword(
  access: Access,
  given: { readonly name: string; readonly current: string; readonly next: string },
): Promise<boolean> {
  const user = await checkPassword(access, given.name, given.current);
  if (user === null) return false;
  await access.store.setPassword(user.userId, await hash(given.next, cost));
  return true;
}
