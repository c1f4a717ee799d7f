// The handheld's screens, from the gallery.
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { screenNames } from '../gallery/screen-names.ts';
import { serveGallery } from '../gallery/serve-gallery.ts';
import { type Shoot, themes } from './shoot.ts';

const sizes = [
  { width: 360, height: 640 },
  { width: 320, height: 568 },
] as const;
const wider = [
  { width: 640, height: 360 },
  { width: 600, height: 960 },
] as const;
/** Those that are also shown in landscape and on an 8-inch tablet. */
const main = new Set([
  'pin',
  'home',
  'cart',
  'walk',
  'take',
  'take-long',
  'put',
  'reject-item',
  'short-remaining',
  'short-reason',
  'cant-read-item',
  'drop-station',
  'done',
  'not-saved',
  'enrol',
  'camera-take',
  'camera-refused',
]);

/** Answers how many there are. */
export async function shootHandheld(browser: Browser, { folder, wants }: Shoot): Promise<number> {
  const names = screenNames.filter(wants);
  if (names.length === 0) return 0;
  const gallery = await serveGallery();
  for (const theme of themes) {
    const context = await browser.newContext({
      colorScheme: theme,
      reducedMotion: 'reduce',
      deviceScaleFactor: 2,
    });
    const page = await context.newPage();
    for (const name of names) {
      await page.goto(gallery.url(name, theme));
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await page.evaluate(() => document.fonts.ready);
      if (/asking|checking|opening/.test(name)) await page.getByRole('progressbar').waitFor();
      for (const size of main.has(name) ? [...sizes, ...wider] : sizes) {
        await page.setViewportSize(size);
        await page.screenshot({ path: join(folder, `${name}-${size.width}x${size.height}-${theme}.png`) });
      }
    }
    await context.close();
  }
  await gallery.close();
  return names.length;
}
