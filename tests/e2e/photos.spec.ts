// Photos in a real browser, from the camera's file to the server. SYNC.md D11.
import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { exifWithPlace } from '../../src/domain/photos/jpeg.fixture.ts';
import { readJpeg } from '../../src/domain/photos/jpeg.ts';
import { maxPhotoBytes } from '../../src/domain/photos/photo.ts';
import { maxChunkBytes } from '../../src/domain/photos/upload.ts';
import { type Floor, test } from './floor.ts';
import { beginOf, bundlePhotos, type CameraFile, isPiece, PhotoPage } from './photo-page.ts';

let script: string;
test.beforeAll(async () => {
  script = await bundlePhotos();
});

async function opened(floor: Floor, name: string) {
  const handheld = await floor.enrolled(name);
  return { handheld, photos: await PhotoPage.open(handheld, handheld.origin, script) };
}

/** As a phone writes it: its notes stand right behind the start of the image. */
const withPlace = (jpeg: Buffer): CameraFile => ({
  name: 'IMG_0001.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.concat([jpeg.subarray(0, 2), Buffer.from(exifWithPlace), jpeg.subarray(2)]),
});

test('D11 what leaves the handheld is the picture alone: upright, at most 1,600 px, without the place where it was taken', async ({
  floor,
}) => {
  const { photos } = await opened(floor, 'Zebra 31');
  const file = withPlace(await photos.noise(3_000, 2_000, 'image/jpeg'));
  expect(readJpeg(file.buffer)).toEqual({ is: 'with-metadata' });
  await photos.take(file);
  await expect(photos.shown('sent')).toHaveCount(1);
  const [kept] = await photos.kept();
  const photo = await floor.site.desk.photo(kept?.hash ?? '');
  if (photo === null) throw new Error('the photo is said to be sent, and is awaited');
  expect(readJpeg(photo)).toEqual({ is: 'picture', width: 1_067, height: 1_600 });
  expect(photo.length).toBeLessThanOrEqual(maxPhotoBytes);
  expect(createHash('sha256').update(photo).digest('hex')).toBe(kept?.hash);
  const picture = photos.page.getByRole('img', { name: 'Photo 1' });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalHeight)).toBe(1_600);
});

test('D11 any picture that the browser can read becomes a photo; what is none is said to be none', async ({
  floor,
}) => {
  const { photos } = await opened(floor, 'Zebra 32');
  const buffer = await photos.noise(300, 200, 'image/png');
  await photos.take({ name: 'shot.png', mimeType: 'image/png', buffer });
  await expect(photos.shown('sent')).toHaveCount(1);
  const [kept] = await photos.kept();
  const photo = await floor.site.desk.photo(kept?.hash ?? '');
  expect(photo === null ? null : readJpeg(photo)).toEqual({ is: 'picture', width: 300, height: 200 });

  const note = { name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') };
  await photos.take(note);
  await expect(photos.page.getByRole('alert')).toHaveText('This is no picture. Take the photo again.');
  await photos.take({ name: 'shot.png', mimeType: 'image/png', buffer });
  await expect(photos.page.getByRole('alert')).toBeEmpty();
  expect(await photos.kept()).toHaveLength(1);

  await photos.page.getByRole('button', { name: 'Remove photo 1' }).click();
  await expect(photos.page.getByRole('listitem')).toHaveCount(0);
  expect(await photos.kept()).toEqual([]);
});

test('D3 D11 a device that is full says that the photo is NOT kept, and keeps the next one when there is room', async ({
  floor,
}) => {
  const { handheld, photos } = await opened(floor, 'Zebra 33');
  const file = withPlace(await photos.noise(800, 600, 'image/jpeg'));
  await handheld.fillDisk();
  await photos.take(file);
  await expect(photos.page.getByRole('alert')).toContainText('the photo is NOT kept. Scans are safe.');
  expect(await photos.kept()).toEqual([]);
  await handheld.emptyDisk();
  await expect(async () => {
    await photos.take(file);
    await expect(photos.shown('sent')).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
});

test('D11 a photo outlives a network that goes in the middle and a dead battery; the app brings up the rest by itself, and no byte twice', async ({
  floor,
}) => {
  const { handheld, photos } = await opened(floor, 'Zebra 34');
  const { site } = floor;
  const sent: { readonly from: number; readonly bytes: number }[] = [];
  await handheld.context.route('**/api/v1/photos/*?*', async (route) => {
    const request = route.request();
    if (beginOf(request) > 0) await handheld.setOffline(true);
    else sent.push({ from: 0, bytes: request.postDataBuffer()?.length ?? 0 });
    await route.continue();
  });
  await photos.take(withPlace(await photos.noise(1_600, 1_200, 'image/jpeg')));
  await expect(photos.shown('here only')).toHaveCount(1);
  await expect.poll(() => photos.page.evaluate(() => navigator.onLine)).toBe(false);
  const [kept] = await photos.kept();
  if (kept === undefined) throw new Error('nothing is kept');
  expect(kept.size).toBeGreaterThan(2 * maxChunkBytes);
  expect(await site.desk.photo(kept.hash)).toBeNull();

  await handheld.kill();
  await handheld.open();
  handheld.page.on('request', (request) => {
    if (isPiece(request)) {
      sent.push({ from: beginOf(request), bytes: request.postDataBuffer()?.length ?? 0 });
    }
  });
  await handheld.setOffline(false);
  await expect
    .poll(async () => (await site.desk.photo(kept.hash))?.length, { timeout: 60_000 })
    .toBe(kept.size);
  expect(sent.map(({ from }) => from)).toEqual(sent.map((_, n) => n * maxChunkBytes));
  expect(sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(kept.size);
});
