// The app is closed while events wait, and nobody opens it again: the browser wakes the service worker. SYNC.md D8.
import { expect } from '@playwright/test';
import { test } from './floor.ts';
import { expectInLedger } from './ledger-count.ts';
import { ordersCsv } from './orders.ts';
import { Picker } from './picker.ts';

test('D8 what waits is sent by Background Sync once the network is back, with no page of the app open', async ({
  floor,
}) => {
  const { site } = floor;
  const [sku = ''] = site.stockroom.spare('once', 1);
  const lines = [{ sku, quantity: 2 }];
  const list = await site.desk.planOrders(
    ordersCsv([
      { number: 'BG-1', lines },
      { number: 'BG-2', lines },
    ]),
  );
  const handheld = await floor.picking('Zebra 01', 'Ana', list);
  const picker = new Picker(handheld, site.stockroom, 601);

  await handheld.setOffline(true);
  await picker.until('drop');
  await expect(handheld.status()).toContainText(/offline · [1-9]\d* here/);
  await handheld.leaveApp();
  await handheld.setOffline(false);
  const told = async () => (await site.desk.events(`pick-list ${list.id}`)).length;
  const before = await told();
  // Where the page that was left still holds the work, the browser wakes the worker again, later and later.
  const woken = async () => {
    await handheld.wakeServiceWorker('outbox');
    return told();
  };
  await expect.poll(woken, { timeout: 60_000 }).toBeGreaterThan(before);
  await expectInLedger(site.desk, list.id, ['pick-list.started', ...picker.did]);

  await handheld.returnToApp();
  await expect(handheld.page.getByText('all at the server')).toBeVisible({ timeout: 60_000 });
  await picker.until('done');
  await expectInLedger(site.desk, list.id, ['pick-list.started', ...picker.did]);
});
