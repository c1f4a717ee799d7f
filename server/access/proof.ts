// A device's proof: what only the holder of its private key can have signed.
import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { z } from 'zod';
import type { ProofPurpose } from '../../src/domain/access/purposes.ts';
import type { PublicKey } from '../../src/domain/access/wire.ts';

/** RFC 7638, SHA-256, base64url: names a key. */
export const thumbprintOf = (key: PublicKey): Promise<string> => calculateJwkThumbprint(key, 'sha256');

const proofSchema = z.object({ aud: z.string(), about: z.string().max(4096) });

/**
 * What the proof is about (a code or a nonce), where this key signed it for this purpose; else null.
 * The algorithm is ours to name, never the proof's.
 */
export async function readProof(
  key: PublicKey,
  proof: string,
  purpose: ProofPurpose,
): Promise<string | null> {
  try {
    const { payload } = await compactVerify(proof, await importJWK(key, 'ES256'), { algorithms: ['ES256'] });
    const said = proofSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    return said.aud === purpose ? said.about : null;
  } catch {
    return null;
  }
}
