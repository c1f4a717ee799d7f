// The desk's pages, from the real server with its demonstration: all that the menu leads to.
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { DeskPage } from '../e2e/desk-page.ts';
import { forgetSeed, makeSeed, Site } from '../e2e/site.ts';
import { type Shoot, themes } from './shoot.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
] as const;

const nameOf = (path: string) => `desk-${path.replace(/^\/desk\/?/, '').replaceAll('/', '-') || 'floor'}`;

async function menuOf(page: Page): Promise<readonly string[]> {
  const links = page.getByRole('navigation').getByRole('link');
  return links.evaluateAll((found) =>
    found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
}

/** Answers how many there are. */
export async function shootDesk(browser: Browser, { folder, wants }: Shoot): Promise<number> {
  if (!wants('desk')) return 0;
  const seed = await makeSeed();
  const site = await Site.open(seed);
  let pages = 0;
  for (const theme of themes) {
    const context = await browser.newContext({ colorScheme: theme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await new DeskPage(page, site.origin).signIn(site.deskUser);
    const menu = await menuOf(page);
    for (const path of menu) {
      await page.goto(`${site.origin}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByText('Loading …').waitFor({ state: 'detached' });
      await page.evaluate(() => document.fonts.ready);
      for (const size of sizes) {
        await page.setViewportSize(size);
        await page.screenshot({ path: join(folder, `${nameOf(path)}-${size.width}-${theme}.png`) });
      }
    }
    pages = menu.length;
    await context.close();
  }
  await site.close();
  await forgetSeed(seed);
  return pages;
}
