// Scanners in the app itself: one in any state is set up, its profile is in use at once, and scans that come at the worst
// moments come through.
import { expect } from '@playwright/test';
import { probes, specimens } from '../../src/domain/barcode/test-codes.ts';
import { DeskPage } from './desk-page.ts';
import { test } from './floor.ts';
import { deliveries, Hardware } from './hardware.ts';
import { ordersCsv } from './orders.ts';
import { Picker } from './picker.ts';
import { whatIsAsked } from './screen.ts';

/** A scanner as a warehouse may find it: something in front, no key at the end, separators as a text, Y and Z exchanged. */
const strange = (text: string): string => {
  const sent = `*${text.replaceAll('\u001d', '{GS}')}`;
  const keyboard: Readonly<Record<string, string>> = { y: 'z', z: 'y', Y: 'Z', Z: 'Y', '-': '/', '/': '-' };
  return [...sent].map((character) => keyboard[character] ?? character).join('');
};

test('SCAN 9: a scanner in any state is set up before the device is enrolled, and is read at once', async ({
  floor,
}) => {
  const handheld = await floor.unpack();
  const hardware = await Hardware.of(handheld.page);
  await handheld.press('Scanner');
  await expect(handheld.heading('Set up the scanner')).toBeVisible();
  for (const [n, { reads }] of Object.values(probes).entries()) {
    await hardware.scan(strange(reads), 'keys', 'none');
    if (n < Object.keys(probes).length - 1)
      await expect(handheld.page.getByText(`Code ${n + 1} has come.`)).toBeVisible();
  }
  await expect(handheld.heading('This is your scanner')).toBeVisible();
  const main = handheld.page.getByRole('main');
  await expect(main).toContainText('No key ends a code. Set the scanner to send Enter');
  await expect(main).toContainText('“*” in front of each code is taken off.');
  await expect(main).toContainText('GS1 separators come as “{GS}”.');
  await expect(main).toContainText('one of them German. 6 characters are exchanged back.');
  await handheld.press('Use this profile');
  await hardware.scan(strange(specimens['gs1-datamatrix'].reads), 'keys', 'none');
  await expect(main).toContainText('GS1 DataMatrix: as it is printed.');
  await hardware.scan(strange('TEST QZ'), 'keys', 'none');
  await expect(main).toContainText('That is on no sheet of ours');
  await handheld.press('Done');

  const code = await floor.site.desk.enrolmentCode();
  await hardware.scan(strange(code), 'keys', 'none');
  await expect(main.getByText(code)).toBeVisible();
  await handheld.page.reload();
  await expect(handheld.heading('Enrol this device')).toBeVisible();
  await hardware.scan(strange('YZ-1/2'), 'keys', 'none');
  await expect(main.getByText('YZ-1/2')).toBeVisible();
});

test('SCAN 9: the usual profile comes back, offline too, and the guides are there', async ({ floor }) => {
  const handheld = await floor.enrolled('Zebra 71');
  const hardware = await Hardware.of(handheld.page);
  await handheld.setOffline(true);
  await handheld.press('Set up the scanner');
  await expect(handheld.heading('Set up the scanner')).toBeVisible();
  await hardware.scan(`*${probes.capitals.reads}`);
  await expect(handheld.page.getByText('Code 1 has come.')).toBeVisible();
  for (const _ of Object.keys(probes).slice(1)) await handheld.press('Can’t read it');
  await handheld.press('Use this profile');
  await handheld.press('Done');
  await handheld.press('Set up the scanner');
  await expect(handheld.page.getByText('“*” in front of each code is taken off.')).toBeVisible();
  await handheld.press('Back to the usual profile');
  await expect(handheld.page.getByText('This device uses the usual profile.')).toBeVisible();
  await handheld.press('How to set up a scanner');
  await handheld.press('Zebra (DataWedge)');
  await expect(handheld.page.getByRole('listitem')).toHaveCount(7);
  await handheld.press('Back');
  await handheld.press('Back');
  await handheld.press('Back');
  await expect(handheld.heading('Scan your badge')).toBeVisible();
  expect(handheld.troubles).toEqual([]);
});

test('SCAN 4: a separator that came once proves the scanner, and a lot is read from then on', async ({
  floor,
}) => {
  const handheld = await floor.enrolled('Zebra 72');
  const hardware = await Hardware.of(handheld.page);
  const stored = () => handheld.page.evaluate(() => localStorage.getItem('tallyhand-scanner'));
  await hardware.scan('0109506000134352');
  expect(await stored()).toBeNull();
  await hardware.scan(probes.separators.reads);
  expect(JSON.parse((await stored()) ?? '{}')).toMatchObject({ separators: { are: 'kept', tokens: [] } });
});

