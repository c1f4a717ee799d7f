// Every screen that a shift meets, and every page of the desk, looked at by axe. HANDHELD.md, WCAG 2.2 AA.
import { expect, type Page } from '@playwright/test';
import { expectAccessible, type Look } from './axe.ts';
import { DeskPage } from './desk-page.ts';
import { test } from './floor.ts';
import type { Handheld } from './handheld.ts';
import { ordersCsv } from './orders.ts';
import { Picker } from './picker.ts';

const smallest = { width: 320, height: 568 };
const handheldLooks: readonly Look[] = [
  { colorScheme: 'light', viewport: { width: 360, height: 640 } },
  { colorScheme: 'dark', viewport: smallest },
];
const deskLooks: readonly Look[] = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
];

/** At the smallest size the page itself never scrolls, and every key at the bottom is in sight. */
async function expectKeysInSight(page: Page, name: string): Promise<void> {
  const { scrolls, hidden } = await page.evaluate(() => {
    const keys = [...document.querySelectorAll('footer button')];
    const outside = keys.filter((key) => {
      const { top, bottom, left, right } = key.getBoundingClientRect();
      return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
    });
    return {
      scrolls: document.documentElement.scrollHeight > innerHeight,
      hidden: outside.map(({ textContent }) => textContent),
    };
  });
  expect({ name, scrolls, hidden }).toEqual({ name, scrolls: false, hidden: [] });
}

async function look({ page }: Handheld, name: string): Promise<void> {
  await expectAccessible(page, name, handheldLooks);
  await expectKeysInSight(page, name);
}

test('every screen of a shift is accessible, in both themes and down to 320 × 568', async ({ floor }) => {
  test.slow();
  const { site } = floor;
  const [a = '', b = '', c = ''] = site.stockroom.spare('once', 3);
  const [each = ''] = site.stockroom.spare('each', 1);
  const of = (...skus: readonly string[]) => skus.map((sku) => ({ sku, quantity: 3 }));
  const list = await site.desk.planOrders(
    ordersCsv([
      { number: 'AXE-1', lines: of(a, each) },
      { number: 'AXE-2', lines: of(a, b, c) },
    ]),
  );
  const handheld = await floor.unpack({ bypassCSP: true });
  const ana = site.person('Ana');
  const button = (name: RegExp) => handheld.page.getByRole('button', { name });

  await look(handheld, 'enrolment');
  await handheld.enrol(await site.desk.enrolmentCode(), 'Zebra 41');
  await look(handheld, 'sign-in');
  await handheld.scan(ana.badge);
  await expect(handheld.heading(ana.name)).toBeVisible();
  await look(handheld, 'PIN');
  await handheld.enterPin(ana.pin);
  await site.desk.give(list.id, 'Zebra 41');
  await expect(button(new RegExp(`^List ${list.number}`))).toBeVisible();
  await look(handheld, 'home');
  await handheld.press('Settings');
  await look(handheld, 'settings');
  await handheld.press('Back');
  await handheld.scan('T-9999');
  await look(handheld, 'a tote on no cart');
  await handheld.press('Back');

  await handheld.openList(list.number);
  const picker = new Picker(handheld, site.stockroom, 801);
  await look(handheld, 'cart');
  await picker.step();
  await picker.step();
  await look(handheld, 'walk');
  await picker.scan('PACK-00-01-A-1');
  await look(handheld, 'reject');
  await picker.press('OK');
  await picker.press('More');
  await look(handheld, 'more');
  await button(/^Can’t read/).click();
  await look(handheld, 'can’t read the location');
  await picker.press('Back');
  await picker.until('take');
  await look(handheld, 'take');
  await picker.press('Can’t read');
  await look(handheld, 'can’t read the item');
  await picker.press('Back');
  await picker.press('Short');
  await look(handheld, 'why short');
  await picker.press('Goods are damaged');
  await look(handheld, 'how many remain');
  await picker.press('Back');
  await picker.until('put');
  await look(handheld, 'put');
  await picker.press('Qty');
  await look(handheld, 'another quantity');
  await picker.press('Back');
  await picker.press('Tote full');
  await look(handheld, 'tote full');
  await picker.press('Back');
  await picker.until('walk');
  await picker.press('Undo');
  await look(handheld, 'put back');
  await picker.press('Back');
  await picker.press('More');
  await button(/^Pause/).click();
  await look(handheld, 'pausing');
  await picker.scan('STAGE-00-01-A-1');
  await look(handheld, 'paused');
  await picker.scan('T-0801');
  await handheld.setOffline(true);
  await picker.until('take', ({ sku }) => sku === each);
  await picker.step();
  await expect(handheld.status()).toContainText('offline');
  await look(handheld, 'counting, offline');
  await handheld.setOffline(false);
  await picker.until('drop');
  await look(handheld, 'drop');
  await picker.step();
  await look(handheld, 'at the station');
  await picker.until('done');
  await look(handheld, 'done');
  expect(handheld.troubles).toEqual([]);
});

