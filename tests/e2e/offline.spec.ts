// A shift without the network, and with everything that can die dying in it. SYNC.md D1 to D8, I1.
import { expect } from '@playwright/test';
import { type Floor, test } from './floor.ts';
import type { Handheld } from './handheld.ts';
import { expectInLedger } from './ledger-count.ts';
import { ordersCsv } from './orders.ts';
import { Picker } from './picker.ts';
import { whatIsAsked } from './screen.ts';

/** Three orders of seven stops; one bin serves two of them. */
async function planned({ site }: Floor) {
  const [a = '', b = '', c = '', d = ''] = site.stockroom.spare('once', 4);
  const [e = '', f = ''] = site.stockroom.spare('each', 2);
  return site.desk.planOrders(
    ordersCsv([
      {
        number: 'OFF-1',
        lines: [
          { sku: a, quantity: 3 },
          { sku: e, quantity: 2 },
          { sku: b, quantity: 1 },
        ],
      },
      {
        number: 'OFF-2',
        lines: [
          { sku: a, quantity: 2 },
          { sku: c, quantity: 4 },
        ],
      },
      {
        number: 'OFF-3',
        lines: [
          { sku: f, quantity: 3 },
          { sku: d, quantity: 1 },
        ],
      },
    ]),
  );
}

async function expectAllAtTheServer(handheld: Handheld): Promise<void> {
  await expect(handheld.page.getByText('all at the server')).toBeVisible({ timeout: 60_000 });
  await expect(handheld.status()).not.toContainText('here');
}

test('D4 I1 a shift goes on without the network and through a dead battery, and everything arrives once', async ({
  floor,
}) => {
  const { site } = floor;
  const list = await planned(floor);
  const handheld = await floor.picking('Zebra 01', 'Ana', list);
  const picker = new Picker(handheld, site.stockroom, 501);

  await picker.until('walk');
  await picker.step();
  await picker.until('walk');
  await expectAllAtTheServer(handheld);

  await handheld.setOffline(true);
  await picker.until('put');
  await expect(handheld.status()).toContainText(/offline · [1-9]\d* here/);
  await expect(handheld.page.getByText(/on this device since \d\d:\d\d/)).toBeVisible();

  const standing = await handheld.asks();
  await handheld.kill();
  await handheld.open();
  await expect.poll(() => handheld.asks()).toEqual(standing);
  await expect(handheld.status()).toContainText(/offline · [1-9]\d* here/);

  await picker.until('walk');
  await picker.until('take');
  await handheld.kill();
  await handheld.open();
  await expect.poll(async () => (await handheld.asks()).is).toBe('take');
  await picker.until('drop');
  await picker.until('deliver');

  await handheld.setOffline(false);
  await picker.until('done');
  await expectAllAtTheServer(handheld);
  await expectInLedger(site.desk, list.id, ['pick-list.started', ...picker.did]);
  expect((await site.desk.pickList(list.id)).list.state).toBe('done');
  for (const number of ['OFF-1', 'OFF-2', 'OFF-3']) {
    const { order, lines } = await site.desk.order(`csv:${number}`);
    expect(order.state).toBe('picked');
    expect(lines.map(({ picked }) => picked)).toEqual(lines.map(({ ordered }) => ordered));
  }
  expect(await site.desk.exceptions()).toEqual([]);
});

test('D8 I6 a server that loses power costs nothing: the handheld opens and works without it, and sends when it is back', async ({
  floor,
}) => {
  const { site } = floor;
  const list = await planned(floor);
  const handheld = await floor.picking('Zebra 02', 'Min-jun', list);
  const picker = new Picker(handheld, site.stockroom, 551);

  await picker.until('walk');
  await picker.until('put');
  await site.kill();
  await picker.until('walk');
  await picker.until('take');
  await expect(handheld.status()).toContainText('offline');

  const standing = await handheld.asks();
  await handheld.kill();
  await handheld.open();
  await expect.poll(() => handheld.asks()).toEqual(standing);
  await picker.until('walk');

  await site.startAgain();
  await expect(handheld.status()).not.toContainText('offline', { timeout: 60_000 });
  await picker.until('put');
  await site.kill();
  await site.startAgain();
  await picker.until('done');
  await expectInLedger(site.desk, list.id, ['pick-list.started', ...picker.did]);
  expect(whatIsAsked(await handheld.read())).toEqual({ is: 'done' });
  expect(await site.desk.exceptions()).toEqual([]);
  expect(await site.desk.quarantine()).toEqual([]);
});
