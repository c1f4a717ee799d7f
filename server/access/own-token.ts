// Short-lived texts that the server writes to itself: HS256 (RFC 7518 §3.2) with a secret for each use of them,
// cheap enough to check on every request. Dated by the server's clock alone.
import { jwtVerify, SignJWT } from 'jose';
import type { z } from 'zod';

export interface OwnToken<Claims> {
  readonly sign: (claims: Claims, now: number) => Promise<string>;
  /** Null: not ours, for another use, or over. */
  readonly read: (text: string, now: number) => Promise<Claims | null>;
}

/** `life`: seconds. */
export function ownToken<Claims extends Record<string, unknown>>(given: {
  readonly secret: Uint8Array;
  readonly audience: string;
  readonly life: number;
  readonly claims: z.ZodType<Claims>;
}): OwnToken<Claims> {
  const { secret, audience, life, claims: schema } = given;
  return {
    sign: (claims, now) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(audience)
        .setExpirationTime(Math.floor(now / 1000) + life)
        .sign(secret),
    async read(text, now) {
      try {
        const { payload } = await jwtVerify(text, secret, {
          algorithms: ['HS256'],
          audience,
          currentDate: new Date(now),
          requiredClaims: ['exp'],
        });
        return schema.parse(payload);
      } catch {
        return null;
      }
    },
  };
}
