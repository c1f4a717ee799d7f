// Picking by camera: what the camera is shown is all that is scanned. Also with no network, and with no camera.
import { expect } from '@playwright/test';
import { FakeCamera } from '../support/fake-camera.ts';
import type { PrintedCode } from '../support/printed-code.ts';
import { type Floor, test } from './floor.ts';
import type { Handheld } from './handheld.ts';
import { expectInLedger } from './ledger-count.ts';
import { ordersCsv } from './orders.ts';
import { Picker } from './picker.ts';
import { type Asked, nextReading, whatIsAsked } from './screen.ts';

const consent = '--use-fake-ui-for-media-stream';
const noCamera = '--use-fake-device-for-media-stream=device-count=0';
const camerasWithoutConsent = '--use-fake-device-for-media-stream';

/** As browsers of a locked-down phone are: no code is made at run time, neither of JavaScript nor of WebAssembly. */
const lockedDown = '--js-flags=--jitless';

let camera: FakeCamera;
test.beforeAll(async () => {
  camera = await FakeCamera.make();
});
test.afterAll(() => camera.remove());

/** Labels of a house that prints its places as Code 128, its totes as QR, and buys goods with codes of all kinds. */
class Labels {
  readonly #bySku = new Map<string, PrintedCode>();

  constructor({ site }: Floor, skus: readonly string[]) {
    for (const [n, sku] of skus.entries()) {
      const gtin = site.stockroom.barcode(sku).padStart(14, '0');
      const elements = `(01)${gtin}(240)K-17/B(11)261101`;
      const kinds = [
        { printed: 'ean13', text: gtin.slice(1) },
        { printed: 'gs1-128', text: elements },
        { printed: 'gs1datamatrix', text: elements },
      ];
      this.#bySku.set(sku, kinds[n % kinds.length] ?? { printed: 'code128', text: sku });
    }
  }

  ofItem(sku: string): PrintedCode {
    const label = this.#bySku.get(sku);
    if (label === undefined) throw new Error(`no label was printed for ${sku}`);
    return label;
  }

  place = (code: string): PrintedCode => ({ printed: 'code128', text: code });

  tote = (code: string): PrintedCode => ({ printed: 'qrcode', text: code });
}

interface Shift {
  readonly handheld: Handheld;
  readonly picker: Picker;
  readonly labels: Labels;
  readonly list: { readonly id: string; readonly number: string };
}

/** A list of four stops for so many orders, opened on a handheld with the camera. */
async function beginShift(
  floor: Floor,
  given: { readonly name: string; readonly orders: 1 | 2; readonly firstTote: number },
): Promise<Shift> {
  const { site } = floor;
  const skus = site.stockroom.spare('once', 4);
  const linesPerOrder = skus.length / given.orders;
  const orders = Array.from({ length: given.orders }, (_, n) => ({
    number: `${given.name} ${n}`,
    lines: skus.slice(n * linesPerOrder, (n + 1) * linesPerOrder).map((sku) => ({ sku, quantity: 2 })),
  }));
  const list = await site.desk.planOrders(ordersCsv(orders));
  const handheld = await floor.picking(given.name, 'Ana', list, { camera: camera.arguments });
  const picker = new Picker(handheld, site.stockroom, given.firstTote);
  return { handheld, picker, labels: new Labels(floor, skus), list };
}

/** The label that answers the question. */
function labelFor(asked: Asked, { labels, picker }: Shift): PrintedCode {
  switch (asked.is) {
    case 'tote':
      return labels.tote(picker.freshTote());
    case 'walk':
      return labels.place(asked.location);
    case 'take':
      return labels.ofItem(asked.sku);
    case 'put':
      return labels.tote(asked.tote ?? '');
    default:
      throw new Error(`no label answers: ${JSON.stringify(asked)}`);
  }
}

/** Opens the camera at the label, and closes it once the screen has answered. */
async function showLabel({ handheld }: Shift, label: PrintedCode): Promise<Asked> {
  await camera.film([{ code: label, seconds: 1 }]);
  const before = await handheld.read();
  await handheld.press('Camera');
  const reading = await nextReading(handheld.page, before);
  await handheld.press('Close camera');
  return whatIsAsked(reading);
}

/** Step by step, each by the camera alone. Answers the symbologies that it was shown. */
async function pickByCamera(shift: Shift, until: Asked['is']): Promise<readonly string[]> {
  const shown = new Set<string>();
  let asked = await shift.handheld.asks();
  while (asked.is !== until) {
    const label = labelFor(asked, shift);
    shown.add(label.printed);
    asked = await showLabel(shift, label);
    if (asked.is === 'rejected') throw new Error(`${asked.title}, though it was asked for: ${label.text}`);
  }
  return [...shown].toSorted();
}

