// Sends the photos that the server hasn't, one at a time and in pieces, each from where the server stands; what happened
// on the floor goes before every piece. SYNC.md D5, D11.
import { chunkAfter, type KeptPhoto, nextToSend, settle } from '../domain/photos/send-next.ts';
import { maxAsked, type PhotosAnswer } from '../domain/photos/upload.ts';
import type { Attachments } from '../storage/attachments.ts';
import type { Outbox } from '../storage/outbox.ts';
import type { PhotoServer } from './photo-server.ts';
import type { Time } from './time.ts';
import type { Failure } from './transport.ts';

export interface SendParts {
  readonly attachments: Attachments;
  readonly outbox: Pick<Outbox, 'status' | 'subscribe'>;
  readonly server: PhotoServer;
  readonly time: Time;
  /** ms until a request counts as unanswered. */
  readonly patience: number;
}

/** `all`: the server is asked about what it has had too, since it may have been restored from a backup (D5). */
export type Which = 'waiting' | 'all';

/** `stalled`: the server answered, and the photo stands where it stood. It is a fault; the uploader backs off. */
export type Sent = { readonly is: 'sent' } | { readonly is: 'stalled' } | Failure;

const sent: Sent = { is: 'sent' };

/** Resolves when no event waits on this device, or when the signal says that it doesn't matter any more. */
async function eventsGone({ outbox }: SendParts, signal: AbortSignal): Promise<void> {
  if ((await outbox.status()).waiting === 0 || signal.aborted) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      unfollow();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const unfollow = outbox.subscribe(({ status }) => {
      if (status.waiting === 0) done();
    });
    signal.addEventListener('abort', done);
    // It may have been emptied between the look and the subscription. One that can't be read ends with its floor.
    outbox.status().then(
      ({ waiting }) => {
        if (waiting === 0) done();
      },
      () => {},
    );
  });
}

async function asking<T>(
  { time, patience }: SendParts,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const impatience = new AbortController();
  const forget = time.after(patience, () => impatience.abort());
  try {
    return await ask(AbortSignal.any([signal, impatience.signal]));
  } finally {
    forget();
  }
}

async function note(
  { attachments }: SendParts,
  photos: readonly KeptPhoto[],
  { photos: standings, serverTime }: PhotosAnswer,
): Promise<void> {
  const standingOf = new Map(standings.map(({ hash, standing }) => [hash, standing]));
  for (const photo of photos) {
    const standing = standingOf.get(photo.hash);
    const settled = standing === undefined ? 'as-it-was' : settle(photo, standing);
    if (settled !== 'as-it-was') await attachments.mark(photo.hash, settled === 'stored' ? serverTime : null);
  }
  await attachments.purge(serverTime);
}

async function sendOne(
  parts: SendParts,
  { hash, size }: KeptPhoto,
  have: number,
  signal: AbortSignal,
): Promise<Sent> {
  const { attachments, server } = parts;
  const bytes = await attachments.bytes(hash);
  // Taken back since it was looked up: the next look doesn't find it.
  if (bytes === null) return { is: 'stalled' };
  for (let at = have; ; ) {
    await eventsGone(parts, signal);
    if (signal.aborted) return { is: 'unreachable' };
    const { from, to } = chunkAfter(size, at);
    const piece = { hash, size, from, bytes: bytes.subarray(from, to) };
    const answered = await asking(parts, signal, (asked) => server.send(piece, asked));
    if (answered.is !== 'answered') return answered;
    const { standing, serverTime } = answered.answer;
    if (standing.is === 'stored') {
      await attachments.mark(hash, serverTime);
      return sent;
    }
    if (standing.have <= at) return { is: 'stalled' };
    at = standing.have;
  }
}

/** `aside`: photos that the server refused; those that it refuses now are put there, and hold up no other. */
export async function sendPhotos(
  parts: SendParts,
  which: Which,
  aside: Set<string>,
  signal: AbortSignal,
): Promise<Sent> {
  const { attachments, server } = parts;
  const asked = new Map<string, number>();
  for (;;) {
    const photos = await attachments.all();
    const unasked = photos
      .filter(({ hash, storedAt }) => !asked.has(hash) && (which === 'all' || storedAt === null))
      .slice(0, maxAsked);
    if (unasked.length > 0) {
      await eventsGone(parts, signal);
      const hashes = unasked.map(({ hash }) => hash);
      const answered = await asking(parts, signal, (asking) => server.ask(hashes, asking));
      if (answered.is !== 'answered') return answered;
      for (const hash of hashes) asked.set(hash, 0);
      for (const { hash, standing } of answered.answer.photos) {
        if (standing.is === 'part') asked.set(hash, standing.have);
      }
      await note(parts, unasked, answered.answer);
      continue;
    }
    const next = nextToSend(photos, aside);
    if (next === undefined) return sent;
    const end = await sendOne(parts, next, asked.get(next.hash) ?? 0, signal);
    if (end.is === 'refused' || end.is === 'too-large') aside.add(next.hash);
    else if (end.is !== 'sent') return end;
  }
}