test('the screens that nobody wants to see are accessible too', async ({ floor }) => {
  test.slow();
  const { site } = floor;
  const [sku = '', other = ''] = site.stockroom.spare('once', 2);
  const order = (number: string) => ({
    number,
    lines: [
      { sku, quantity: 1 },
      { sku: other, quantity: 1 },
    ],
  });
  const list = await site.desk.planOrders(ordersCsv([order('AXE-3'), order('AXE-4')]));
  const handheld = await floor.picking('Zebra 42', 'Ana', list, { bypassCSP: true });
  const picker = new Picker(handheld, site.stockroom, 821);
  const { location } = await picker.until('walk');

  const first = handheld.page;
  await handheld.openTab();
  await expect(handheld.heading('Open elsewhere')).toBeVisible();
  await look(handheld, 'open elsewhere');
  await handheld.press('Work here');
  await expect.poll(async () => (await handheld.asks()).is).toBe('walk');
  await first.close();

  await handheld.fillDisk();
  await handheld.scan(location);
  await expect(handheld.heading('NOT saved')).toBeVisible();
  await look(handheld, 'not saved');
  await handheld.emptyDisk();
  await handheld.press('Understood');

  await site.desk.post(`/pick-lists/${list.id}/lease`, { device: null });
  await expect(handheld.heading(/was taken away/)).toBeVisible();
  await look(handheld, 'taken away');
  await handheld.press('Home');
  await expect(handheld.heading('Pick lists')).toBeVisible();
  await handheld.scan('T-0821');
  await expect(handheld.heading('Take over')).toBeVisible();
  await look(handheld, 'take over');

  await site.desk.post(`/devices/${await site.desk.deviceId('Zebra 42')}/revoke`);
  await handheld.page.reload();
  await expect(handheld.heading('Device revoked')).toBeVisible({ timeout: 60_000 });
  await look(handheld, 'revoked');
});

test('every page of the desk is accessible in both themes', async ({ floor, browser }) => {
  test.slow();
  const { site } = floor;
  const page = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${site.origin}/desk`);
  await expect(page.getByRole('heading', { name: 'Sign in to the desk' })).toBeVisible();
  await expectAccessible(page, 'sign-in', deskLooks);
  const desk = new DeskPage(page, site.origin);
  await desk.signIn(site.deskUser);
  await expectAccessible(page, 'Floor', deskLooks);
  const pages = [
    'Exceptions',
    'Quarantine',
    'Inbound',
    'Vendor returns',
    'Orders',
    'Pick lists',
    'Import orders',
    'Inventory',
    'Counts',
    'Map',
    'Devices',
    'Labels',
    'Test codes',
    'Operators',
    'Desk users',
    'API keys',
    'Events',
    'Your account',
  ];
  for (const name of pages) {
    await desk.go(name);
    await expect(page.getByText('Loading …')).toHaveCount(0);
    await expectAccessible(page, name, deskLooks);
  }
  for (const [name, row] of [
    ['Orders', /^[MSW]\d+/],
    ['Pick lists', /^P-\d+/],
  ] as const) {
    await desk.go(name);
    await page.getByRole('main').getByRole('link', { name: row }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: /^(Order|Pick list) / })).toBeVisible();
    await expectAccessible(page, `one of ${name}`, deskLooks);
  }
  await desk.go('API keys');
  await page.getByRole('button', { name: 'Make an API key' }).click();
  await page.getByRole('main').getByRole('textbox', { name: 'Name' }).fill('ERP');
  await page.getByRole('checkbox', { name: 'Notices' }).check();
  await expectAccessible(page, 'making an API key', deskLooks);
  await page.getByRole('button', { name: 'Make the key and show it' }).click();
  await expect(page.getByRole('heading', { name: 'Key of ERP' })).toBeVisible();
  await expectAccessible(page, 'an API key that was made', deskLooks);
  expect(errors).toEqual([]);
  await page.close();
});
