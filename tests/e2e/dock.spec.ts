// A truck brings what an order waits for and what is broken: the one goes straight to packing, the other back to its
// supplier. The handheld is offline from the truck to the last bin.
import { expect } from '@playwright/test';
import { checkDigit } from '../../src/domain/barcode/check-digit.ts';
import type { VendorReturnsPage } from '../../src/domain/desk/vendor-returns.ts';
import { expectAccessible, type Look } from './axe.ts';
import { DeskPage } from './desk-page.ts';
import { type Floor, test } from './floor.ts';
import { ordersCsv } from './orders.ts';
import { Receiver } from './receiver.ts';

const looks: readonly Look[] = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'light', viewport: { width: 768, height: 1024 } },
];

const sku = 'LANTERN-9';
const barcode = '04006381333931';
const body = '37601234500000900';
const sscc = body + checkDigit(body);

/** Twelve lanterns are on their way, nobody has any yet, and an order wants five. */
async function announced({ site }: Floor): Promise<void> {
  await site.desk.post('/items', {
    items: [
      {
        owner: 'main',
        sku,
        name: 'Lantern, brass',
        barcodes: [{ code: barcode, level: 'each', quantity: 1 }],
        policy: { kind: 'once' },
        picture: null,
      },
    ],
  });
  await site.desk.post('/notices', {
    notices: [
      {
        owner: 'main',
        supplier: 'Lumen Goods',
        number: 'DOCK-1',
        kind: 'ship-notice',
        expectedOn: null,
        loading: 'palletised',
        trusted: true,
        lines: [{ n: 1, sku, quantity: 12 }],
        pallets: [{ code: sscc, contents: [{ n: 1, sku, lot: null, expiry: null, quantity: 12 }] }],
      },
    ],
  });
  await site.desk.importOrders(ordersCsv([{ number: 'D-1', lines: [{ sku, quantity: 5 }] }]));
  const { waiting } = await site.desk.makePickLists();
  expect(waiting.filter(({ orderId }) => orderId === 'csv:D-1')).toHaveLength(1);
}

test('what an order waits for goes from the dock to packing, and what is broken goes back to its supplier', async ({
  floor,
  browser,
}) => {
  test.slow();
  const { site } = floor;
  await announced(floor);
  const dock = site.stockroom.otherPlace('dock', '');
  const quarantine = site.stockroom.otherPlace('quarantine', '');
  const robot = new Receiver(await floor.enrolled('Dock 7'));
  const { handheld } = robot;
  const { page } = handheld;
  await handheld.signIn(site.person('Min-jun'));
  await expect(page.getByText('DOCK-1')).toBeVisible();
  await handheld.setOffline(true);

  await test.step('the scan that receives it says so', async () => {
    await robot.begin(sscc, dock);
    await expect(page.getByRole('alert')).toHaveText(/^5 for orders: straight to PACK-/);
  });

  await test.step('two are broken, and stay apart', async () => {
    await page.getByRole('button', { name: /^Dam/ }).click();
    await handheld.press('Broken');
    await robot.at('damage-count');
    await handheld.press('2');
    await handheld.press('Confirm 2');
    await robot.at('damage-photos');
    await handheld.press('Quarantine 2');
    await robot.at('between');
    await robot.finish();
    await handheld.press('Next job');
  });

  const plate = page.locator('.plate .location .unseen');
  const intoBin = async () => handheld.scan((await plate.textContent()) ?? '');

  await test.step('five go to packing for the order, the rest to a bin, the broken ones to quarantine', async () => {
    await expect(page.getByText(/5 for orders · to PACK-/)).toBeVisible();
    await handheld.scan(sscc);
    await robot.at('goods');
    await handheld.scan(barcode);
    await robot.at('which');
    await page.locator('.choices button').filter({ hasNotText: 'quarantined' }).click();
    await robot.at('bin');
    await expect(page.getByText('For order D-1: straight to packing.')).toBeVisible();
    await expect(plate).toHaveText(/^PACK-/);
    await intoBin();
    await expect(plate).not.toHaveText(/^PACK-/);
    await intoBin();
    await robot.at('goods');
    await handheld.scan(barcode);
    await robot.at('bin');
    await handheld.scan(quarantine);
    await robot.at('done');
    await handheld.press('Home');
  });

  await test.step('the order has its pieces, once the network is back', async () => {
    await handheld.setOffline(false);
    await expect.poll(async () => (await site.desk.order('csv:D-1')).lines[0]?.picked).toBe(5);
    expect((await site.desk.order('csv:D-1')).order.state).toBe('picked');
  });

  const context = await browser.newContext({ bypassCSP: true });
  const desk = new DeskPage(await context.newPage(), site.origin);

  await test.step('the desk asks for the return from the claim, with its replacement', async () => {
    await desk.signIn(site.deskUser);
    await desk.go('Inbound');
    await desk.page.getByRole('link', { name: 'DOCK-1' }).click();
    await desk.page.getByRole('link', { name: 'Claim report' }).click();
    await desk.page.getByLabel('Fetched at').selectOption(dock);
    await expectAccessible(desk.page, 'claim with a return', looks);
    await desk.page.getByRole('button', { name: 'Return to the vendor' }).click();
    await expect(desk.page.getByText('RTV-00001: 2 pieces are to be brought to the dock.')).toBeVisible();
  });

  await test.step('the floor brings it to the dock', async () => {
    await page.getByRole('button', { name: /To Lumen Goods/ }).click();
    await robot.at('source');
    await handheld.scan(quarantine);
    await robot.at('goods');
    await handheld.scan(barcode);
    await robot.at('bin');
    await handheld.scan(dock);
    await expect(handheld.heading('At the dock for the supplier')).toBeVisible();
    await handheld.press('Home');
  });

  await test.step('the driver has it: out of the house, and as much again is due', async () => {
    await desk.go('Vendor returns');
    await expect(desk.page.getByText('2 of 2')).toBeVisible();
    await expectAccessible(desk.page, 'returns', looks);
    await desk.page.getByRole('button', { name: 'Handed over: RTV-00001' }).click();
    await desk.page.getByRole('button', { name: 'Handed over', exact: true }).click();
    await expect(desk.page.getByText('No return is in this state')).toBeVisible();
    const { rows } = await site.desk.get<VendorReturnsPage>('/vendor-returns?state=shipped');
    expect(rows).toMatchObject([{ number: 'RTV-00001', shipped: 2 }]);
    const notice = await site.desk.get<{ lines: unknown }>(
      `/notices/${encodeURIComponent(rows[0]?.replacement ?? '')}`,
    );
    expect(notice.lines).toMatchObject([{ sku, expected: 2 }]);
    expect((await site.desk.exceptions()).map(({ code }) => code)).toEqual([]);
  });
  await context.close();
});
