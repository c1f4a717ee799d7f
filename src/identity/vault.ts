// The roster as this device keeps it: every digest keyed by a key that can't leave the browser, so that a copied
// database gives a thief nothing to guess against.
import type { PinVerifier, Roster } from '../domain/access/wire.ts';
import { type Bytes, base64url, fromBase64url, utf8 } from './base64url.ts';
import type { Vault, VaultOperator } from './identity-store.ts';

/** What is keyed says what it is and whose, so that one operator's entry can't pass for another's. */
const labelled = (label: string, bytes: Bytes): Bytes => new Uint8Array([...utf8(`${label}\n`), ...bytes]);

const keyedDigest = async (key: CryptoKey, text: Bytes): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, text)));

const badgeLabel = 'badge';
const pinLabel = (operatorId: string) => `pin ${operatorId}`;

/** What the server sent is turned at once; nothing of it is stored as it came. */
export async function sealRoster(key: CryptoKey, roster: Roster): Promise<Vault> {
  const sealBadge = (badge: string) => keyedDigest(key, labelled(badgeLabel, fromBase64url(badge)));
  const sealPin = async (operatorId: string, { salt, iterations, verifier }: PinVerifier) => ({
    salt,
    iterations,
    keyed: await keyedDigest(key, labelled(pinLabel(operatorId), fromBase64url(verifier))),
  });
  const operators = roster.operators.map(
    async ({ operatorId, name, roles, badge, pin }): Promise<VaultOperator> => ({
      operatorId,
      name,
      roles,
      badge: badge === null ? null : await sealBadge(badge),
      pin: pin === null ? null : await sealPin(operatorId, pin),
    }),
  );
  const { pinLength, shopCodes, leaseUntil } = roster;
  return { operators: await Promise.all(operators), pinLength, shopCodes, leaseUntil };
}

/** Whose badge this is; `secret`: what its code says after the prefix. */
export async function findByBadge(
  key: CryptoKey,
  vault: Vault,
  secret: string,
): Promise<VaultOperator | null> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(secret)));
  const keyed = await keyedDigest(key, labelled(badgeLabel, digest));
  return vault.operators.find(({ badge }) => badge === keyed) ?? null;
}

/** PBKDF2-HMAC-SHA256, slow on purpose; the comparison is WebCrypto's own and takes the same time wherever it fails. */
export async function pinFits(key: CryptoKey, operator: VaultOperator, pin: string): Promise<boolean> {
  if (operator.pin === null) return false;
  const { salt, iterations, keyed } = operator.pin;
  const typed = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits']);
  const stretching = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64url(salt), iterations };
  const verifier = new Uint8Array(await crypto.subtle.deriveBits(stretching, typed, 256));
  return crypto.subtle.verify(
    'HMAC',
    key,
    fromBase64url(keyed),
    labelled(pinLabel(operator.operatorId), verifier),
  );
}
