// A picker's shift by scanning only, from the file of orders to the totes at the pack station: one walk, told in rules.
import { expect } from '@playwright/test';
import type { PickListsPage } from '../../src/domain/desk/pick-lists.ts';
import { DeskPage } from './desk-page.ts';
import { Floor, test } from './floor.ts';
import type { Handheld } from './handheld.ts';
import { expectInLedger } from './ledger-count.ts';
import { ordersCsv, type TestOrder } from './orders.ts';
import { Picker } from './picker.ts';
import { whatIsAsked } from './screen.ts';

test.describe.configure({ mode: 'serial' });

const parkedTote = 'T-0900';
const parkingPlace = 'STAGE-00-01-A-1';

let floor: Floor;
let handheld: Handheld;
let picker: Picker;
let orders: readonly TestOrder[];
let list: { readonly id: string; readonly number: string };
/** The list that lies parked on the handheld meanwhile. */
let parkedList: string;
/** What the bin of the short stop didn't give. */
let missing = 0;

/** Three orders of ten stops; the first bin serves two of them. */
function threeOrders({ site }: Floor): readonly TestOrder[] {
  const [shared = '', ...once] = site.stockroom.spare('once', 7);
  const [each = '', other = ''] = site.stockroom.spare('each', 2);
  const [sample = ''] = site.stockroom.spare('sample', 1);
  const of = (...skus: readonly string[]) => skus.map((sku) => ({ sku, quantity: 4 }));
  return [
    { number: 'DAY-1', lines: of(shared, each, ...once.slice(0, 2)) },
    { number: 'DAY-2', lines: of(shared, sample, ...once.slice(2, 4)) },
    { number: 'DAY-3', lines: of(other, ...once.slice(4)) },
  ];
}

const piecesOf = ({ lines }: TestOrder) => lines.reduce((sum, { quantity }) => sum + quantity, 0);

const screen = (text: string | RegExp) => handheld.page.getByRole('main').getByText(text);

/** The reject names what was scanned and what was wanted, and stays until the right thing is scanned. */
async function expectRejected(title: string, scanned: string, wanted: string | null): Promise<void> {
  await expect(handheld.heading(title)).toBeVisible();
  const told = handheld.page.getByRole('region', { name: title });
  await expect(told).toContainText(`You scanned`);
  await expect(told).toContainText(scanned);
  if (wanted !== null) await expect(told).toContainText(wanted);
}

/** On to the next bin: whatever is half done is finished first. */
async function nextBin(): Promise<string> {
  const { location } = await picker.until('walk');
  return location;
}

test.beforeAll(async ({ seed }) => {
  floor = await Floor.open(seed);
  orders = threeOrders(floor);
});

test.afterEach(async ({ browserName: _ }, testInfo) => {
  if (testInfo.status !== testInfo.expectedStatus) await floor.photograph(testInfo);
});

test.afterAll(() => floor.close());

test.describe('on the desk', () => {
  let desk: DeskPage;

  test.beforeAll(async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    desk = new DeskPage(page, floor.site.origin);
    await desk.signIn(floor.site.deskUser);
  });
  test.afterAll(() => desk.page.close());

  const file = () =>
    `${ordersCsv(orders)}csv,DAY-4,2026-11-23T10:00:00Z,Lyon,no-such-sku,nothing,1\r\ncsv,DAY-5,2026-11-23T10:00:00Z,Lyon,,nothing,1\r\n`;

  test('every row of an imported file is accounted for, and its report adds up', async () => {
    const lines = orders.flatMap((order) => order.lines).length;
    const report = await desk.importOrders(file());
    await expect(report).toContainText('3 orders are in');
    await expect(report).toContainText(`${lines + 2} rows in the file`);
    await expect(report).toContainText(
      `${lines} order lines+0 service lines+0 return lines+2 rejected=${lines + 2} rows`,
    );
    await expect(report.getByRole('row', { name: /DAY-4 SKU is not known/ })).toBeVisible();
    await expect(report.getByRole('row', { name: /DAY-5 no SKU/ })).toBeVisible();
  });

  test('importing the same file again changes nothing', async () => {
    const report = await desk.importOrders(file());
    await expect(report).toContainText('Nothing changed');
    await expect(report).toContainText('All 3 of its orders were here already.');
    const received = (await floor.site.desk.events()).filter(
      ({ type, payload }) => type === 'order.received' && JSON.stringify(payload).includes('DAY-'),
    );
    expect(received).toHaveLength(orders.length);
  });

  test('“make pick lists” turns the open orders into a list', async () => {
    await desk.go('Pick lists');
    await desk.page.getByRole('button', { name: 'Make pick lists' }).click();
    await expect(desk.page.getByRole('heading', { name: '1 pick list made' })).toBeVisible();
    const pieces = orders.reduce((sum, order) => sum + piecesOf(order), 0);
    await expect(desk.page.getByText(`3 orders, 11 lines, ${pieces} pieces`)).toBeVisible();
    const { pickLists } = await floor.site.desk.order('csv:DAY-1');
    const [made] = pickLists;
    if (made === undefined) throw new Error('DAY-1 is on no list');
    list = made;
  });
});

