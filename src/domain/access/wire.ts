// What travels between a device or a desk and the server to prove who is there.
// Times are ms since 1970 on the server's clock unless said otherwise; bytes are base64url without padding (RFC 4648 §5).
import { z } from 'zod';
import { shopCodesSchema } from '../barcode/shop-code-schema.ts';
import { operatorSchema } from '../people/model.ts';
import { maxEventBytes, maxPushEvents } from '../sync/wire.ts';
import { passwordLengths } from './password.ts';

const id = z.string().min(1).max(64);
const coordinate = z.string().regex(/^[\w-]{43}$/);
const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(128);
/** A compact JWS (RFC 7515 §7.1). */
const jws = z
  .string()
  .regex(/^[\w-]+\.[\w-]+\.[\w-]*$/)
  .max(4096);

/** A P-256 public key as a JWK (RFC 7518 §6.2). Strict: a key that came with its private part is refused. */
export const publicKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
});

/** `proof`: a JWS by the new key over `{aud, code}`: who asks holds the key and the code. */
export const enrolRequestSchema = z.object({
  code: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(80),
  publicKey: publicKeySchema,
  proof: jws,
});

/** `credential`: the server's signed word that this key is this device; it is no secret without the key. */
export const enrolledSchema = z.object({
  deviceId: id,
  warehouse: id,
  credential: jws,
  serverTime: z.number(),
});

/** `nonce` is signed and dated by the server alone: a device's clock never matters (P5). */
export const challengeSchema = z.object({ nonce: jws, serverTime: z.number() });

/** `proof`: a JWS by the device's key over `{aud, nonce}`. */
export const tokenRequestSchema = z.object({ credential: jws, proof: jws });

/** `expiresIn`: seconds from now. A revoked device still gets a token: what it holds goes into quarantine (P4). */
export const tokenSchema = z.object({
  accessToken: jws,
  expiresIn: z.number().int().positive(),
  standing: z.enum(['active', 'revoked']),
  serverTime: z.number(),
});

/** PBKDF2-HMAC-SHA256 (RFC 8018 §5.2) over the PIN: `verifier` is 32 bytes, `salt` 16. */
const pinVerifierSchema = z.object({
  salt: base64url,
  iterations: z.number().int().min(310_000).max(10_000_000),
  verifier: base64url,
});

/** `badge`: SHA-256 of the badge's secret; null: none is printed. `pin` null: none is set, so nobody signs in by it. */
const rosteredOperatorSchema = operatorSchema.pick({ operatorId: true, name: true, roles: true }).extend({
  badge: base64url.nullable(),
  pin: pinVerifierSchema.nullable(),
});

/**
 * Everyone who may sign in on this warehouse's devices until `leaseUntil`, and nobody else; and what the site has settled
 * that a device must know offline. `shopCodes`: an older server names none.
 */
export const rosterSchema = z.object({
  operators: z.array(rosteredOperatorSchema),
  pinLength: z.number().int().positive(),
  shopCodes: shopCodesSchema.default([]),
  leaseUntil: z.number(),
  serverTime: z.number(),
});

/** Events of a device that can't prove itself any more, each as its bytes were. Kept whole in quarantine (P4). */
export const unprovenSchema = z.object({
  warehouse: id,
  deviceId: id,
  events: z.array(z.string().max(maxEventBytes)).min(1).max(maxPushEvents),
});
export const unprovenAnswerSchema = z.object({ kept: z.literal(true), serverTime: z.number() });

export const deskRoleSchema = z.enum(['supervisor', 'administrator']);
export const loginSchema = z.object({
  name: z.string().min(1).max(80),
  password: z.string().min(1).max(passwordLengths.most),
});
export const passwordChangeSchema = z.object({
  current: z.string().min(1).max(passwordLengths.most),
  next: z.string().min(passwordLengths.least).max(passwordLengths.most),
});
export const deskUserSchema = z.object({ userId: id, name: z.string(), warehouse: id, role: deskRoleSchema });

export type PublicKey = z.infer<typeof publicKeySchema>;
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;
export type Enrolled = z.infer<typeof enrolledSchema>;
export type Challenge = z.infer<typeof challengeSchema>;
export type TokenRequest = z.infer<typeof tokenRequestSchema>;
export type Token = z.infer<typeof tokenSchema>;
export type PinVerifier = z.infer<typeof pinVerifierSchema>;
export type Roster = z.infer<typeof rosterSchema>;
export type DeskRole = z.infer<typeof deskRoleSchema>;