test('SCAN 1 to 7: whatever delivers it, a scan picks, at moments when it shouldn’t', async ({ floor }) => {
  test.slow();
  const { site } = floor;
  const skus = site.stockroom.spare('once', 6);
  const list = await site.desk.planOrders(
    ordersCsv([{ number: 'WEDGE-1', lines: skus.map((sku) => ({ sku, quantity: 1 })) }]),
  );
  const handheld = await floor.picking('Zebra 73', 'Ana', list);
  const hardware = await Hardware.of(handheld.page);
  const picker = new Picker(handheld, site.stockroom, 701);
  await picker.step();

  for (const how of deliveries) {
    // Landing in a field that holds something, in which a person was typing.
    const { location } = await picker.until('walk');
    await picker.press('More');
    await handheld.page.getByRole('button', { name: /^Can’t read/ }).click();
    const entry = handheld.page.getByRole('textbox', { name: 'Check digits on the label' });
    await expect(entry).toBeFocused();
    await hardware.scan('7', 'keys', 'none', 150);
    await expect(entry).toHaveValue('7');
    await hardware.scan(location, how);
    await expect.poll(async () => whatIsAsked(await handheld.read()).is, how).toBe('take');

    // With a key of the screen focused by Tab, and the screen frozen and woken meanwhile.
    const { sku } = await picker.until('take');
    await handheld.page.getByRole('button', { name: 'Short' }).focus();
    const devtools = await handheld.context.newCDPSession(handheld.page);
    for (const state of ['frozen', 'active'] as const)
      await devtools.send('Page.setWebLifecycleState', { state });
    await hardware.scan(site.stockroom.barcode(sku), how);
    await expect.poll(async () => whatIsAsked(await handheld.read()).is, how).toBe('walk');
  }

  // Back to back: a whole stop, the bin and the item, at 0 ms; a cart of one tote asks for no more.
  const { location } = await picker.until('walk');
  const { stops } = await site.desk.pickList(list.id);
  const sku = stops.find((stop) => stop.location === location)?.sku ?? '';
  for (const code of [location, site.stockroom.barcode(sku)]) await hardware.scan(code);
  await expect
    .poll(async () => whatIsAsked(await handheld.read()), 'the next stop')
    .not.toEqual({ is: 'walk', location });
  const picked = async () =>
    (await site.desk.pickList(list.id)).stops.filter(({ state }) => state === 'picked').length;
  await expect.poll(picked).toBe(deliveries.length + 1);
});

test('SCAN 7: a badge that is scanned while the app is opening signs in once it has', async ({ floor }) => {
  const handheld = await floor.enrolled('Zebra 74');
  const ana = floor.site.person('Ana');
  const devtools = await handheld.context.newCDPSession(handheld.page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await handheld.page.reload({ waitUntil: 'commit' });
  await handheld.page.getByLabel('Scanner', { exact: true }).waitFor({ state: 'attached' });
  await (await Hardware.of(handheld.page)).scan(ana.badge);
  await expect(handheld.heading(ana.name)).toBeVisible();
});

test('SCAN 8: a bouncing trigger changes nothing where repeats mean nothing, and counts where each scan is a piece', async ({
  floor,
}) => {
  const { site } = floor;
  const [each = ''] = site.stockroom.spare('each', 1);
  const list = await site.desk.planOrders(
    ordersCsv([{ number: 'BOUNCE-1', lines: [{ sku: each, quantity: 4 }] }]),
  );
  const handheld = await floor.picking('Zebra 75', 'Ana', list);
  const picker = new Picker(handheld, site.stockroom, 751);
  await picker.step();
  const { location } = await picker.until('walk');
  await handheld.scan(location);
  await handheld.scan(location);
  await expect.poll(async () => whatIsAsked(await handheld.read()).is).toBe('take');
  await handheld.scan(site.stockroom.barcode(each));
  await handheld.scan(site.stockroom.barcode(each));
  await expect(handheld.page.locator('.band-words')).toHaveText('2 of 4 scanned');
});

test('1,000 tags typed without a pause are counted once each by item, offline', async ({ floor }) => {
  const { site } = floor;
  const handheld = await floor.enrolled('Reader 76');
  await handheld.signIn(site.person('Ana'));
  await handheld.setOffline(true);
  const [sku = ''] = site.stockroom.spare('once', 1);
  const gtin = site.stockroom.barcode(sku).padStart(14, '0');
  // Company prefix of seven digits: the indicator leads the item reference (GS1 Tag Data Standard 6.3.1).
  const epc = `urn:epc:tag:sgtin-96:3.${gtin.slice(1, 8)}.${gtin.charAt(0)}${gtin.slice(8, 13)}.`;
  await handheld.press('Count tags');
  const took = await handheld.page.evaluate(async (prefix) => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    const from = performance.now();
    for (const round of [0, 1, 2]) {
      for (let n = 0; n < 1000; n += 1) {
        for (const key of prefix + (n + round)) press(key);
        press('Enter');
        if (n % 50 === 0) await new Promise(requestAnimationFrame);
      }
    }
    while (!document.querySelector('.tag-total')?.textContent?.startsWith('1,002')) {
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - from;
  }, epc);
  expect(took).toBeLessThan(15_000);
  const row = handheld.page.getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(sku);
  await expect(row).toContainText('1,002');
  await handheld.scan('T-0142');
  await expect(handheld.page.getByText('“T-0142” is no tag.')).toBeVisible();
  await handheld.press('Clear');
  await expect(handheld.page.getByText('0 tags')).toBeVisible();
  await handheld.press('Back');
  await expect(handheld.heading('Pick lists')).toBeVisible();
});

test('the sheets of test codes are on the desk, each code drawn and none impossible', async ({
  floor,
  page,
}) => {
  const desk = new DeskPage(page, floor.site.origin);
  await page.setViewportSize({ width: 1280, height: 900 });
  await desk.signIn(floor.site.deskUser);
  await desk.go('Test codes');
  const drawn = Object.keys(probes).length + Object.keys(specimens).length + 8;
  await expect(page.locator('.printed-code svg')).toHaveCount(drawn);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('TLH-C-CANT-READ')).toBeVisible();
  const tooWide = await page.evaluate(() =>
    [...document.querySelectorAll('.printed-code')]
      .filter((code) => code.scrollWidth > code.clientWidth)
      .map(({ textContent }) => textContent),
  );
  expect(tooWide).toEqual([]);
  // A page for each sheet, on either paper.
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format, preferCSSPageSize: false });
    expect([format, pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length]).toEqual([format, 3]);
  }
});
