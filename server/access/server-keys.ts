// The server's signing key. It is kept apart from the database: a server restored from a backup still knows its
// devices by it, and a copied database is worth nothing without it. Back it up, but not beside the database.
import { hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { z } from 'zod';

const coordinate = z.string().regex(/^[\w-]{43}$/);
const privateKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  d: coordinate,
});

export interface ServerKeys {
  /** ES256, for credentials: they live as long as the device does. */
  readonly sign: CryptoKey;
  readonly verify: CryptoKey;
  /** 32 bytes for one purpose, drawn from the key (HKDF, RFC 5869): none tells anything of another. */
  readonly secretFor: (purpose: string) => Uint8Array;
}

const asKey = async (jwk: JWK): Promise<CryptoKey> => {
  const key = await importJWK(jwk, 'ES256');
  if (key instanceof Uint8Array) throw new TypeError('the server key must be an EC key');
  return key;
};

/** From a private JWK as text. Throws a message that says what is wrong with it, and never the key. */
export async function serverKeysFrom(text: string): Promise<ServerKeys> {
  const parsed = privateKeySchema.safeParse(jsonOrNull(text));
  if (!parsed.success)
    throw new Error('the server key is not a private P-256 JWK: restore it from its backup');
  const { d, ...publicJwk } = parsed.data;
  const material = Buffer.from(d, 'base64url');
  return {
    sign: await asKey(parsed.data),
    verify: await asKey(publicJwk),
    secretFor: (purpose) => new Uint8Array(hkdfSync('sha256', material, '', `tallyhand/${purpose}`, 32)),
  };
}

export async function newServerKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}

/**
 * The key from `given` (the environment's SERVER_KEY), else from `keys/server-key.json` in the data folder, which
 * is made on the first start, readable by its owner alone. Two processes starting at once end with the same key.
 */
export async function loadServerKeys(dataFolder: string, given?: string): Promise<ServerKeys> {
  if (given !== undefined && given !== '') return serverKeysFrom(given);
  const file = path.join(dataFolder, 'keys', 'server-key.json');
  const kept = await readOrNull(file);
  if (kept !== null) return serverKeysFrom(kept);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeOnce(file, await newServerKey());
  return serverKeysFrom(await readFile(file, 'utf8'));
}

/** Whole or not at all, also after a crash; where another was first, its file stays. */
async function writeOnce(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
