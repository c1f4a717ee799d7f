// A photo that is cut off on its way: what goes up again, and how long it takes beside one that nobody disturbs.
import { join } from 'node:path';
import { jpegOf } from '../../../src/domain/photos/jpeg.fixture.ts';
import { maxPhotoBytes, type PhotoBytes, photoHashOf } from '../../../src/domain/photos/photo.ts';
import { maxChunkBytes } from '../../../src/domain/photos/upload.ts';
import { blankAttachmentsDisk, MemoryAttachments } from '../../../src/storage/memory-attachments.ts';
import { blankDisk, MemoryOutbox } from '../../../src/storage/memory-outbox.ts';
import { usualBackoff } from '../../../src/sync/backoff.ts';
import { httpPhotoServer } from '../../../src/sync/http-photo-server.ts';
import { PhotoUploader, usualPatience } from '../../../src/sync/photo-uploader.ts';
import { browserTime } from '../../../src/sync/time.ts';
import { type Bench, figure } from '../figure.ts';
import { quantile } from '../quantile.ts';
import { enrolDevice } from '../warehouse/enrolled-device.ts';
import { serve, temporaryFolder, withSite } from '../warehouse/site.ts';
import { type BreakingLine, openBreakingLine } from './breaking-line.ts';

const ids = { again: 'photo-again', time: 'photo-time' } as const;

/** Where the line is torn, as shares of the photo. */
const cuts = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95] as const;

/** The first wait after a failure is up to a second, here half of it: it is part of the time. */
const random = () => 0.5;

interface Upload {
  /** Bytes towards the server, all included. */
  readonly carried: number;
  /** ms. */
  readonly took: number;
}

let salt = 0;
const freshPhoto = (): PhotoBytes => {
  salt += 1;
  return jpegOf({ size: maxPhotoBytes, salt, width: 100 + salt });
};

async function measured(line: BreakingLine, work: () => Promise<void>): Promise<Upload> {
  const [before, began] = [line.carried(), performance.now()];
  await work();
  return { carried: line.carried() - before, took: performance.now() - began };
}

/** Piece after piece, and nothing else: neither asked nor noted. */
const bare = (line: BreakingLine, token: string): Promise<Upload> =>
  measured(line, async () => {
    const bytes = freshPhoto();
    const path = `${line.origin}/api/v1/photos/${await photoHashOf(bytes)}`;
    for (let from = 0; from < bytes.length; from += maxChunkBytes) {
      const response = await fetch(`${path}?from=${from}&size=${bytes.length}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}` },
        body: bytes.subarray(from, from + maxChunkBytes),
      });
      if (!response.ok) throw new Error(`a piece was answered with ${response.status}`);
      await response.arrayBuffer();
    }
  });

/** By the handheld's own uploader, from kept to noted as stored. `cut` null: nobody disturbs it. */
async function uploaded(line: BreakingLine, token: string, cut: number | null): Promise<Upload> {
  const attachments = new MemoryAttachments(blankAttachmentsDisk());
  const uploader = new PhotoUploader({
    attachments,
    outbox: new MemoryOutbox(blankDisk('bench', 'main'), () => crypto.randomUUID()),
    server: httpPhotoServer({
      token: async () => ({ is: 'token', accessToken: token }),
      forgetToken: () => {},
      fetch: (path, init) => fetch(new URL(path, line.origin), init),
    }),
    time: browserTime,
    random,
    backoff: usualBackoff,
    patience: usualPatience,
  });
  const bytes = freshPhoto();
  const hash = await photoHashOf(bytes);
  if (cut !== null) line.breakAfter(Math.round(cut * bytes.length));
  try {
    return await measured(line, async () => {
      const stored = new Promise<void>((resolve) => {
        attachments.subscribe(({ is }) => {
          if (is === 'stored') resolve();
        });
      });
      uploader.start();
      await attachments.keep({ hash, bytes, at: 0 });
      await stored;
    });
  } finally {
    uploader.stop();
  }
}

async function measure(line: BreakingLine, token: string) {
  await bare(line, token);
  const [undisturbed, cutOff, alone]: [Upload[], Upload[], Upload[]] = [[], [], []];
  for (const cut of cuts) {
    alone.push(await bare(line, token));
    undisturbed.push(await uploaded(line, token, null));
    cutOff.push(await uploaded(line, token, cut));
  }
  const usual = quantile(
    undisturbed.map(({ carried }) => carried),
    0.5,
  );
  const most = Math.max(...cutOff.map(({ carried }) => carried));
  const median = (uploads: readonly Upload[]) =>
    quantile(
      uploads.map(({ took }) => took),
      0.5,
    );
  return { again: ((most - usual) / maxPhotoBytes) * 100, took: median(cutOff), bare: median(alone) };
}

export const photoBench: Bench = {
  title: 'a photo that is cut off on its way',
  figures: Object.values(ids),
  async run(wants) {
    const folder = temporaryFolder();
    try {
      const place = { dataFolder: join(folder.path, 'data'), databaseUrl: null };
      const device = await withSite(place, ({ access }) => enrolDevice(access, 'Handheld 1'));
      const server = await serve(place);
      const line = await openBreakingLine(server.origin);
      try {
        const { again, took, bare: floor } = await measure(line, await device.token(server.origin));
        const title = `photo of 1 MB resumed after a cut at any of ${cuts.length} places`;
        return [
          figure({ id: ids.again, title: `${title}, most sent again`, value: again, unit: '%', floor: 0 }),
          figure({ id: ids.time, title: `${title}, median`, value: took, unit: 'ms', floor }),
        ].filter(({ id }) => wants(id));
      } finally {
        await line.close();
        await server.stop();
      }
    } finally {
      folder.remove();
    }
  },
};
