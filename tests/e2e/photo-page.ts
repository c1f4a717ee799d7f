// A page with the camera's key and nothing else, on an enrolled handheld: its keys, its photos, its server.
import type { Page, Request } from '@playwright/test';
import type { PhotoDesk } from '../../src/assembly/photo-desk.ts';
import type { KeptPhoto } from '../../src/domain/photos/send-next.ts';
import { bundleScript } from '../support/bundle-script.ts';
import type { Handheld } from './handheld.ts';

declare global {
  interface Window {
    PhotoParts: typeof import('./photo-parts.tsx');
    photoDesk: PhotoDesk;
  }
}

export interface CameraFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const bundlePhotos = (): Promise<string> =>
  bundleScript(`${import.meta.dirname}/photo-parts.tsx`, 'PhotoParts');

const html = '<!doctype html><title>Photos</title><div id="root"></div>';

/** Of a request that brings a piece up: where it begins. */
export const beginOf = (request: Request): number => Number(new URL(request.url()).searchParams.get('from'));

export const isPiece = (request: Request): boolean =>
  request.method() === 'PUT' && request.url().includes('/api/v1/photos/');

export class PhotoPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** In place of the app, where the app's service worker answers nothing. */
  static async open({ page }: Handheld, origin: string, script: string): Promise<PhotoPage> {
    const address = `${origin}/api/photos-alone`;
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(address);
    await page.addScriptTag({ content: script });
    await page.evaluate(async () => {
      window.photoDesk = await window.PhotoParts.showPhotos(document.getElementById('root') ?? document.body);
    });
    return new PhotoPage(page);
  }

  take = (file: CameraFile): Promise<void> => this.page.locator('input[type=file]').setInputFiles(file);

  kept = (): Promise<readonly KeptPhoto[]> => this.page.evaluate(() => window.photoDesk.all());

  shown = (mark: string) => this.page.getByRole('listitem').filter({ hasText: mark });

  /** A picture of noise, which no encoder makes small, as the browser itself writes it. */
  async noise(width: number, height: number, type: string): Promise<Buffer> {
    const encoded = await this.page.evaluate(
      async ({ width, height, type }) => {
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('nothing to draw on');
        const image = context.createImageData(width, height);
        let seed = 1;
        for (let n = 0; n < image.data.length; n += 1) {
          seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
          image.data[n] = n % 4 === 3 ? 255 : seed >>> 24;
        }
        context.putImageData(image, 0, 0);
        const blob = await canvas.convertToBlob({ type });
        const bytes = new Uint8Array(await blob.arrayBuffer());
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        return btoa(text);
      },
      { width, height, type },
    );
    return Buffer.from(encoded, 'base64');
  }
}
