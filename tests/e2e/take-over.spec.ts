// Work changes hands: to another handheld, or to another person on the same one. SYNC.md C2, C3.
import { expect } from '@playwright/test';
import { type Floor, test } from './floor.ts';
import { expectInLedger } from './ledger-count.ts';
import { ordersCsv } from './orders.ts';
import { Picker } from './picker.ts';

/** Two orders of four stops. */
async function planned({ site }: Floor) {
  const [a = '', b = '', c = '', d = ''] = site.stockroom.spare('once', 4);
  const of = (...skus: readonly string[]) => skus.map((sku) => ({ sku, quantity: 2 }));
  return site.desk.planOrders(
    ordersCsv([
      { number: 'TWO-1', lines: of(a, b) },
      { number: 'TWO-2', lines: of(c, d) },
    ]),
  );
}

test('C2 a tote of the cart, scanned on another handheld, brings the work over; what the first still sends is taken, and the surplus shows', async ({
  floor,
}) => {
  const { site } = floor;
  const list = await planned(floor);
  const first = await floor.picking('Zebra 11', 'Ana', list);
  const ana = new Picker(first, site.stockroom, 601);
  await ana.until('put');
  await ana.step();
  await ana.until('walk');
  await expect(first.page.getByText('all at the server')).toBeVisible();

  await first.setOffline(true);
  const unsent = await ana.until('walk');
  await ana.until('put');
  await ana.step();
  await ana.until('walk');
  const [tote = ''] = ana.onCart;

  const second = await floor.enrolled('Zebra 12');
  await second.signIn(site.person('Min-jun'));
  await expect(second.heading('Pick lists')).toBeVisible();
  const minJun = new Picker(second, site.stockroom, 651);
  for (const [slot, mounted] of ana.totes) minJun.totes.set(slot, mounted);
  for (const mounted of ana.onCart) minJun.onCart.add(mounted);
  await second.scan(tote);
  await expect(second.heading('Take over')).toBeVisible();
  await second.press('Take over');
  await expect(second.heading('Go to')).toBeVisible();
  expect(await second.asks()).toEqual(unsent);
  await minJun.until('done');

  await first.setOffline(false);
  await expect(first.heading(`List ${list.number} was taken away`)).toBeVisible();
  for (const mounted of ana.totes.values()) await expect(first.page.getByText(mounted)).toBeVisible();
  await expectInLedger(site.desk, list.id, [
    'pick-list.started',
    ...ana.did,
    'pick-list.resumed',
    ...minJun.did,
  ]);
  const codes = (await site.desk.exceptions()).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['lease-not-held', 'surplus']));
  const surplus = (await site.desk.exceptions()).find(({ code }) => code === 'surplus');
  expect(surplus?.facts).toMatchObject({ location: unsent.location, quantity: 2 });

  await first.press('Home');
  await expect(first.heading('Pick lists')).toBeVisible();
  await expect(first.page.getByRole('button', { name: `List ${list.number}` })).toBeHidden();
});

test('C3 whoever signs in next is asked to take over the job that was left, and goes on with it', async ({
  floor,
}) => {
  const { site } = floor;
  const list = await planned(floor);
  const handheld = await floor.picking('Zebra 13', 'Ana', list);
  const picker = new Picker(handheld, site.stockroom, 621);
  await picker.until('walk');
  await picker.press('More');
  await handheld.page.getByRole('button', { name: /^Pause/ }).click();
  await picker.scan('STAGE-00-01-A-1');
  await handheld.press('Home');
  await handheld.press('Sign out');

  await handheld.signIn(site.person('Min-jun'));
  await expect(handheld.heading('Ana Popescu left a job here')).toBeVisible();
  await expect(handheld.page.getByText(`List ${list.number} · 4 stops left`)).toBeVisible();
  await handheld.press('Park the cart');
  const left = handheld.page.getByRole('button', { name: `List ${list.number}` });
  await expect(left).toContainText('parked at STAGE-00-01-A-1');
  await handheld.press('Sign out');

  await handheld.signIn(site.person('Claire'));
  await handheld.press('Take over');
  await expect(handheld.heading('Scan a tote of this cart to go on')).toBeVisible();
  await picker.scan([...picker.onCart][0] ?? '');
  await picker.until('done');
  const { actor } = (await site.desk.events(`pick-list ${list.id}`)).at(-1) ?? {};
  await expectInLedger(site.desk, list.id, [
    'pick-list.started',
    'pick-list.paused',
    'pick-list.resumed',
    ...picker.did,
  ]);
  expect(actor?.name).toBe('Claire Dubois');
});

test('C2 a supervisor who takes a list away stops the handheld that has it', async ({ floor }) => {
  const { site } = floor;
  const list = await planned(floor);
  const handheld = await floor.picking('Zebra 14', 'Ana', list);
  const picker = new Picker(handheld, site.stockroom, 641);
  const { location } = await picker.until('walk');
  await expect(handheld.page.getByText('all at the server')).toBeVisible();
  await site.desk.post(`/pick-lists/${list.id}/lease`, { device: null });
  await expect(handheld.heading(`List ${list.number} was taken away`)).toBeVisible();
  await handheld.scan(location);
  await handheld.kill();
  await handheld.open();
  await expect(handheld.heading('Your list was taken away')).toBeVisible();
  await handheld.press('Home');
  await expect(handheld.heading('Pick lists')).toBeVisible();
  await expectInLedger(site.desk, list.id, ['pick-list.started', ...picker.did]);
});
