// A device's credential: the server's signed word that a key is a device of a warehouse.
// It needs no database to be believed, so a server restored from an older backup still knows its devices.
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type PublicKey, publicKeySchema } from '../../src/domain/access/wire.ts';
import type { ServerKeys } from './server-keys.ts';

const audience = 'tallyhand/credential';
const type = 'tallyhand-credential+jwt';

/** `key`: the device's public key, bound in as `cnf` (RFC 7800 §3.2). `enrolledAt`: ms since 1970. */
export interface Credential {
  readonly deviceId: string;
  readonly warehouse: string;
  readonly name: string;
  readonly key: PublicKey;
  readonly enrolledAt: number;
}

const claimsSchema = z.object({
  sub: z.string(),
  warehouse: z.string(),
  name: z.string(),
  iat: z.number(),
  cnf: z.object({ jwk: publicKeySchema }),
});

/** It doesn't expire: a handheld may lie in a drawer for a year. Revoking is what ends it. */
export function signCredential(keys: ServerKeys, credential: Credential): Promise<string> {
  const { deviceId, warehouse, name, key, enrolledAt } = credential;
  return new SignJWT({ warehouse, name, cnf: { jwk: key } })
    .setProtectedHeader({ alg: 'ES256', typ: type })
    .setSubject(deviceId)
    .setAudience(audience)
    .setIssuedAt(Math.floor(enrolledAt / 1000))
    .sign(keys.sign);
}

/** Null: it isn't ours, whatever the reason. Its date is never compared with a clock. */
export async function readCredential(keys: ServerKeys, text: string): Promise<Credential | null> {
  try {
    const { payload } = await jwtVerify(text, keys.verify, { algorithms: ['ES256'], audience, typ: type });
    const claims = claimsSchema.parse(payload);
    return {
      deviceId: claims.sub,
      warehouse: claims.warehouse,
      name: claims.name,
      key: claims.cnf.jwk,
      enrolledAt: claims.iat * 1000,
    };
  } catch {
    return null;
  }
}
