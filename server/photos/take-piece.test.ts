import { describe, expect, it } from 'vitest';
import { exifWithPlace, jpegOf } from '../../src/domain/photos/jpeg.fixture.ts';
import { type PhotoBytes, photoHashOf } from '../../src/domain/photos/photo.ts';
import { memoryPhotoStore } from './memory-photo-store.ts';
import { takePiece } from './take-piece.ts';

const upload = async (bytes: PhotoBytes, hash?: string) => {
  const store = memoryPhotoStore();
  const name = hash ?? (await photoHashOf(bytes));
  const take = (from: number, to: number, size = bytes.length) =>
    takePiece(store, size, { warehouse: 'W', hash: name, from, bytes: bytes.slice(from, to), at: 1 });
  return { store, name, take, whole: () => take(0, bytes.length) };
};

describe('a piece of a photo', () => {
  it('D11 that is the last one stores the photo', async () => {
    const photo = jpegOf({ size: 1_000 });
    const { store, name, take } = await upload(photo);
    expect(await take(0, 400)).toEqual({ is: 'part', have: 400 });
    expect(await take(400, 999)).toEqual({ is: 'part', have: 999 });
    expect(await store.photo('W', name)).toBeNull();
    expect(await take(999, 1_000)).toEqual({ is: 'stored' });
    expect(await store.photo('W', name)).toEqual(photo);
    expect(await take(999, 1_000)).toEqual({ is: 'stored' });
  });

  it('an empty one has what is there looked at, where a server died before it did', async () => {
    const photo = jpegOf({ size: 1_000 });
    const { store, name, take } = await upload(photo);
    await store.add({ warehouse: 'W', hash: name, from: 0, bytes: photo, at: 1 });
    expect(await take(1_000, 1_000)).toEqual({ is: 'stored' });
  });

  it('D11 bytes that another name belongs to are forgotten', async () => {
    const { store, name, take, whole } = await upload(jpegOf({ size: 1_000 }), '0'.repeat(64));
    expect(await whole()).toEqual({ is: 'flawed', flaw: 'other-hash' });
    expect((await store.standings('W', [name])).size).toBe(0);
    expect(await take(0, 400)).toEqual({ is: 'part', have: 400 });
  });

  it.each([
    ['with-metadata', jpegOf({ more: exifWithPlace })],
    ['not-a-jpeg', Uint8Array.from([1, 2, 3])],
    ['not-a-jpeg', jpegOf({ size: 1_000 }).slice(0, 900)],
    ['too-large', jpegOf({ width: 1_601 })],
    ['too-large', jpegOf({ height: 4_000, width: 10 })],
  ] as const)('D11 what is %s is no photo, whatever its name, and is forgotten', async (flaw, bytes) => {
    const { store, name, whole } = await upload(bytes);
    expect(await whole()).toEqual({ is: 'flawed', flaw });
    expect((await store.standings('W', [name])).size).toBe(0);
  });

  it('that names too small a size is looked at as it is', async () => {
    const { take } = await upload(jpegOf({ size: 1_000 }));
    expect(await take(0, 10, 5)).toEqual({ is: 'flawed', flaw: 'other-hash' });
  });
});
