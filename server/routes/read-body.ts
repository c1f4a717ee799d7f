// A request's body as text, plain or gzip, never more of it in memory than its limit.
import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import type { HonoRequest } from 'hono';

const inflateAside = promisify(gunzip);

/** Bytes: a smaller body is unpacked sooner than another thread could be told of it. */
const small = 16_384;

const inflate = async (raw: Uint8Array, limit: number): Promise<Uint8Array> =>
  raw.byteLength <= small
    ? gunzipSync(raw, { maxOutputLength: limit })
    : inflateAside(raw, { maxOutputLength: limit });

export type BodyText =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'too-large' | 'broken-gzip' | 'not-utf-8' | 'unknown-encoding' };

/** `limit`: bytes, as they came and again after gunzip. */
export async function readBody(request: HonoRequest, limit: number): Promise<BodyText> {
  const encoding = request.header('content-encoding') ?? 'identity';
  if (encoding !== 'gzip' && encoding !== 'identity') return { is: 'unknown-encoding' };
  const raw = await readBytes(request, limit);
  if (raw === null) return { is: 'too-large' };
  if (encoding === 'identity') return decode(raw);
  try {
    return decode(await inflate(raw, limit));
  } catch (error) {
    const isTooLarge =
      error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { is: isTooLarge ? 'too-large' : 'broken-gzip' };
  }
}

/** Null where there is more than the limit; a body that doesn't say its length is counted as it comes. */
async function readBytes(request: HonoRequest, limit: number): Promise<Uint8Array | null> {
  const length = request.header('content-length');
  if (length !== undefined) {
    return Number(length) > limit ? null : new Uint8Array(await request.arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * What comes of a body, also where it is cut off on its way: a prefix then, of which the sender hears nothing. Null
 * where there is more than the limit.
 */
export async function readWhatComes(
  request: HonoRequest,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.raw.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) return null;
      chunks.push(chunk);
    }
  } catch {
    // The line broke: what came before is as good as it would have been with the rest.
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): BodyText {
  try {
    return { is: 'text', text: decoder.decode(bytes) };
  } catch {
    return { is: 'not-utf-8' };
  }
}
