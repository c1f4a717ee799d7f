// Two trucks of 33 pallets, received by two handhelds with the network off in between, and put away: at the end what the
// suppliers sent is what is on hand, item by item, by the ledger.
import { expect } from '@playwright/test';
import { checkDigit } from '../../src/domain/barcode/check-digit.ts';
import type { EventType } from '../../src/domain/events/union.ts';
import { type Floor, test } from './floor.ts';
import type { Handheld } from './handheld.ts';
import { Receiver } from './receiver.ts';

const pallets = 33;

const sscc = (n: number) => {
  const digits = `37601234500000${String(n).padStart(3, '0')}`;
  return `${digits}${checkDigit(digits)}`;
};
const plateOf = (n: number) => `LPN-${7000 + n}`;

const codes = Array.from({ length: pallets }, (_, n) => sscc(n));
const plates = Array.from({ length: pallets }, (_, n) => plateOf(n));

/** Each item on three pallets of the first truck, 24 pieces each; two cartons a pallet on the second. */
async function announce({ site }: Floor) {
  const skus = site.stockroom.spare('once', pallets / 3);
  const skuOf = (n: number) => skus[n % skus.length] ?? '';
  const lines = skus.map((sku, index) => ({ n: index + 1, sku, quantity: 72 }));
  const head = { owner: 'main', supplier: 'Lumen Goods', expectedOn: null, kind: 'ship-notice' };
  await site.desk.post('/notices', {
    notices: [
      {
        ...head,
        number: 'E2E-1',
        loading: 'palletised',
        trusted: true,
        lines,
        pallets: codes.map((code, n) => ({
          code,
          contents: [{ n: (n % skus.length) + 1, sku: skuOf(n), lot: null, expiry: null, quantity: 24 }],
        })),
      },
      {
        ...head,
        number: 'E2E-2',
        loading: 'floor-loaded',
        trusted: false,
        lines: skus.map((sku, index) => ({ n: index + 1, sku, quantity: 6 })),
        pallets: [],
      },
    ],
  });
  return { skus, skuOf };
}

const atServer = (handheld: Handheld) =>
  expect(handheld.page.getByText('all at the server')).toBeVisible({ timeout: 60_000 });

const counted = async ({ site }: Floor, type: EventType) =>
  (await site.desk.events()).filter((event) => event.type === type).length;

/** A picture as a camera gives it: any bitmap will do. */
const picture = (handheld: Handheld) =>
  handheld.page.evaluate(async () => {
    const canvas = new OffscreenCanvas(64, 48);
    canvas.getContext('2d')?.fillRect(0, 0, 64, 48);
    const bytes = await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer();
    return [...new Uint8Array(bytes)];
  });

test('two handhelds receive two trucks of 33 pallets, offline in between, and put all of it away', async ({
  floor,
}) => {
  test.setTimeout(900_000);
  const { site } = floor;
  const { skus, skuOf } = await announce(floor);
  const dock = site.stockroom.otherPlace('dock', '');
  const [first, second] = [
    new Receiver(await floor.enrolled('Dock 1')),
    new Receiver(await floor.enrolled('Dock 2')),
  ];
  await first.handheld.signIn(site.person('Min-jun'));
  await second.handheld.signIn(site.person('Claire'));

  await test.step('the palletised truck: two at once, both offline, one pallet by both', async () => {
    for (const { handheld } of [first, second]) {
      await expect(handheld.page.getByText('E2E-1')).toBeVisible();
    }
    await first.begin(codes[0] ?? '', dock);
    await second.begin(codes[17] ?? '', dock);
    await atServer(first.handheld);
    await atServer(second.handheld);
    for (const { handheld } of [first, second]) await handheld.setOffline(true);
    for (const code of codes.slice(1, 17)) await first.confirm(code);
    for (const code of [...codes.slice(18), codes[1] ?? '']) await second.confirm(code);
    for (const { handheld } of [first, second]) await handheld.setOffline(false);
    await expect.poll(() => counted(floor, 'pallet.confirmed'), { timeout: 60_000 }).toBe(pallets + 1);
    expect((await site.desk.exceptions()).map(({ code }) => code)).toEqual(['received-twice']);
    await expect(first.handheld.page.getByText('33 / 33')).toBeVisible();
  });

  await test.step('damage: a reason, a quantity, a photo', async () => {
    const { handheld } = first;
    await handheld.page.getByRole('button', { name: /^Dam/ }).click();
    await handheld.press('Crushed');
    await first.at('damage-count');
    await handheld.press('2');
    await handheld.press('Confirm 2');
    await first.at('damage-photos');
    const buffer = Buffer.from(await picture(handheld));
    await handheld.page.locator('input[type="file"]').setInputFiles({
      name: 'crushed.jpg',
      mimeType: 'image/jpeg',
      buffer,
    });
    await expect(handheld.page.locator('.photo')).toHaveCount(1);
    await handheld.press('Quarantine 2');
    await first.at('between');
    await first.finish();
    await handheld.press('Next job');
    await expect.poll(() => counted(floor, 'receipt.finished'), { timeout: 60_000 }).toBe(1);
  });

  await test.step('the floor-loaded truck: cartons onto fresh pallets, half of it offline', async () => {
    const cartonsOf = (n: number) => [0, 1].map(() => site.stockroom.barcode(skuOf(n)));
    const { handheld } = second;
    await handheld.press('More');
    await handheld.page.getByRole('button', { name: /^Pause/ }).click();
    await handheld.press('Home');
    await handheld.page.getByRole('button', { name: /E2E-2/ }).click();
    await second.at('dock');
    await handheld.scan(dock);
    await second.at('between');
    for (const [n, plate] of plates.entries()) {
      if (n === 10) await handheld.setOffline(true);
      if (n === 25) await handheld.setOffline(false);
      await second.build(plate, cartonsOf(n));
    }
    await second.finish();
    await handheld.press('Next job');
    await expect.poll(() => counted(floor, 'receipt.finished'), { timeout: 60_000 }).toBe(2);
  });

  await test.step('everything is put away where the screen says', async () => {
    const spare = site.stockroom.otherPlace('reserve', '');
    for (const code of [...codes, ...plates]) {
      await first.putAway(code, (sku) => site.stockroom.barcode(sku), spare);
    }
    const moved = (await counted(floor, 'unit.moved')) + (await counted(floor, 'goods.carried'));
    expect(moved).toBeGreaterThanOrEqual(pallets * 2);
  });

  await test.step('the ledger: what came is on hand, once, and nothing is left at the dock', async () => {
    const events = await site.desk.events();
    const came = new Map<string, number>();
    for (const { type, movements } of events) {
      if (!/^(pallet\.confirmed|goods\.received)$/.test(type)) continue;
      for (const { sku, quantity } of movements) came.set(sku, (came.get(sku) ?? 0) + quantity);
    }
    for (const sku of skus) expect([sku, came.get(sku)]).toEqual([sku, 78]);
    expect((await site.desk.exceptions()).map(({ code }) => code)).toEqual(['received-twice']);
  });
});
