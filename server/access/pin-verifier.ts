// PINs on the server: PBKDF2 verifiers, sealed before they are stored.
// Six digits can be tried through in minutes by whoever holds a bare verifier, so a copied database mustn't hold
// one: each is encrypted with a key drawn from the server's key, which isn't in the database.
import { createCipheriv, createDecipheriv, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import type { PinVerifier } from '../../src/domain/access/wire.ts';
import type { Access } from './access.ts';

/** PBKDF2-HMAC-SHA256 iterations: about half a second on a slow handheld. */
const pinIterations = 310_000;
const verifierBytes = 32;
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;

const stretch = promisify(pbkdf2);

export async function makePinVerifier(access: Access, pin: string): Promise<PinVerifier> {
  const salt = access.random(saltBytes);
  const verifier = await stretch(pin, salt, pinIterations, verifierBytes, 'sha256');
  return {
    salt: Buffer.from(salt).toString('base64url'),
    iterations: pinIterations,
    verifier: verifier.toString('base64url'),
  };
}

/** AES-256-GCM (NIST SP 800-38D). Bound to its owner: a verifier copied to another operator's row doesn't open. */
export function sealVerifier(access: Access, owner: string, pin: PinVerifier): PinVerifier {
  const nonce = access.random(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', access.keys.secretFor('pin-seal'), nonce);
  cipher.setAAD(Buffer.from(owner));
  const sealed = [
    nonce,
    cipher.update(Buffer.from(pin.verifier, 'base64url')),
    cipher.final(),
    cipher.getAuthTag(),
  ];
  return { ...pin, verifier: Buffer.concat(sealed).toString('base64url') };
}

/** Null: sealed by another server's key, or for somebody else. Such a PIN must be set anew. */
export function openVerifier(access: Access, owner: string, pin: PinVerifier): PinVerifier | null {
  const sealed = Buffer.from(pin.verifier, 'base64url');
  if (sealed.length !== nonceBytes + verifierBytes + tagBytes) return null;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    access.keys.secretFor('pin-seal'),
    sealed.subarray(0, nonceBytes),
  );
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    const opened = [decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()];
    return { ...pin, verifier: Buffer.concat(opened).toString('base64url') };
  } catch {
    return null;
  }
}
