// Sessions of desk users, kept on the server: the cookie holds 256 random bits, the store only their digest.
import type { Access } from './access.ts';
import type { DeskSessionRecord, DeskUserRecord } from './access-store.ts';
import { digestOf } from './digest.ts';
import type { DeskIdentity } from './identities.ts';

/** ms. A session ends after this long without use, and in any case after this long altogether. */
export const idleLimit = 12 * 3_600_000;
export const wholeLimit = 7 * 24 * 3_600_000;
/** Use is noted at most this often, so that reading isn't a write each time. */
const touchEvery = 60_000;

const secretBytes = 32;

/** Always a new secret, never one that the browser brought: nobody can plant a session. Answers the cookie's value. */
export async function openSession(access: Access, userId: string): Promise<string> {
  const now = access.clock();
  const secret = Buffer.from(access.random(secretBytes)).toString('base64url');
  await access.store.purgeSessions(now - wholeLimit, now - idleLimit);
  await access.store.openSession({ digest: digestOf(secret), userId, openedAt: now, usedAt: now });
  return secret;
}

const lasts = (
  { session, user }: { readonly session: DeskSessionRecord; readonly user: DeskUserRecord },
  now: number,
): boolean =>
  now - session.usedAt < idleLimit && now - session.openedAt < wholeLimit && user.disabled === null;

/** Whether it lasts, without counting as use of it. */
export async function sessionLasts({ store, clock }: Access, secret: string): Promise<boolean> {
  const found = await store.session(digestOf(secret));
  return found !== null && lasts(found, clock());
}

/** Whose session this is, while it lasts. */
export async function readSession(access: Access, secret: string): Promise<DeskIdentity | null> {
  const digest = digestOf(secret);
  const found = await access.store.session(digest);
  if (found === null) return null;
  const { session, user } = found;
  const now = access.clock();
  if (!lasts(found, now)) {
    await access.store.closeSession(digest);
    return null;
  }
  if (now - session.usedAt >= touchEvery) await access.store.touchSession(digest, now);
  return { userId: user.userId, name: user.name, warehouse: user.warehouse, role: user.role };
}

export const closeSession = (access: Access, secret: string): Promise<void> =>
  access.store.closeSession(digestOf(secret));
