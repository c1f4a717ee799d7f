// What holds on every screen of the handheld, in both themes: HANDHELD.md, and WCAG 2.2 AA checked by axe.
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { type Language, languages } from '../../src/i18n/languages.ts';
import { screenNames } from './screen-names.ts';
import { type Gallery, serveGallery } from './serve-gallery.ts';

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());
test.use({ reducedMotion: 'reduce' });

declare function showScreen(search: string): Promise<void>;

/** The page is loaded once for a test; from then on one screen takes the place of another. */
async function show(
  page: Page,
  screen: string,
  theme: 'light' | 'dark',
  words: Language | 'german' = 'en',
): Promise<void> {
  const url = gallery.url(screen, theme, words);
  const isFirst = page.url() === 'about:blank';
  if (isFirst) await page.goto(url);
  // One round trip for all of it: there are hundreds of screens.
  await page.evaluate(
    async (search) => {
      const frame = () => new Promise(requestAnimationFrame);
      if (search !== null) await showScreen(search);
      while (document.querySelector('h1') === null) await frame();
      await document.fonts.ready;
      // What a screen learns from its own layout, it knows a frame later.
      await frame();
      await frame();
    },
    isFirst ? null : new URL(url).search,
  );
}

/** With 7:1 instead of 4.5:1: a picker looks for less than a second, under glare. */
const runAxe = (page: Page) =>
  page.evaluate<AxeResults>(`axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
  })`);

for (const theme of ['light', 'dark'] as const) {
  test(`in the ${theme} theme axe finds nothing on any screen, and every text has 7:1`, async ({ page }) => {
    test.slow();
    for (const screen of screenNames) {
      await show(page, screen, theme);
      if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axeScript });
      const { violations } = await runAxe(page);
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      expect.soft(found, screen).toEqual([]);
    }
  });
}

/** In the page: what is smaller or closer than a glove can hit, and texts that are smaller than an eye wants. */
function tooSmall(): string[] {
  const whole = [...document.querySelectorAll('button')]
    .filter((key) => key.checkVisibility())
    .map((key) => ({ key, box: key.getBoundingClientRect() }));
  const small = whole.filter(({ box }) => box.width < 56 || box.height < 56);
  /** What scrolling has moved out of sight, or another thing covers, can't be hit by mistake. */
  const keys = whole.flatMap(({ key, box }) => {
    const room = (key.closest('.frame-room') ?? document.body).getBoundingClientRect();
    const [top, bottom] = [Math.max(box.top, room.top), Math.min(box.bottom, room.bottom)];
    const hit = document.elementFromPoint((box.left + box.right) / 2, (top + bottom) / 2);
    const seen = bottom > top && hit !== null && key.contains(hit);
    return seen ? [{ key, box: { left: box.left, right: box.right, top, bottom } }] : [];
  });
  const close = keys.filter(({ box }, i) =>
    keys.some(({ box: other }, j) => {
      const [across, down] = [
        Math.max(box.left, other.left) - Math.min(box.right, other.right),
        Math.max(box.top, other.top) - Math.min(box.bottom, other.bottom),
      ];
      return i < j && Math.max(across, down) < 7.9;
    }),
  );
  const name = (key: Element) => `${key.getAttribute('aria-label') ?? key.textContent}`;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (holder === null || node.textContent?.trim() === '') continue;
    const least = holder.closest('.status, .trail') === null ? 18 : 15;
    if (holder.closest('svg, script, style, .unseen') !== null) continue;
    const size = Number.parseFloat(getComputedStyle(holder).fontSize);
    if (size < least) texts.push(`"${node.textContent}" has ${size} px`);
  }
  return [
    ...small.map(({ key, box }) => `${name(key)} is ${box.width} × ${box.height}`),
    ...close.map(({ key }) => `${name(key)} is too close to another key`),
    ...texts,
  ];
}

for (const [width, height] of [
  [360, 640],
  [320, 568],
  [640, 360],
  [600, 960],
] as const) {
  test(`at ${width} × ${height} every key can be hit in gloves, every text can be read, nothing sticks out`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const screen of screenNames) {
      await show(page, screen, 'light');
      expect.soft(await page.evaluate(tooSmall), screen).toEqual([]);
      const wider = await page.evaluate(() =>
        [...document.querySelectorAll('.frame-room, .frame-actions, .frame-filled > *, .status')]
          .filter((box) => box.scrollWidth > box.clientWidth + 1)
          .map((box) => box.className),
      );
      expect.soft(wider, screen).toEqual([]);
    }
  });
}

