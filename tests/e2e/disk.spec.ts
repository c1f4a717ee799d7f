// A device whose disk is full. SYNC.md D3.
import { expect } from '@playwright/test';
import { test } from './floor.ts';
import { expectInLedger } from './ledger-count.ts';
import { ordersCsv } from './orders.ts';
import { Picker } from './picker.ts';

test('D3 a scan that the disk refuses is told as NOT saved and counts for nothing; scanning stops until that was seen, then goes on', async ({
  floor,
}) => {
  const { site } = floor;
  const [a = '', b = ''] = site.stockroom.spare('once', 2);
  const lines = [a, b].map((sku) => ({ sku, quantity: 2 }));
  const list = await site.desk.planOrders(
    ordersCsv([
      { number: 'DISK-1', lines },
      { number: 'DISK-2', lines },
    ]),
  );
  const handheld = await floor.picking('Zebra 21', 'Ana', list);
  const picker = new Picker(handheld, site.stockroom, 701);
  const { location } = await picker.until('walk');
  await expect(handheld.page.getByText('all at the server')).toBeVisible();

  await handheld.fillDisk();
  await handheld.scan(location);
  const alarm = handheld.page.getByRole('alert').filter({ hasText: 'NOT saved' });
  await expect(alarm).toBeVisible();
  await expect(alarm).toContainText('The device is full. Bring it to the supervisor, then scan again.');
  await handheld.scan(location);
  await expect(alarm).toBeVisible();

  await handheld.emptyDisk();
  await handheld.scan(location);
  await expect(alarm).toBeVisible();
  await handheld.press('Understood');
  await expect.poll(() => handheld.asks()).toEqual({ is: 'walk', location });
  await picker.until('done');
  await expectInLedger(site.desk, list.id, ['pick-list.started', ...picker.did]);
});