const everyKind = ['code128', 'ean13', 'gs1-128', 'gs1datamatrix', 'qrcode'];
const wholeList = [
  ...['pick-list.started', 'tote.mounted', 'tote.mounted'],
  ...[1, 2, 3, 4].flatMap(() => ['stop.reached', 'item.verified', 'item.picked']),
];

test('a list is picked by camera alone: places as Code 128, totes as QR, goods as EAN, GS1-128 and DataMatrix', async ({
  floor,
}) => {
  test.slow();
  const shift = await beginShift(floor, { name: 'Phone 01', orders: 2, firstTote: 951 });
  expect(await pickByCamera(shift, 'drop')).toEqual(everyKind);
  await expectInLedger(floor.site.desk, shift.list.id, wholeList);
  expect(await floor.site.desk.exceptions()).toEqual([]);
  expect(shift.handheld.troubles).toEqual([]);
});

test('the same with no network at all: everything that the camera needs is on the device', async ({
  floor,
}) => {
  test.slow();
  const shift = await beginShift(floor, { name: 'Phone 02', orders: 2, firstTote: 961 });
  const { handheld } = shift;
  const asked = await handheld.asks();
  await handheld.setOffline(true);
  await handheld.kill();
  await handheld.open();
  await expect.poll(() => handheld.asks()).toEqual(asked);
  expect(await pickByCamera(shift, 'drop')).toEqual(everyKind);
  await expect(handheld.status()).toContainText(/offline · \d+ here/);
  await handheld.setOffline(false);
  await expectInLedger(floor.site.desk, shift.list.id, wholeList);
  expect(handheld.troubles).toEqual([]);
});

test('the camera stays open: each label that comes into view is one scan, however long it stays', async ({
  floor,
}) => {
  const shift = await beginShift(floor, { name: 'Phone 03', orders: 1, firstTote: 971 });
  const { handheld, labels, list } = shift;
  await pickByCamera(shift, 'walk');
  const walk = await handheld.asks();
  if (walk.is !== 'walk') throw new Error('nobody is to walk anywhere');
  const { stops } = await floor.site.desk.pickList(list.id);
  const stop = stops.find(({ location }) => location === walk.location);
  await camera.film([
    { code: labels.place(walk.location), seconds: 3 },
    { code: null, seconds: 1 },
    { code: labels.ofItem(stop?.sku ?? ''), seconds: 3 },
    { code: null, seconds: 60 },
  ]);
  await handheld.press('Camera');
  await expect(handheld.page.getByRole('main').getByText('2 into T-0971')).toBeVisible({ timeout: 30_000 });
  await expect(handheld.page.getByRole('region', { name: 'Camera' })).toBeVisible();
  const inOrder = ['pick-list.started', 'tote.mounted', 'stop.reached', 'item.picked'];
  await expectInLedger(floor.site.desk, list.id, inOrder);
});

test('where WebAssembly is switched off, the decoder in JavaScript reads', async ({ floor }) => {
  const code = await floor.site.desk.enrolmentCode();
  await camera.film([{ code: { printed: 'qrcode', text: code }, seconds: 1 }]);
  const handheld = await floor.unpack({ camera: [...camera.arguments, lockedDown] });
  expect(await handheld.page.evaluate(() => 'WebAssembly' in globalThis)).toBe(false);
  await handheld.press('Camera');
  await expect(handheld.page.getByRole('textbox', { name: 'Name of this device' })).toBeVisible();
  await expect(handheld.page.getByRole('main').getByText(code)).toBeVisible();
});

for (const { why, browser, title } of [
  { why: 'refused', browser: [camerasWithoutConsent], title: 'The camera is not allowed' },
  { why: 'missing', browser: [noCamera, consent], title: 'No camera found' },
]) {
  test(`a camera that is ${why} is said plainly, and the scanner goes on working`, async ({ floor }) => {
    const handheld = await floor.enrolled('Phone 04', { camera: browser });
    await handheld.press('Camera');
    await expect(handheld.page.getByRole('alert')).toContainText(title);
    const ana = floor.site.person('Ana');
    await handheld.scan(ana.badge);
    await expect(handheld.heading(ana.name)).toBeVisible();
    await handheld.enterPin(ana.pin);
    await expect(handheld.heading('Pick lists')).toBeVisible();
    await handheld.press('Close camera');
    await expect(handheld.page.getByRole('alert')).toBeHidden();
    await expect(handheld.page.getByRole('button', { name: 'Camera' })).toBeVisible();
    expect(handheld.troubles).toEqual([]);
  });
}