test('a device enrols by its code, and its operator signs in by badge and PIN', async () => {
  const { site } = floor;
  handheld = await floor.enrolled('Zebra 07');
  await handheld.signIn(site.person('Ana'));
  await site.desk.give(list.id, 'Zebra 07');
  await expect(handheld.page.getByRole('button', { name: `List ${list.number}` })).toBeVisible();
  picker = new Picker(handheld, site.stockroom, 101);
});

test('a cart is parked at a scanned place, and its list waits at home', async () => {
  const ahead = handheld.page.getByRole('button', { name: /^List / }).first();
  // What is this device's own comes at once, what may be taken up when the server was asked.
  await expect(ahead).not.toContainText(list.number);
  parkedList = /P-\d+/.exec((await ahead.textContent()) ?? '')?.[0] ?? '';
  expect(parkedList).not.toBe(list.number);
  await handheld.openList(parkedList);
  await picker.scan(parkedTote);
  await picker.press('Pause');
  await picker.scan('T-0901');
  await expectRejected('Wrong location', 'T-0901', null);
  await picker.scan(parkingPlace);
  await expect(handheld.heading('Scan a tote of this cart to go on')).toBeVisible();
  await handheld.press('Home');
  await expect(handheld.page.getByRole('button', { name: `List ${parkedList}` })).toContainText(
    `parked at ${parkingPlace}`,
  );
});

test('each slot gets a tote of its own, and one that is on the cart already is rejected', async () => {
  await handheld.openList(list.number);
  picker.did.push('pick-list.started');
  await picker.step();
  await picker.step();
  await picker.scan('T-0101');
  await expectRejected('Already on this cart', 'T-0101', 'in slot 1');
  await picker.press('OK');
  await picker.until('walk');
  expect([...picker.totes.values()]).toEqual(['T-0101', 'T-0102', 'T-0103']);
});

test('the wrong location is rejected with what was wanted, until the right one is scanned', async () => {
  const wanted = await nextBin();
  const other = floor.site.stockroom.otherPlace('reserve', wanted);
  await picker.scan(other);
  await expectRejected('Wrong location', other, wanted);
  const reading = await picker.scan(wanted);
  picker.did.push('stop.reached');
  expect(whatIsAsked(reading).is).toBe('take');
});

test('the wrong item is rejected with what was wanted, and nothing is counted', async () => {
  const { sku } = await picker.until('take');
  const [wrong = ''] = floor.site.stockroom.spare('once', 1);
  await picker.scan(floor.site.stockroom.barcode(wrong));
  await expectRejected('Wrong item', wrong, sku);
  await picker.press('OK');
  expect(await picker.until('take')).toMatchObject({ sku });
});

test('a location that can’t be read is proven by its check digits', async () => {
  const location = await nextBin();
  const digits = floor.site.stockroom.location(location).checkDigits;
  await picker.press('More');
  await handheld.page.getByRole('button', { name: /^Can’t read/ }).click();
  const entry = handheld.page.getByRole('textbox', { name: 'Check digits on the label' });
  await entry.fill(digits === '99' ? '98' : '99');
  await picker.press('Confirm');
  await expect(handheld.heading('Wrong digits')).toBeVisible();
  await picker.press('OK');
  await entry.fill(digits);
  const reading = await picker.press('Confirm');
  expect(whatIsAsked(reading).is).toBe('take');
  picker.did.push('label.unreadable', 'stop.reached');
});

test('an item that can’t be read is proven by its picture and the last four of its SKU', async () => {
  const { sku } = await picker.until('take');
  await picker.press('Can’t read');
  await handheld.page.getByRole('textbox', { name: 'Last four of the SKU' }).fill(sku.slice(-4));
  const reading = await picker.press('Confirm');
  expect(whatIsAsked(reading).is).toBe('put');
  picker.did.push('label.unreadable', 'item.verified');
});

test('a put is undone by the scan of its bin, and the pieces are wanted again', async () => {
  await picker.until('put');
  await picker.step();
  const location = await nextBin();
  await picker.press('Undo');
  const { location: bin } = await picker.until('put-back');
  await picker.scan(location === bin ? parkingPlace : location);
  await expect(handheld.heading('Wrong location')).toBeVisible();
  await picker.press('OK');
  const next = await picker.step();
  expect(next).toMatchObject({ is: 'take', quantity: 4 });
  await expect(screen(/^Undone: 4 out of/)).toBeVisible();
});

test('another quantity than asked is taken, and the rest is asked for again', async () => {
  await nextBin();
  const { quantity } = await picker.until('take');
  await picker.press('More');
  await handheld.page.getByRole('button', { name: /^Qty/ }).click();
  await handheld.press('1');
  await picker.press('Confirm 1');
  expect(await handheld.asks()).toMatchObject({ is: 'take', quantity: 1 });
  await expect(screen(`of ${quantity} asked`)).toBeVisible();
  await picker.step();
  await picker.until('put');
  expect(await picker.step()).toMatchObject({ is: 'take', quantity: quantity - 1 });
});

