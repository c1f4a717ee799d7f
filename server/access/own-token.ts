// Short-lived texts that the server writes to itself: HS256 (RFC 7518 §3.2) with a secret for each use of them,
// cheap enough to check on every request. Dated by the server's clock alone.
import { jwtVerify, SignJWT } from 'jose';
import type { z } from 'zod';

export interface OwnToken<Claims> {
  readonly sign: (claims: Claims, now: number) => Promise<string>;
  /** Null: not ours, for another use, or over. */
  readonly read: (text: string, now: number) => Promise<Claims | null>;
}

/** Texts whose signature was found right, the newest last: a device shows the same one with every push. */
const mostRemembered = 5_000;

/** `life`: seconds. */
export function ownToken<Claims extends Record<string, unknown>>(given: {
  readonly secret: Uint8Array;
  readonly audience: string;
  readonly life: number;
  readonly claims: z.ZodType<Claims>;
}): OwnToken<Claims> {
  const { secret, audience, life, claims: schema } = given;
  const proven = new Map<string, { readonly claims: Claims; readonly until: number }>();

  function remember(text: string, claims: Claims, until: number): void {
    proven.set(text, { claims, until });
    const [oldest] = proven.keys();
    if (proven.size > mostRemembered && oldest !== undefined) proven.delete(oldest);
  }

  return {
    sign: (claims, now) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(audience)
        .setExpirationTime(Math.floor(now / 1000) + life)
        .sign(secret),
    async read(text, now) {
      const known = proven.get(text);
      if (known !== undefined) return now < known.until ? known.claims : null;
      try {
        const { payload } = await jwtVerify(text, secret, {
          algorithms: ['HS256'],
          audience,
          currentDate: new Date(now),
          requiredClaims: ['exp'],
        });
        const claims = schema.parse(payload);
        remember(text, claims, (payload.exp ?? 0) * 1000);
        return claims;
      } catch {
        return null;
      }
    },
  };
}
