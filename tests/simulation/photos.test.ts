// Photos that go up over a bad line to the real server: whatever breaks, each arrives whole, and once. SYNC.md D11.
import { describe, expect, it } from 'vitest';
import { jpegOf } from '../../src/domain/photos/jpeg.fixture.ts';
import { photoHashOf } from '../../src/domain/photos/photo.ts';
import { maxChunkBytes } from '../../src/domain/photos/upload.ts';
import { blankAttachmentsDisk, MemoryAttachments } from '../../src/storage/memory-attachments.ts';
import { HandTime, memoryOutbox } from '../../src/sync/by-hand.fixture.ts';
import { httpPhotoServer } from '../../src/sync/http-photo-server.ts';
import { PhotoUploader } from '../../src/sync/photo-uploader.ts';
import { enrolledDevice, testServer, tokenOf, warehouse } from '../support/access.ts';
import { type Fault, PhotoLine } from './photo-line.ts';
import { Random } from './random.ts';

const lastPiece = 10;
const size = 2 * maxChunkBytes + lastPiece;
const server = await testServer();
const accessToken = await tokenOf(server, await enrolledDevice(server));
let salt = 0;

/** Turns of the event loop, far more than any upload takes. */
const longest = 100_000;

/** Keeps fresh photos, sends them over the line, and looks at what has become of them. */
async function sendOver(faultOf: (bytes: number) => Fault, count = 1) {
  const line = new PhotoLine(server, faultOf);
  const attachments = new MemoryAttachments(blankAttachmentsDisk());
  const time = new HandTime();
  const uploader = new PhotoUploader({
    attachments,
    outbox: memoryOutbox(),
    server: httpPhotoServer({
      token: async () => ({ is: 'token', accessToken }),
      forgetToken: () => {},
      fetch: line.fetch,
    }),
    time,
    random: () => 0,
    backoff: { first: 1_000, cap: 60_000 },
    patience: 60_000,
  });
  const hashes: string[] = [];
  for (let n = 0; n < count; n += 1) {
    salt += 1;
    const bytes = jpegOf({ size, salt, width: 100 + salt });
    const hash = await photoHashOf(bytes);
    hashes.push(hash);
    await attachments.keep({ hash, bytes, at: n });
  }
  uploader.start();
  const isDone = async () => (await attachments.all()).every(({ storedAt }) => storedAt !== null);
  for (let turns = 0; turns < longest && !(await isDone()); turns += 1) await time.wind(0);
  uploader.stop();
  for (const hash of hashes) {
    const stored = await server.photos.photo(warehouse, hash);
    expect(stored === null ? null : await photoHashOf(stored)).toBe(hash);
  }
  expect(await isDone()).toBe(true);
  return line;
}

const once = (nth: number, fault: Fault) => {
  let pieces = 0;
  return (): Fault => {
    pieces += 1;
    return pieces === nth ? fault : { is: 'none' };
  };
};

const boundaries = [1, 2, 3].flatMap((piece) => {
  const length = piece === 3 ? lastPiece : maxChunkBytes;
  return [0, 1, length - 1, length].map((after) => ({ piece, after }));
});

describe('a photo on a line', () => {
  it.each(boundaries)(
    'D11 that is cut at byte $after of piece $piece arrives whole, and no byte of it twice',
    async ({ piece, after }) => {
      const { delivered } = await sendOver(once(piece, { is: 'cut', after }));
      expect(delivered).toBe(size);
    },
  );

  it.each([1, 2, 3])(
    'D11 whose answer to piece %i is lost arrives whole, and no byte twice',
    async (piece) => {
      const { delivered } = await sendOver(once(piece, { is: 'unheard' }));
      expect(delivered).toBe(size);
    },
  );

  it.each([1, 2, 3])(
    'D11 whose piece %i comes twice, or behind the next, is the same photo',
    async (piece) => {
      await sendOver(once(piece, { is: 'twice' }));
      await sendOver(once(piece, { is: 'late' }));
    },
  );

  it.each(Array.from({ length: 25 }, (_, n) => n + 1))(
    'D11 arrives whole through everything at once, two photos in a row, seed %i',
    async (seed) => {
      const random = new Random(seed);
      await sendOver((bytes) => {
        if (random.chance(0.4)) return { is: 'none' };
        const is = random.oneOf(['unheard', 'twice', 'late', 'cut'] as const) ?? 'late';
        return is === 'cut' ? { is, after: random.whole(0, bytes) } : { is };
      }, 2);
    },
  );
});
