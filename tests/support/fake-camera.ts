// A camera for Chromium: a film of printed codes that it plays, from the beginning whenever the camera is opened.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFfmpeg } from './ffmpeg.ts';
import { type PrintedCode, printedCode } from './printed-code.ts';

/** What stands before the camera for so many seconds; `code` null: an empty shelf. */
export interface Scene {
  readonly code: PrintedCode | null;
  readonly seconds: number;
}

/** Chromium plays a film at this rate, whatever it was made at. */
const framesPerSecond = 30;

/** One frame of 1280 × 720 as a JPEG: the label on a grey shelf with patterns around it, as busy as an aisle is. */
async function frameOf(code: PrintedCode | null): Promise<Buffer> {
  const shelf = 'testsrc2=size=1280x720:rate=1,hue=s=0.2,eq=brightness=-0.1';
  const label = code === null ? null : await printedCode(code, 4);
  const inputs = ['-f', 'lavfi', '-i', shelf, ...(label === null ? [] : ['-i', 'pipe:0'])];
  const laid =
    label === null
      ? '[0]null'
      : '[1]scale=w=min(iw\\,900):h=min(ih\\,330):force_original_aspect_ratio=decrease[code];[0][code]overlay=(W-w)/2:(H-h)/2';
  const picture = [
    '-frames:v',
    '1',
    '-pix_fmt',
    'yuvj420p',
    '-c:v',
    'mjpeg',
    '-q:v',
    '3',
    '-f',
    'mjpeg',
    'pipe:1',
  ];
  const { status, stdout, stderr } = spawnSync(
    'ffmpeg',
    ['-v', 'error', ...inputs, '-filter_complex', laid, ...picture],
    { input: label ?? '', maxBuffer: 16_000_000 },
  );
  if (status !== 0) throw new Error(`ffmpeg made no picture: ${stderr.toString()}`);
  return stdout;
}

export class FakeCamera {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async make(): Promise<FakeCamera> {
    ensureFfmpeg();
    const camera = new FakeCamera(await mkdtemp(join(tmpdir(), 'tallyhand-camera-')));
    await camera.film([{ code: null, seconds: 1 }]);
    return camera;
  }

  /** For a browser that allows it without asking. */
  get arguments(): readonly string[] {
    return [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${this.#film}`,
    ];
  }

  /** What the camera plays, over and over, from when it is next opened. */
  async film(scenes: readonly Scene[]): Promise<void> {
    const frames: Buffer[] = [];
    for (const { code, seconds } of scenes) {
      const frame = await frameOf(code);
      frames.push(...Array.from({ length: Math.round(seconds * framesPerSecond) }, () => frame));
    }
    // In place of the other at once: a browser that still plays that keeps it.
    await writeFile(`${this.#film}.new`, Buffer.concat(frames));
    await rename(`${this.#film}.new`, this.#film);
  }

  remove = (): Promise<void> => rm(this.#folder, { recursive: true, force: true });

  get #film(): string {
    return join(this.#folder, 'film.mjpeg');
  }
}
