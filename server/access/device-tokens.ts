// How an enrolled device gets in: a nonce from the server, a proof over it by the device, a short access token.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { proofPurposes } from '../../src/domain/access/purposes.ts';
import type { Challenge, Token, TokenRequest } from '../../src/domain/access/wire.ts';
import type { Access } from './access.ts';
import { type Credential, readCredential } from './credential.ts';
import { type OwnToken, ownToken } from './own-token.ts';
import { readProof, thumbprintOf } from './proof.ts';
import type { ServerKeys } from './server-keys.ts';

/** Seconds. A nonce must only survive one way there and back on a bad network. */
const nonceLife = 120;
const accessTokenLife = 15 * 60;

const nonceToken = (keys: ServerKeys): OwnToken<{ id: string }> =>
  ownToken({
    secret: keys.secretFor('nonce'),
    audience: 'tallyhand/nonce',
    life: nonceLife,
    claims: z.object({ id: z.string() }),
  });

export const accessToken = (keys: ServerKeys): OwnToken<{ deviceId: string; warehouse: string }> =>
  ownToken({
    secret: keys.secretFor('access-token'),
    audience: 'tallyhand/device',
    life: accessTokenLife,
    claims: z.object({ deviceId: z.string(), warehouse: z.string() }),
  });

export async function challenge(access: Access): Promise<Challenge> {
  const serverTime = access.clock();
  return { nonce: await nonceToken(access.keys).sign({ id: randomUUID() }, serverTime), serverTime };
}

export type TokenOutcome =
  | { readonly is: 'token'; readonly token: Token }
  /** `credential`: the device must enrol anew; what it holds goes to `unproven`. `proof`: ask for a new nonce. */
  | { readonly is: 'refused'; readonly because: 'credential' | 'proof' };

export async function grantToken(access: Access, request: TokenRequest): Promise<TokenOutcome> {
  const credential = await readCredential(access.keys, request.credential);
  if (credential === null) return { is: 'refused', because: 'credential' };
  const serverTime = access.clock();
  if (!(await provesNow(access, credential, request.proof, serverTime))) {
    return { is: 'refused', because: 'proof' };
  }
  const standing = await standingOf(access, credential);
  if (standing === null) return { is: 'refused', because: 'credential' };
  const { deviceId, warehouse } = credential;
  return {
    is: 'token',
    token: {
      accessToken: await accessToken(access.keys).sign({ deviceId, warehouse }, serverTime),
      expiresIn: accessTokenLife,
      standing,
      serverTime,
    },
  };
}

/** The nonce is used up last, so that a proof by a stranger's key can't use up another device's. */
async function provesNow(
  access: Access,
  credential: Credential,
  proof: string,
  now: number,
): Promise<boolean> {
  const nonce = await readProof(credential.key, proof, proofPurposes.token);
  const named = nonce === null ? null : await nonceToken(access.keys).read(nonce, now);
  return named !== null && access.store.spendNonce(named.id, now + nonceLife * 1000, now);
}

/**
 * Where the database is older than the credential (it was restored from a backup), the device's row is written
 * anew. A revocation is in the database alone: one made after that backup is gone with it and must be repeated;
 * the desk's list of devices shows such a device as active again. Null: this server runs no such warehouse.
 */
async function standingOf(access: Access, credential: Credential): Promise<'active' | 'revoked' | null> {
  const { deviceId, warehouse, name, enrolledAt, key } = credential;
  if (!(await access.store.hasDeskUser(warehouse))) return null;
  const thumbprint = await thumbprintOf(key);
  const device =
    (await access.store.device(deviceId)) ??
    (await access.store.keepDevice({ deviceId, warehouse, name, thumbprint, enrolledAt, revoked: null }));
  if (device.thumbprint !== thumbprint || device.warehouse !== warehouse) return null;
  return device.revoked === null ? 'active' : 'revoked';
}
