// The device's keys and what they sign. The private parts never leave the browser's key store.
import type { ProofPurpose } from '../domain/access/purposes.ts';
import type { PublicKey } from '../domain/access/wire.ts';
import { base64url, utf8 } from './base64url.ts';
import type { DeviceKeys } from './identity-store.ts';

const signing = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export async function makeDeviceKeys(): Promise<DeviceKeys> {
  return {
    proof: await crypto.subtle.generateKey(signing, false, ['sign', 'verify']),
    vault: await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']),
  };
}

export async function publicKeyOf({ proof }: DeviceKeys): Promise<PublicKey> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', proof.publicKey);
  return { kty: 'EC', crv: 'P-256', x, y };
}

/** A compact JWS by ES256 (RFC 7515 §7.1, RFC 7518 §3.4): WebCrypto's signature is R and S, just as JWS wants it. */
export async function signProof(
  { proof }: DeviceKeys,
  purpose: ProofPurpose,
  about: string,
): Promise<string> {
  const part = (value: object) => base64url(utf8(JSON.stringify(value)));
  const signed = `${part({ alg: 'ES256' })}.${part({ aud: purpose, about })}`;
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' } as const;
  const signature = await crypto.subtle.sign(algorithm, proof.privateKey, utf8(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}