/** The screens of the happy path and its answers: whatever is on them must be seen without scrolling. */
const essential = [
  'pin',
  'cart',
  'walk',
  'walk-accepted',
  'walk-long',
  'take',
  'take-each',
  'put',
  'put-large',
  'reject-item',
  'reject-location',
  'attention-take',
  'attention-walk',
  'short-reason',
  'short-remaining',
  'quantity',
  'cant-read-location',
  'put-away-whole',
  'put-away-bin',
  'put-away-cases',
  'move-amount',
  'replenish-source',
  'replenish-face',
  'cant-read-item',
  'cant-read-tote',
  'undo-put',
  'drop-tote',
  'drop-station',
  'done',
  'receive-dock',
  'receive-between',
  'receive-pallet',
  'receive-cartons',
  'receive-ask-lot',
  'receive-ask-date',
  'receive-loose-count',
  'receive-damage-why',
  'receive-damage-count',
  'receive-measure',
  'receive-cant-read-dock',
  'receive-cant-read-pallet',
  'receive-cant-read-item',
  'receive-done',
  'receive-reject',
  'not-saved',
  'count-go',
  'count-zero',
  'count-first',
  'count-quantity',
  'count-done',
];

for (const [width, height] of [
  [360, 640],
  [320, 568],
] as const) {
  test(`at ${width} × ${height} the happy path and its answers need no scrolling`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const screen of essential) {
      await show(page, screen, 'dark');
      const hidden = await page.evaluate(() =>
        [...document.querySelectorAll('.frame-room, .frame-filled > *')].map((box) =>
          Math.max(0, box.scrollHeight - box.clientHeight - 1),
        ),
      );
      expect.soft(hidden, screen).toEqual([0]);
    }
  });
}

/** With the camera open: the question, the last answer, and every key that isn't in a list. */
const withCamera = ['camera-walk', 'camera-take', 'camera-put', 'camera-reject', 'camera-refused'];

for (const [width, height] of [
  [360, 640],
  [320, 568],
  [640, 360],
] as const) {
  test(`at ${width} × ${height} the camera leaves the question, its answer and the keys in sight`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const screen of withCamera) {
      await show(page, screen, 'light');
      const hidden = await page.evaluate(() => {
        const inSight = (box: DOMRect, room: DOMRect) =>
          box.top >= room.top - 1 && box.bottom <= room.bottom + 1 && box.right <= room.right + 1;
        return [...document.querySelectorAll('h1, .location, .quantity, .band, button, .viewfinder-chip')]
          .filter((element) => {
            const room = element.closest('.frame-room, .frame-filled') ?? document.documentElement;
            const box = element.getBoundingClientRect();
            return box.height > 0 && !inSight(box, room.getBoundingClientRect());
          })
          .map((element) => element.textContent);
      });
      expect.soft(hidden, screen).toEqual([]);
    }
  });
}

for (const words of [...languages.map(({ tag }) => tag), 'german'] as const) {
  test(`the words of ${words} fit their keys and lines at 320 × 568`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    const loadedLater = screenNames.filter((name) =>
      /^(scanner-|tags-|photos-|look-up|teach|taught|receive-|put-away-|move-|replenish-|count-|job-gone)/.test(
        name,
      ),
    );
    for (const screen of ['settings', 'home', ...essential, ...withCamera, ...loadedLater]) {
      await show(page, screen, 'light', words);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('button, h1, .frame-room')]
          .filter((box) => box.scrollWidth > box.clientWidth + 1)
          .map((box) => `${box.className}: ${box.textContent}`),
      );
      expect.soft(cut, screen).toEqual([]);
    }
  });
}

test('the PIN is entered by physical keys alone', async ({ page }) => {
  await show(page, 'pin', 'dark');
  const enter = page.getByRole('button', { name: 'Enter' });
  await expect(enter).toBeDisabled();
  await page.keyboard.type('12345678');
  await expect(page.getByLabel('PIN')).toHaveValue('123456');
  await expect(enter).toBeEnabled();
});

test('the large pad takes 3 cases + 4, by keys and by touch', async ({ page }) => {
  await show(page, 'short-remaining', 'dark');
  await page.keyboard.type('3');
  await page.getByRole('button', { name: /^cases/ }).click();
  await page.getByRole('button', { name: '4', exact: true }).click();
  await expect(page.getByText('3 cases +')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Confirm 148' })).toBeEnabled();
});

test('every key of a screen is reached by Tab', async ({ page }) => {
  await show(page, 'take', 'dark');
  const names: string[] = [];
  for (const _ of [1, 2, 3, 4, 5, 6]) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      ),
    );
  }
  expect(names).toEqual(['Look up', 'Camera', 'Short', 'Can’t read', 'Undo', 'More']);
});
