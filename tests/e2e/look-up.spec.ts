// Looking things up in the midst of a job, and teaching a code that nobody knew, with and without the network.
import { expect } from '@playwright/test';
import { DeskPage } from './desk-page.ts';
import { type Floor, test } from './floor.ts';
import type { Handheld } from './handheld.ts';
import { ordersCsv } from './orders.ts';
import { Picker } from './picker.ts';

/** One order of two stops. */
async function planned({ site }: Floor) {
  const [a = '', b = ''] = site.stockroom.spare('once', 2);
  const lines = [a, b].map((sku) => ({ sku, quantity: 3 }));
  return site.desk.planOrders(ordersCsv([{ number: 'LOOK-1', lines }]));
}

const row = (handheld: Handheld, name: string) =>
  handheld.page.getByRole('listitem').filter({ has: handheld.page.getByRole('button', { name }) });

/** From any screen: the code is unknown, is taught for the item with that barcode, and is saved. */
async function teach(handheld: Handheld, code: string, barcode: string): Promise<void> {
  await handheld.press('Look up');
  await handheld.scan(code);
  await expect(handheld.heading('Nobody knows this code')).toBeVisible();
  await handheld.press('Teach this code');
  await expect(handheld.heading('Which item is it?')).toBeVisible();
  await handheld.scan(barcode);
  await expect(handheld.heading('What carries the code?')).toBeVisible();
  await handheld.press('One piece');
  await expect(handheld.heading('Code taught')).toBeVisible();
}

test('in the midst of a pick, offline: an item, a bin and a tote are looked up, and the step is as it was', async ({
  floor,
}) => {
  const { site } = floor;
  const list = await planned(floor);
  const handheld = await floor.picking('Zebra 41', 'Ana', list);
  const picker = new Picker(handheld, site.stockroom, 701);
  const { location: bin } = await picker.until('walk');
  const { sku } = await picker.until('take');
  await handheld.setOffline(true);
  await picker.until('walk');
  const [tote = ''] = picker.onCart;
  const standing = await handheld.asks();
  const { name } = site.stockroom.item(sku);

  await handheld.press('Look up');
  await expect(handheld.heading('Look up')).toBeVisible();
  await handheld.scan(site.stockroom.barcode(sku));
  await expect(handheld.page.getByRole('heading', { name, exact: false })).toBeVisible();
  await expect(row(handheld, tote)).toContainText('3');
  await expect(row(handheld, bin)).toBeVisible();
  await expect(handheld.page.getByText('Ana Popescu picked 3')).toBeVisible();
  await expect(handheld.page.getByText('on this device')).toBeVisible();

  await handheld.page.getByRole('button', { name: bin }).click();
  await expect(handheld.heading(bin)).toBeVisible();
  await expect(handheld.page.getByText('pick face')).toBeVisible();
  const { checkDigits } = site.stockroom.location(bin);
  expect((await handheld.read()).lines).not.toContain(checkDigits);
  await handheld.press('Back');
  await expect(handheld.page.getByRole('heading', { name, exact: false })).toBeVisible();

  await handheld.scan(tote);
  await expect(handheld.heading(tote)).toBeVisible();
  await expect(handheld.page.getByText(`on the cart of list ${list.number}`)).toBeVisible();
  await expect(row(handheld, sku)).toContainText('3');

  await handheld.press('Type');
  for (const digit of sku.replace(/\D/g, '')) await handheld.press(digit);
  const letter = sku.replace(/\d/g, '');
  if (letter !== '') {
    await handheld.press('A–M');
    await handheld.press(letter);
  }
  await handheld.press('Look up');
  await expect(handheld.page.getByRole('heading', { name, exact: false })).toBeVisible();

  await handheld.scan('TLH-C-SKIP');
  await expect(handheld.heading('A command')).toBeVisible();
  await handheld.press('Close');
  await expect.poll(() => handheld.asks()).toEqual(standing);
  await handheld.setOffline(false);
  await picker.until('done');
  expect(await site.desk.exceptions()).toEqual([]);
  expect(handheld.troubles).toEqual([]);
});

test('a code is taught offline, picks at once, and after a sync every handheld knows it', async ({
  floor,
}) => {
  const { site } = floor;
  const list = await planned(floor);
  const first = await floor.picking('Zebra 42', 'Min-jun', list);
  const picker = new Picker(first, site.stockroom, 751);
  const { sku } = await picker.until('take');
  await first.setOffline(true);

  await first.scan('LABEL-77');
  await expect(first.heading('Wrong item')).toBeVisible();
  await expect(first.page.getByRole('main')).toContainText('it can be taught');
  await teach(first, 'LABEL-77', site.stockroom.barcode(sku));
  await first.press('Done');
  await expect(first.page.getByText('taught on the floor')).toBeVisible();
  await first.press('Close');
  await first.press('OK');
  await picker.scan('LABEL-77');
  expect((await first.asks()).is).toBe('walk');
  await picker.until('done');
  await first.setOffline(false);
  await expect(first.page.getByText('all at the server')).toBeVisible({ timeout: 60_000 });

  const second = await floor.enrolled('Zebra 43');
  await second.signIn(site.person('Ana'));
  await second.press('Look up');
  await second.scan('LABEL-77');
  const { name } = site.stockroom.item(sku);
  await expect(second.page.getByRole('heading', { name, exact: false })).toBeVisible();
  await second.scan('LABEL-78');
  await expect(second.page.getByText('Ask a receiver or the supervisor to teach it.')).toBeVisible();
  await expect(second.page.getByRole('button', { name: 'Teach this code' })).toBeHidden();
  expect(await site.desk.exceptions()).toEqual([]);
});

test('P4 two handhelds teach one code differently: the first stands, and the desk shows both', async ({
  floor,
  page,
}) => {
  const { site } = floor;
  const [a = '', b = ''] = site.stockroom.spare('once', 2);
  const [first, second] = [await floor.enrolled('Zebra 44'), await floor.enrolled('Zebra 45')];
  await first.signIn(site.person('Min-jun'));
  await second.signIn(site.person('Claire'));
  for (const handheld of [first, second]) await handheld.setOffline(true);
  await teach(first, 'LABEL-99', site.stockroom.barcode(a));
  await teach(second, 'LABEL-99', site.stockroom.barcode(b));
  await first.setOffline(false);
  const taught = async () => (await site.desk.events('code LABEL-99')).length;
  await expect.poll(taught, { timeout: 60_000 }).toBe(1);
  await second.setOffline(false);
  await expect.poll(taught, { timeout: 60_000 }).toBe(2);

  await page.setViewportSize({ width: 1280, height: 800 });
  const desk = new DeskPage(page, site.origin);
  await desk.signIn(site.deskUser);
  await desk.go('Exceptions');
  const conflict = page.getByRole('row').filter({ hasText: 'One code, two meanings' });
  await expect(conflict).toContainText('LABEL-99');
  for (const sku of [a, b]) await expect(conflict.getByRole('link', { name: sku })).toBeVisible();

  await second.press('Done');
  await second.scan('LABEL-99');
  const { name } = site.stockroom.item(a);
  await expect(second.page.getByRole('heading', { name, exact: false })).toBeVisible({ timeout: 30_000 });
});
