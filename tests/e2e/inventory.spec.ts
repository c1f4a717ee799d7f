// What is there, where it lies and what moved: from the inventory down to the events, and from the map to a bin.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { InventoryPage } from '../../src/domain/desk/inventory.ts';
import type { WarehouseMap } from '../../src/domain/desk/warehouse-map.ts';
import { DeskPage } from './desk-page.ts';
import { test } from './floor.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test('an item is found, its figures lead down to where it lies and what moved, and all that fits is exported', async ({
  floor,
  page,
}) => {
  const { site } = floor;
  const desk = new DeskPage(page, site.origin);
  await desk.signIn(site.deskUser);
  const [sku = ''] = site.stockroom.spare('once', 1);
  const answer = await site.desk.get<InventoryPage>(`/inventory?text=${sku}`);
  const { onHand = 0, name } = answer.rows[0] ?? {};
  expect(onHand).toBeGreaterThan(0);

  await desk.go('Inventory');
  await expect(page.getByText('50 shown')).toBeVisible();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByText('100 shown')).toBeVisible();
  await page.getByLabel('SKU or name').fill(sku.toLowerCase());
  await expect(page.getByText('1 shown')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/desk/inventory\\?text=${sku.toLowerCase()}$`));
  await page.getByRole('button', { name: `Where ${sku} lies` }).click();
  const bin = page.getByRole('link', { name: /^[AB]-\d\d-\d\d-[A-C]-\d$/ });
  const code = (await bin.first().textContent()) ?? '';
  await page.reload();
  await expect(page.getByLabel('SKU or name')).toHaveValue(sku.toLowerCase());

  const awaited = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export as CSV' }).click();
  const download = await awaited;
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]?.split(',').slice(1, 4)).toEqual([sku, name, String(onHand)]);

  await page.getByRole('link', { name: sku, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${sku} ${name}` })).toBeVisible();
  const moved = page.getByRole('region', { name: 'What moved' }).getByRole('row');
  await expect(moved).toHaveCount(2);
  await expect(moved.nth(1).getByRole('cell').last()).toHaveText(String(onHand));
  await moved.nth(1).getByRole('link', { name: 'Opening stock' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^About event/ })).toBeVisible();
  await page.goBack();
  await page.getByRole('region', { name: 'Where it lies' }).getByRole('link', { name: code }).click();
  await expect(page.getByRole('region', { name: code })).toContainText(name ?? '');
});

test('a bin becomes an item’s pick face, is told its bounds, and is taken away again', async ({
  floor,
  page,
}) => {
  const { site } = floor;
  const desk = new DeskPage(page, site.origin);
  await desk.signIn(site.deskUser);
  const [sku = ''] = site.stockroom.spare('once', 1);
  await page.goto(`${site.origin}/desk/stock-card?item=main%2F${sku}`);
  const lies = page.getByRole('region', { name: 'Where it lies' }).getByRole('link', { name: /^[AB]-/ });
  const code = (await lies.first().textContent()) ?? '';
  const faces = page.getByRole('region', { name: 'Pick faces' });
  await faces.getByRole('button', { name: 'Add a pick face' }).click();
  await expect(faces.getByLabel('Location')).toBeFocused();
  await faces.getByLabel('Location').fill('nowhere');
  await faces.getByLabel('Minimum').fill('8');
  await faces.getByLabel('Maximum').fill('6');
  await faces.getByRole('button', { name: 'Save' }).click();
  await expect(faces.getByRole('alert')).toContainText('The maximum is under the minimum.');
  await faces.getByLabel('Maximum').fill('60');
  await faces.getByRole('button', { name: 'Save' }).click();
  await expect(faces.getByRole('alert')).toContainText('There is no location nowhere.');
  await faces.getByLabel('Location').fill(code);
  await faces.getByRole('button', { name: 'Save' }).click();
  const row = faces.getByRole('row', { name: code });
  await expect(row).toContainText('filled');
  await faces.getByRole('button', { name: `Change: ${code}` }).click();
  await faces.getByLabel('Minimum').fill('60');
  await faces.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('missing');
  await faces.getByRole('button', { name: `Change: ${code}` }).click();
  await faces.getByRole('button', { name: `Take away: ${code}` }).click();
  await faces.getByRole('button', { name: 'Take away', exact: true }).click();
  await expect(faces).toContainText('no bin is filled from reserve by itself');
});

test('on the map a level and an aisle are chosen, and a bin tells by mouse and by keyboard what lies there', async ({
  floor,
  page,
}) => {
  const { site } = floor;
  const desk = new DeskPage(page, site.origin);
  await desk.signIn(site.deskUser);
  await desk.go('Map');
  const { bins } = await site.desk.get<WarehouseMap>('/map');
  const onLevelB = bins.filter(({ level }) => level === 'B');
  await page.getByText('B', { exact: true }).click();
  const occupied = onLevelB.filter(({ state }) => state === 'occupied');
  await expect(page.getByRole('listitem').filter({ hasText: 'occupied' })).toContainText(
    String(occupied.length),
  );
  await page.getByRole('combobox', { name: 'Aisle' }).selectOption('Aisle 3');
  const inAisle = page.getByRole('group', { name: 'The bins of the aisle' }).getByRole('button');
  await expect(inAisle).toHaveCount(onLevelB.filter(({ aisle }) => aisle === 3).length);
  const full = occupied.find(({ aisle }) => aisle === 3)?.code ?? '';
  await inAisle.and(page.getByLabel(`${full}, occupied`)).focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('region', { name: full });
  await expect(box.getByRole('row').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Aisle' }).selectOption('All');
  await expect(box).toBeVisible();
  await page.getByLabel('Find a location').fill('nowhere');
  await expect(page.getByText('There is no location nowhere. Check the code.')).toBeVisible();
  await page.getByLabel('Find a location').fill(full);
  await box.getByRole('link', { name: 'See it in the inventory' }).click();
  await expect(page.getByLabel('Location begins with')).toHaveValue(full);
  await expect(page.getByRole('columnheader', { name: 'As filtered' })).toBeVisible();
});
