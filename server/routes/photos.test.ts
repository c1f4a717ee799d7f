// Photos over HTTP: up from a device, down to the desk.
import { describe, expect, it } from 'vitest';
import { exifWithPlace, jpegOf } from '../../src/domain/photos/jpeg.fixture.ts';
import { maxPhotoBytes, type PhotoBytes, photoHashOf } from '../../src/domain/photos/photo.ts';
import {
  chunkAnswerSchema,
  maxAsked,
  maxChunkBytes,
  photosAnswerSchema,
} from '../../src/domain/photos/upload.ts';
import { refusalSchema } from '../../src/domain/sync/wire.ts';
import {
  codeOf,
  desk as deskUser,
  enrolledDevice,
  testServer,
  tokenOf,
  warehouse,
} from '../../tests/support/access.ts';

const photo = jpegOf({ size: 600_000 });
const hash = await photoHashOf(photo);

async function site() {
  const server = await testServer();
  const device = await enrolledDevice(server);
  const headers = { authorization: `Bearer ${await tokenOf(server, device)}` };
  const put = (path: string, body: BodyInit, name = hash) =>
    server.request(`/api/v1/photos/${name}?${path}`, {
      method: 'PUT',
      headers,
      body,
      // Undici wants to be told that a stream goes out before its answer comes.
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    } as RequestInit);
  const piece = (from: number, to: number, of: PhotoBytes = photo, name = hash) =>
    put(`from=${from}&size=${of.length}`, of.slice(from, to), name);
  const ask = (hashes: readonly string[]) => server.post('/api/v1/photos/standings', { hashes }, headers);
  const signedIn = await server.post('/api/desk/session', deskUser);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const show = (name = hash) => server.request(`/api/desk/photos/${name}`, { headers: { cookie } });
  return { server, device, put, piece, ask, show };
}

const standing = async (response: Response) => chunkAnswerSchema.parse(await response.json()).standing;

async function sendAll(piece: (from: number, to: number) => Promise<Response>) {
  for (let from = 0; from < photo.length; from += maxChunkBytes) {
    expect((await piece(from, from + maxChunkBytes)).status).toBe(200);
  }
}

describe('a photo from a device', () => {
  it('D11 comes up in pieces, and the server tells where it stands', async () => {
    const { server, piece, ask } = await site();
    const other = '0'.repeat(64);
    expect(await standing(await piece(0, maxChunkBytes))).toEqual({ is: 'part', have: maxChunkBytes });
    const { photos, serverTime } = photosAnswerSchema.parse(await (await ask([other, hash])).json());
    expect(photos).toEqual([
      { hash: other, standing: { is: 'part', have: 0 } },
      { hash, standing: { is: 'part', have: maxChunkBytes } },
    ]);
    expect(serverTime).toBe(server.clock.now);
    expect(await standing(await piece(maxChunkBytes, 2 * maxChunkBytes))).toMatchObject({ is: 'part' });
    expect(await standing(await piece(2 * maxChunkBytes, photo.length))).toEqual({ is: 'stored' });
    const stored = await server.photos.photo(warehouse, hash);
    expect(stored === null ? null : await photoHashOf(stored)).toBe(hash);
  });

  it('D11 keeps what came of a piece whose line broke', async () => {
    const { put, piece } = await site();
    let pulls = 0;
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulls += 1;
        if (pulls === 1) controller.enqueue(photo.slice(0, 1_000));
        else controller.error(new Error('the line broke'));
      },
    });
    await put(`from=0&size=${photo.length}`, broken);
    expect(await standing(await piece(5, 5))).toEqual({ is: 'part', have: 1_000 });
  });

  it.each([
    ['more than a piece', `from=0&size=${maxPhotoBytes}`, new Uint8Array(maxChunkBytes + 1), 413],
    ['more than it says', 'from=0&size=9', new Uint8Array(10), 400],
    ['more than a photo', `from=0&size=${maxPhotoBytes + 1}`, new Uint8Array(10), 400],
    ['a piece of nothing', 'from=0&size=0', new Uint8Array(), 400],
    ['no place', 'size=10', new Uint8Array(10), 400],
  ])('is refused where it is %s, and nothing of it stays', async (_, query, body, status) => {
    const { server, put } = await site();
    const answer = await put(query, body);
    expect(answer.status).toBe(status);
    expect(refusalSchema.safeParse(await answer.json()).success).toBe(true);
    expect((await server.photos.standings(warehouse, [hash])).size).toBe(0);
  });

  it('is refused under a name that no photo can have', async () => {
    const { put } = await site();
    for (const name of ['x', '..%2f..%2fpasswd', hash.toUpperCase()]) {
      expect((await put('from=0&size=3', new Uint8Array(3), name)).status).toBe(400);
    }
  });

  it('D11 is refused where it carries where it was taken, or has another’s name', async () => {
    const { piece } = await site();
    const placed = jpegOf({ more: exifWithPlace });
    const answer = await piece(0, placed.length, placed, await photoHashOf(placed));
    expect([answer.status, await codeOf(answer)]).toEqual([422, 'photo-with-metadata']);
    const small = jpegOf({});
    const misnamed = await piece(0, small.length, small);
    expect([misnamed.status, await codeOf(misnamed)]).toEqual([422, 'photo-other-hash']);
  });

  it('is asked about in bounded questions', async () => {
    const { ask } = await site();
    expect((await ask(Array.from({ length: maxAsked }, () => hash))).status).toBe(200);
    expect((await ask(Array.from({ length: maxAsked + 1 }, () => hash))).status).toBe(400);
    expect((await ask(['x'])).status).toBe(400);
  });

  it('is not taken from a device that was revoked', async () => {
    const { server, device, piece, ask } = await site();
    await server.access.store.revokeDevice(warehouse, device.deviceId, { at: 1, by: 'kim' });
    server.access.standings.clear();
    for (const answer of [await piece(0, 10), await ask([hash])]) {
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'device-revoked']);
    }
  });
});

describe('a photo at the desk', () => {
  it('is a JPEG and nothing else, kept by that browser alone', async () => {
    const { piece, show } = await site();
    await sendAll(piece);
    const answer = await show();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await photoHashOf(new Uint8Array(await answer.arrayBuffer()))).toBe(hash);
  });

  it('D11 is awaited until all of it has come', async () => {
    const { piece, show } = await site();
    for (const begun of [false, true]) {
      if (begun) await piece(0, 1_000);
      const answer = await show();
      expect([answer.status, await codeOf(answer)]).toEqual([404, 'photo-awaited']);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is another warehouse’s, and so awaited here', async () => {
    const { server, show } = await site();
    await server.photos.add({ warehouse: 'elsewhere', hash, from: 0, bytes: photo, at: 1 });
    await server.photos.finish('elsewhere', hash);
    expect((await show()).status).toBe(404);
    expect((await show('x')).status).toBe(400);
  });
});
