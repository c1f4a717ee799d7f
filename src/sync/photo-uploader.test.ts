import { describe, expect, it } from 'vitest';
import { jpegOf } from '../domain/photos/jpeg.fixture.ts';
import { maxChunkBytes, type PhotoStanding } from '../domain/photos/upload.ts';
import { keptAfterAcknowledge } from '../domain/sync/retention.ts';
import { blankAttachmentsDisk, MemoryAttachments } from '../storage/memory-attachments.ts';
import { HandTime, memoryOutbox, scans, turnsOver } from './by-hand.fixture.ts';
import type { PhotoServer } from './photo-server.ts';
import { PhotoUploader } from './photo-uploader.ts';
import type { Answered } from './transport.ts';

const size = 2 * maxChunkBytes + 10;
const photoOf = (salt: number) => jpegOf({ size, salt });
const unreachable = { is: 'unreachable' } as const;
/** A request that nobody answers until it is given up. */
const silence = (signal: AbortSignal) =>
  new Promise<typeof unreachable>((resolve) => {
    signal.addEventListener('abort', () => resolve(unreachable));
  });

type Piece = Parameters<PhotoServer['send']>[0];

/** Stores what it is sent, unless `onAsk` or `onSend` say otherwise. `asked` and `sent`: what came to it. */
class ToldServer implements PhotoServer {
  readonly asked: (readonly string[])[] = [];
  readonly sent: { readonly hash: string; readonly from: number; readonly bytes: number }[] = [];
  readonly standings = new Map<string, PhotoStanding>();
  serverTime = 1;
  onAsk: (signal: AbortSignal) => Answered<never> | Promise<Answered<never>> | null = () => null;
  onSend: (
    piece: Piece,
    signal: AbortSignal,
  ) => Awaited<ReturnType<PhotoServer['send']>> | Promise<Answered<never>> | null = () => null;