test('a skipped stop comes again at the end', async () => {
  const skipped = await nextBin();
  await picker.press('Skip');
  picker.did.push('stop.skipped');
  await expect(screen('Skipped. It comes back at the end.')).toBeVisible();
  expect(await nextBin()).not.toBe(skipped);
  const states = async () => (await floor.site.desk.pickList(list.id)).stops.map(({ state }) => state);
  await expect.poll(states).toContain('skipped');
});

test('a short says why and how many remain, and blocks the bin', async () => {
  const location = await nextBin();
  await picker.step();
  const { quantity } = await picker.until('take');
  await picker.press('Short');
  await picker.press('Not enough in the bin');
  await handheld.press('2');
  await picker.press('Confirm 2');
  picker.did.push('stop.shorted');
  missing = quantity;
  await expect(screen(`${quantity} reported short`)).toBeVisible();
  const shorts = async () =>
    (await floor.site.desk.exceptions()).map(({ code, subject, facts }) => ({ code, subject, facts }));
  await expect.poll(shorts).toEqual([
    {
      code: 'short-pick',
      subject: `location ${location}`,
      facts: expect.objectContaining({ reason: 'not-enough', remaining: 2, missing }),
    },
  ]);
});

test('a full tote makes place for a fresh one, and one that is in use is rejected, naming whose it is', async () => {
  const { slot, tote } = await picker.until('put');
  await picker.press('Tote full');
  await picker.scan(parkedTote);
  const { rows } = await floor.site.desk.get<PickListsPage>('/pick-lists?limit=200');
  const { cart } = await floor.site.desk.pickList(rows.find(({ number }) => number === parkedList)?.id ?? '');
  await expectRejected('Tote is in use', parkedTote, `in use by ${cart[0]?.orderId}`);
  const fresh = picker.freshTote();
  await picker.scan(fresh);
  picker.did.push('tote.replaced');
  picker.totes.set(slot, fresh);
  picker.onCart.add(fresh);
  await expect(screen(`Fresh tote ${fresh} in slot ${slot}`)).toBeVisible();
  expect(await handheld.asks()).toMatchObject({ is: 'put', slot, tote: fresh });
  expect(picker.onCart).toContain(tote);
});

test('a picker stops at a place and goes on by scanning a tote of the cart', async () => {
  const location = await nextBin();
  await picker.press('More');
  await handheld.page.getByRole('button', { name: /^Pause/ }).click();
  await picker.scan(parkingPlace);
  await expect(handheld.heading('Scan a tote of this cart to go on')).toBeVisible();
  await picker.scan('T-0777');
  await expect(handheld.heading('Wrong tote')).toBeVisible();
  const [tote = ''] = picker.onCart;
  const reading = await picker.scan(tote);
  picker.did.push('pick-list.paused', 'pick-list.resumed');
  expect(whatIsAsked(reading)).toEqual({ is: 'walk', location });
});

test('the location of any other open stop makes that stop current', async () => {
  const bin = await nextBin();
  const { stops } = await floor.site.desk.pickList(list.id);
  const other = stops.find(({ state, location }) => state === 'open' && location !== bin);
  if (other === undefined) throw new Error('no other stop is open');
  const reading = await picker.scan(other.location);
  picker.did.push('stop.reached');
  expect(whatIsAsked(reading)).toMatchObject({ is: 'take', sku: other.sku });
});

test('every tote is dropped at the station that the list names, and no other', async () => {
  await picker.until('drop');
  const totes = [...picker.onCart];
  expect(totes).toHaveLength(4);
  const { station } = await picker.until('deliver');
  const wrong = floor.site.stockroom.otherPlace('pack-station', station);
  await picker.scan(wrong);
  await expectRejected('Wrong station', wrong, station);
  await picker.press('OK');
  await picker.until('done');
  expect(picker.onCart.size).toBe(0);
});

test('I1 at the end the ledger holds each step once, and the orders have what was picked', async () => {
  const { desk } = floor.site;
  await expectInLedger(desk, list.id, picker.did);
  const detail = await desk.pickList(list.id);
  expect(detail.list.state).toBe('done');
  expect(detail.stops.map(({ state }) => state).toSorted()).toEqual([...Array(9).fill('picked'), 'short']);
  let short = 0;
  for (const { number } of orders) {
    const { order, lines } = await desk.order(`csv:${number}`);
    const waiting = lines.filter((line) => line.short > 0).length;
    expect(order).toMatchObject({ unpicked: waiting, state: waiting === 0 ? 'picked' : 'picking' });
    for (const line of lines) expect(line.picked + line.short).toBe(line.ordered);
    short += lines.reduce((sum, line) => sum + line.short, 0);
  }
  expect(short).toBe(missing);
  expect((await desk.exceptions()).map(({ code }) => code)).toEqual(['short-pick']);
  expect(await desk.quarantine()).toEqual([]);
});

test('the browser had nothing to complain of: no error, and nothing against the content security policy', () => {
  expect(handheld.troubles).toEqual([]);
});
