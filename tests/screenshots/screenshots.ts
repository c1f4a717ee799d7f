// Writes every screen of the handheld and every page of the desk in both themes into ./screenshots, so that a person can
// look. `tsx tests/screenshots/screenshots.ts [part of a name …]`; the desk's pages begin with `desk`.
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../support/browser.ts';
import { shootDesk } from './desk-pages.ts';
import { shootHandheld } from './handheld-screens.ts';

const wanted = process.argv.slice(2);
const wants = (name: string) => wanted.length === 0 || wanted.some((part) => name.startsWith(part));
const folder = 'screenshots';
await mkdir(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });
try {
  const screens = await shootHandheld(browser, { folder, wants });
  const pages = await shootDesk(browser, { folder, wants });
  process.stdout.write(`${screens} screens and ${pages} pages in ${folder}/\n`);
} finally {
  await browser.close();
}
