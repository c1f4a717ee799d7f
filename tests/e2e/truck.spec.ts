// Two trucks of 33 pallets, received by two handhelds with the network off in between, put away, and five bins counted: at
// the end what the suppliers sent is what is on hand, item by item, by the ledger, but for what a count found missing.
import { expect } from '@playwright/test';
import { checkDigit } from '../../src/domain/barcode/check-digit.ts';
import type { CountsPage } from '../../src/domain/desk/counts.ts';
import type { InventoryPage } from '../../src/domain/desk/inventory.ts';
import type { EventType } from '../../src/domain/events/union.ts';
import { Counter, type Pile } from './counter.ts';
import { DeskPage } from './desk-page.ts';
import { type Floor, test } from './floor.ts';
import type { Handheld } from './handheld.ts';
import { Receiver } from './receiver.ts';
import { StockBook } from './stock-book.ts';

const pallets = 33;
const countedBins = 5;

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

const bookOf = async ({ site }: Floor) => new StockBook(await site.desk.events());

/** ms. Long enough for nobody to think that what moved before was still moving. */
const aBreak = 10 * 60_000;

test('two handhelds receive two trucks of 33 pallets, offline in between, put all of it away, and count five bins', async ({
  floor,
  page,
}) => {
  test.setTimeout(900_000);
  const { site } = floor;
  const atFirst = await bookOf(floor);
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
    const confirmed = async (receiver: Receiver, some: readonly string[]) => {
      for (const code of some) await receiver.confirm(code);
    };
    await Promise.all([
      confirmed(first, codes.slice(1, 17)),
      confirmed(second, [...codes.slice(18), codes[1] ?? '']),
    ]);
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
    const putAway = async (receiver: Receiver, some: readonly string[]) => {
      for (const code of some) await receiver.putAway(code, (sku) => site.stockroom.barcode(sku), spare);
    };
    await Promise.all([putAway(first, codes), putAway(second, plates)]);
    const moved = (await counted(floor, 'unit.moved')) + (await counted(floor, 'goods.carried'));
    expect(moved).toBeGreaterThanOrEqual(pallets * 2);
  });

  const taken =
    await test.step('five bins are counted; from one of them somebody has taken a piece', async () => {
      await site.kill();
      await site.startAgain({ ahead: aBreak });
      const book = await bookOf(floor);
      const bins = [...new Set(skus.flatMap((sku) => book.locationsOf(sku)))].slice(0, countedBins);
      expect(bins).toHaveLength(countedBins);
      const [short = ''] = bins;
      const sku = skus.find((one) => book.lyingAt(short).has(one)) ?? '';
      const there = (bin: string): readonly Pile[] =>
        [...book.lyingAt(bin)].map(([each, pieces]) => ({
          code: site.stockroom.barcode(each),
          pieces: bin === short && each === sku ? pieces - 1 : pieces,
        }));

      await page.setViewportSize({ width: 1280, height: 800 });
      const desk = new DeskPage(page, site.origin);
      await desk.signIn(site.deskUser);
      await desk.askForCounts(bins);
      const row = (bin: string) => page.getByRole('row').filter({ hasText: bin });

      const [counter, another] = [new Counter(first.handheld), new Counter(second.handheld)];
      for (const bin of bins) await expect(counter.offered(bin)).toBeVisible();
      for (const bin of bins) await counter.count(bin, there(bin));
      await expect(row(short)).toContainText('counted again by another', { timeout: 60_000 });
      for (const bin of bins.slice(1)) await expect(row(bin)).toBeHidden({ timeout: 60_000 });

      await expect(another.offered(short)).toContainText('Count it once more');
      await expect(counter.offered(short)).toBeHidden();
      await another.count(short, there(short));
      await expect(row(short)).toContainText('differs: your decision', { timeout: 60_000 });
      await expect(row(short).getByRole('strong')).toHaveText('-1');
      await desk.approve(short);
      await expect(row(short)).toBeHidden();
      const posted = await site.desk.get<CountsPage>('/counts?state=posted');
      expect(posted.rows.map(({ location }) => location).toSorted()).toEqual(bins.toSorted());
      return { sku, pieces: 1 };
    });

  await test.step('the ledger: what came is on hand, once, but for what was taken, and nothing is left at the dock', async () => {
    const events = await site.desk.events();
    const came = new Map<string, number>();
    for (const { type, movements } of events) {
      if (!/^(pallet\.confirmed|goods\.received)$/.test(type)) continue;
      for (const { sku, quantity } of movements) came.set(sku, (came.get(sku) ?? 0) + quantity);
    }
    const book = new StockBook(events);
    for (const sku of skus) {
      expect([sku, came.get(sku)]).toEqual([sku, 78]);
      const lost = sku === taken.sku ? taken.pieces : 0;
      const before = atFirst.onHand(sku);
      expect([sku, book.outside(sku)]).toEqual([
        sku,
        { found: -before, supplier: -78, ...(lost === 0 ? {} : { lost }) },
      ]);
      expect([sku, book.onHand(sku)]).toEqual([sku, before + 78 - lost]);
      const { rows } = await site.desk.get<InventoryPage>(`/inventory?text=${sku}`);
      expect(rows.map((row) => [row.sku, row.onHand])).toEqual([[sku, before + 78 - lost]]);
    }
    const atDock = await site.desk.get<InventoryPage>(`/inventory?location=${dock}`);
    expect(atDock.rows).toEqual([]);
    expect((await site.desk.exceptions()).map(({ code }) => code)).toEqual(['received-twice']);
  });
});