  async ask(hashes: readonly string[], signal: AbortSignal) {
    this.asked.push(hashes);
    const said = this.onAsk(signal);
    if (said !== null) return said;
    const { serverTime } = this;
    const photos = hashes.map((hash) => ({ hash, standing: this.#standing(hash) }));
    return { is: 'answered', answer: { photos, serverTime } } as const;
  }

  async send(piece: Piece, signal: AbortSignal) {
    this.sent.push({ hash: piece.hash, from: piece.from, bytes: piece.bytes.length });
    const said = this.onSend(piece, signal);
    if (said !== null) return said;
    const end = piece.from + piece.bytes.length;
    this.standings.set(piece.hash, end === piece.size ? { is: 'stored' } : { is: 'part', have: end });
    return this.answer(this.#standing(piece.hash));
  }

  answer(standing: PhotoStanding) {
    return { is: 'answered', answer: { standing, serverTime: this.serverTime } } as const;
  }

  #standing(hash: string): PhotoStanding {
    return this.standings.get(hash) ?? { is: 'part', have: 0 };
  }
}

function device() {
  const attachments = new MemoryAttachments(blankAttachmentsDisk());
  const outbox = memoryOutbox();
  const server = new ToldServer();
  const time = new HandTime();
  const uploader = new PhotoUploader({
    attachments,
    outbox,
    server,
    time,
    random: () => 0.5,
    backoff: { first: 1_000, cap: 60_000 },
    patience: 30_000,
  });
  const keep = (hash: string, at = 1) => attachments.keep({ hash, bytes: photoOf(at), at });
  const storedAt = async (hash: string) =>
    (await attachments.all()).find((photo) => photo.hash === hash)?.storedAt;
  return { attachments, outbox, server, time, uploader, keep, storedAt };
}

/** All that waits for nothing but its turn, however many turns that takes. */
const settled = async () => {
  for (let n = 0; n < 20; n += 1) await turnsOver();
};

const whole = (hash: string) => [
  { hash, from: 0, bytes: maxChunkBytes },
  { hash, from: maxChunkBytes, bytes: maxChunkBytes },
  { hash, from: 2 * maxChunkBytes, bytes: 10 },
];

describe('the photo uploader', () => {
  it('D11 sends what was kept before the start, one photo after the other, the oldest first', async () => {
    const { uploader, server, keep, storedAt } = device();
    await keep('b', 2);
    await keep('a', 1);
    uploader.start();
    await settled();
    expect(server.sent).toEqual([...whole('a'), ...whole('b')]);
    expect([await storedAt('a'), await storedAt('b')]).toEqual([1, 1]);
  });

  it('D11 sends a photo as soon as it is kept, and asks of nothing where there is none', async () => {
    const { uploader, server, keep } = device();
    uploader.start();
    await settled();
    expect(server.asked).toEqual([]);
    await keep('a');
    await settled();
    expect(server.sent).toEqual(whole('a'));
  });

  it('D11 goes on from where the server stands', async () => {
    const { uploader, server, keep } = device();
    server.standings.set('a', { is: 'part', have: 2 * maxChunkBytes - 3 });
    await keep('a');
    uploader.start();
    await settled();
    expect(server.sent).toEqual([{ hash: 'a', from: 2 * maxChunkBytes - 3, bytes: 13 }]);
  });

  it('sends nothing of a photo that another device has brought', async () => {
    const { uploader, server, keep, storedAt } = device();
    server.standings.set('a', { is: 'stored' });
    await keep('a');
    uploader.start();
    await settled();
    expect(server.sent).toEqual([]);
    expect(await storedAt('a')).toBe(1);
  });

  it('has the server look again where it has all bytes and no photo', async () => {
    const { uploader, server, keep, storedAt } = device();
    server.standings.set('a', { is: 'part', have: size });
    await keep('a');
    uploader.start();
    await settled();
    expect(server.sent).toEqual([{ hash: 'a', from: size, bytes: 0 }]);
    expect(await storedAt('a')).toBe(1);
  });

  it('lets every event go first, between two pieces too', async () => {
    const { uploader, server, outbox, keep } = device();
    const [first] = await scans(outbox, 1);
    await keep('a');
    uploader.start();
    await settled();
    expect([server.asked, server.sent]).toEqual([[], []]);
    const acknowledge = (seq: number, id = '') => outbox.acknowledge({ seq, id, results: [], serverTime: 1 });
    server.onSend = () => {
      server.onSend = () => null;
      void scans(outbox, 1);
      return null;
    };
    await acknowledge(1, first?.id);
    await settled();
    expect(server.sent).toEqual(whole('a').slice(0, 1));
    await acknowledge(2);
    await settled();
    expect(server.sent).toEqual(whole('a'));
  });

  it('D8 waits longer after each failure; a new photo does not hurry it, a wake does', async () => {
    const { uploader, server, time, keep } = device();
    server.onAsk = () => unreachable;
    await keep('a');
    uploader.start();
    await settled();
    expect(time.next()).toBe(500);
    await keep('b', 2);
    await time.wind(500);
    expect([server.asked.length, time.next()]).toEqual([2, 1_000]);
    server.onAsk = () => null;
    uploader.wake();
    await settled();
    expect(server.sent).toEqual([...whole('a'), ...whole('b')]);
    expect(time.next()).toBeNull();
  });

  it('waits as long as a busy server asks for', async () => {
    const { uploader, server, time, keep } = device();
    server.onSend = () => ({ is: 'busy', retryAfter: 9_000 });
    await keep('a');
    uploader.start();
    await settled();
    expect(time.next()).toBe(9_000);
  });

  it('gives up a request that nobody answers, and tries again', async () => {
    const { uploader, server, time, keep, storedAt } = device();
    server.onSend = (_, signal) => silence(signal);
    await keep('a');
    uploader.start();
    await settled();
    server.onSend = () => null;
    await time.wind(30_000);
    await time.wind(500);
    await settled();
    expect(await storedAt('a')).toBe(1);
  });

  it('does not spin where the server’s answers lead nowhere', async () => {
    const { uploader, server, time, keep } = device();
    server.onSend = () => server.answer({ is: 'part', have: 0 });
    await keep('a');
    uploader.start();
    await settled();
    expect([server.sent.length, time.next()]).toEqual([1, 500]);
  });

  it('puts aside what the server refuses, and goes on with the others', async () => {
    const { uploader, server, keep, storedAt } = device();
    server.onSend = ({ hash }) =>
      hash === 'a' ? { is: 'refused', code: 'photo-with-metadata', message: '' } : null;
    await keep('a', 1);
    await keep('b', 2);
    uploader.start();
    await settled();
    expect([await storedAt('a'), await storedAt('b')]).toEqual([null, 1]);
    uploader.wake();
    await settled();
    expect(server.sent.filter(({ hash }) => hash === 'a')).toHaveLength(1);
  });

  it('D5 a restored server that lost a photo is sent it again, once something wakes the uploader', async () => {
    const { uploader, server, keep, storedAt } = device();
    await keep('a');
    uploader.start();
    await settled();
    server.standings.clear();
    server.sent.length = 0;
    server.serverTime = 5;
    uploader.wake();
    await settled();
    expect(server.sent).toEqual(whole('a'));
    expect(await storedAt('a')).toBe(5);
  });

  it('D5 forgets a photo a week after the server had it, by the server’s time', async () => {
    const { uploader, server, attachments, keep } = device();
    await keep('a');
    uploader.start();
    await settled();
    server.serverTime = 2 + keptAfterAcknowledge;
    uploader.wake();
    await settled();
    expect(await attachments.all()).toEqual([]);
  });

  it('a photo that is taken back on its way is forgotten, and no failure', async () => {
    const { uploader, server, attachments, time, keep } = device();
    server.onAsk = () => {
      void attachments.remove('a');
      return null;
    };
    await keep('a');
    uploader.start();
    await settled();
    expect([server.sent, time.next()]).toEqual([[], null]);
  });

  it('asks of many photos in questions that the server takes', async () => {
    const { uploader, server, attachments } = device();
    const bytes = jpegOf();
    for (let n = 0; n < 150; n += 1) {
      await attachments.keep({ hash: `photo ${n}`, bytes, at: n });
      server.standings.set(`photo ${n}`, { is: 'stored' });
    }
    uploader.start();
    await settled();
    expect(server.asked.map(({ length }) => length)).toEqual([100, 50]);
  });

  it('does nothing any more once it is stopped', async () => {
    const { uploader, server, time, keep } = device();
    server.onSend = (_, signal) => silence(signal);
    await keep('a');
    uploader.start();
    await settled();
    uploader.stop();
    await settled();
    await keep('b', 2);
    await time.wind(100_000);
    expect([server.sent.length, time.next()]).toEqual([1, null]);
  });
});
