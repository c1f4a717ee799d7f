// A pick face is filled from reserve and goods are moved from bin to bin, with the network off: the server knows it all
// when it is back.
import { expect } from '@playwright/test';
import { test } from './floor.ts';
import type { Handheld } from './handheld.ts';

const onPlate = async (handheld: Handheld) =>
  (await handheld.page.locator('.plate .location .unseen').textContent()) ?? '';
const step = (handheld: Handheld, name: string) => handheld.page.locator(`[data-step="${name}"]`);
const count = async (handheld: Handheld) =>
  Number(await handheld.page.locator('.carry-held b').textContent());

test('a face is filled by three scans, and some of it is moved on, offline', async ({ floor }) => {
  const { site } = floor;
  const handheld = await floor.enrolled('Zebra 51');
  await handheld.signIn(site.person('Ana'));
  const offer = handheld.page.locator('.home-offers button').filter({ hasText: 'Replenish' }).first();
  await expect(offer).toBeVisible();
  await handheld.setOffline(true);
  await offer.click();

  await expect(step(handheld, 'source')).toBeVisible();
  const source = await onPlate(handheld);
  const sku = (await handheld.page.locator('.carry-card .code').textContent()) ?? '';
  const wanted = await count(handheld);
  await handheld.scan(source);
  await expect(step(handheld, 'goods')).toBeVisible();
  await handheld.scan(site.stockroom.barcode(sku));
  await expect(step(handheld, 'bin')).toBeVisible();
  const face = await onPlate(handheld);
  await handheld.scan(face);
  await expect(handheld.heading('Pick face filled')).toBeVisible();
  await handheld.press('Home');

  await handheld.scan(face);
  await expect(step(handheld, 'goods')).toBeVisible();
  await handheld.scan(site.stockroom.barcode(sku));
  await handheld.press('1');
  await handheld.press('Confirm 1');
  await expect(step(handheld, 'bin')).toBeVisible();
  await handheld.scan(source);
  await expect(step(handheld, 'goods')).toBeVisible();

  const carried = async () =>
    (await site.desk.events()).filter(({ type }) => type === 'goods.carried').map(({ payload }) => payload);
  expect(await carried()).toEqual([]);
  await handheld.setOffline(false);
  await expect.poll(carried).toHaveLength(2);
  expect(await carried()).toMatchObject([
    { reason: 'replenish', quantity: wanted, from: `location:${source}`, to: `location:${face}` },
    { reason: 'move', quantity: 1, from: `location:${face}`, to: `location:${source}`, suggested: null },
  ]);
});
