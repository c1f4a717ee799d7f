// Writes every screen in both themes into ./screenshots, so that a person can look.
// `tsx tests/screenshots/screenshots.ts [part of a name …]`
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { screenNames } from '../gallery/screen-names.ts';
import { serveGallery } from '../gallery/serve-gallery.ts';
import { browserArguments, ensureBrowser } from '../support/browser.ts';

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

const wanted = process.argv.slice(2);
const names = screenNames.filter(
  (name) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)),
);
const folder = 'screenshots';
await mkdir(folder, { recursive: true });

const gallery = await serveGallery();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });
try {
  for (const theme of ['light', 'dark'] as const) {
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
} finally {
  await browser.close();
  await gallery.close();
}
process.stdout.write(`${names.length} screens in ${folder}/\n`);
