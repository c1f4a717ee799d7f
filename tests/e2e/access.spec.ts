// Who and what gets in, and what becomes of the work of those who no longer do. SYNC.md D7, P4.
import { expect } from '@playwright/test';
import { badgeBars } from '../../src/domain/access/badge.ts';
import type { Devices } from '../../src/domain/desk/devices.ts';
import type { Badges, Operators } from '../../src/domain/desk/operators.ts';
import { type Floor, test } from './floor.ts';
import type { Handheld } from './handheld.ts';
import { expectInLedger } from './ledger-count.ts';
import { ordersCsv } from './orders.ts';
import { Picker } from './picker.ts';
import type { Site } from './site.ts';

const elevenMinutes = 11 * 60_000;

/** Tries to enrol, and answers what the screen says. */
async function expectRefused(handheld: Handheld, code: string, words: string): Promise<void> {
  await handheld.typeCode(code);
  await handheld.page.getByRole('textbox', { name: 'Name of this device' }).fill('Zebra 99');
  await handheld.press('Enrol');
  await expect(handheld.page.getByText(words)).toBeVisible();
  await handheld.page.reload();
}

const otherSymbol = (symbol: string) => (symbol === '7' ? '8' : '7');

async function planned({ site }: Floor) {
  const lines = site.stockroom.spare('once', 3).map((sku) => ({ sku, quantity: 2 }));
  return site.desk.planOrders(
    ordersCsv([
      { number: 'ACC-1', lines },
      { number: 'ACC-2', lines },
    ]),
  );
}

async function operatorId({ desk }: Site, name: string): Promise<string> {
  const { rows } = await desk.get<Operators>('/operators');
  const operator = rows.find((row) => row.name === name);
  if (operator === undefined) throw new Error(`nobody is called ${name}`);
  return operator.operatorId;
}

const otherPin = (pin: string) => [...pin].map((digit) => String((Number(digit) + 1) % 10)).join('');

test('an enrolment code that was mistyped, used or has expired is refused, saying which and what to do', async ({
  floor,
}) => {
  const { site } = floor;
  const code = await site.desk.enrolmentCode();
  const late = await site.desk.enrolmentCode();
  const handheld = await floor.unpack();
  const mistyped = code.slice(0, -1) + otherSymbol(code.slice(-1));
  await expectRefused(handheld, mistyped, 'Check each character, or make a new one on the desk.');

  await (await floor.unpack()).enrol(code, 'Zebra 31');
  await expectRefused(handheld, code, 'This code was used already.');

  await site.kill();
  await site.startAgain({ ahead: elevenMinutes });
  await expectRefused(handheld, late, 'This code has expired. Make a new one on the desk.');
  await handheld.enrol(await site.desk.enrolmentCode(), 'Zebra 32');
});

test('wrong PINs are counted, and after the fifth one waits, also after a restart; others may sign in', async ({
  floor,
}) => {
  const { site } = floor;
  const handheld = await floor.enrolled('Zebra 33');
  const ana = site.person('Ana');
  await handheld.scan(ana.badge);
  for (const words of ['4 attempts left', '3 attempts left', '2 attempts left', '1 attempt left']) {
    await handheld.enterPin(otherPin(ana.pin));
    await expect(handheld.page.getByText(words)).toBeVisible();
  }
  await handheld.enterPin(otherPin(ana.pin));
  await expect(handheld.page.getByText(/Too many wrong PINs. Try again at \d\d:\d\d/)).toBeVisible();

  await handheld.kill();
  await handheld.open();
  await expect(handheld.heading('Scan your badge')).toBeVisible();
  await handheld.scan(ana.badge);
  await expect(handheld.page.getByText(/Too many wrong PINs/)).toBeVisible();
  await handheld.press('Other badge');
  await handheld.signIn(site.person('Min-jun'));
  await expect(handheld.heading('Pick lists')).toBeVisible();
});

test('P4 what a revoked device still sends waits in quarantine, nothing lost, and one press admits it', async ({
  floor,
}) => {
  const { site } = floor;
  const list = await planned(floor);
  const handheld = await floor.picking('Zebra 34', 'Ana', list);
  const picker = new Picker(handheld, site.stockroom, 751);
  await picker.until('put');
  await expect(handheld.page.getByText('all at the server')).toBeVisible();
  const sent = picker.did.length;

  await handheld.setOffline(true);
  await picker.step();
  await picker.until('walk');
  await site.desk.post(`/devices/${await site.desk.deviceId('Zebra 34')}/revoke`);
  await handheld.setOffline(false);
  await expect(handheld.heading('Device revoked')).toBeVisible({ timeout: 60_000 });
  await expect(handheld.page.getByText('Everything on it is at the server.')).toBeVisible({
    timeout: 60_000,
  });
  const waiting = await site.desk.quarantine();
  expect(waiting.map(({ type }) => type)).toEqual(picker.did.slice(sent));
  expect(new Set(waiting.map(({ code }) => code))).toContain('device-revoked');

  for (let [next] = waiting; next !== undefined; [next] = await site.desk.quarantine()) {
    await site.desk.post(`/quarantine/${next.id}/admit`);
  }
  await expectInLedger(site.desk, list.id, ['pick-list.started', ...picker.did]);
});

test('D9 a device says to the desk which app it has, whether its storage is kept, and what waits on it', async ({
  floor,
}) => {
  const { site } = floor;
  const handheld = await floor.enrolled('Zebra 38');
  await handheld.signIn(site.person('Ana'));
  const reported = async () => (await site.desk.get<Devices>('/devices')).rows[0]?.reported;
  await expect
    .poll(reported, { timeout: 90_000 })
    .toMatchObject({ app: expect.stringMatching(/^\d/), waiting: 0, waitingSince: null, short: false });
});

test('a badge opens by its bars as by its QR code', async ({ floor }) => {
  const { site } = floor;
  const handheld = await floor.enrolled('Zebra 37');
  const { name } = site.person('Ana');
  const { badges } = await site.desk.post<Badges>('/operators/badges', {
    operatorIds: [await operatorId(site, name)],
  });
  const text = badges[0]?.text ?? '';
  const roster = handheld.page.waitForResponse(/\/roster$/);
  await handheld.page.reload();
  await roster;
  for (const code of [badgeBars(text), text]) {
    await expect(handheld.heading('Scan your badge')).toBeVisible();
    await handheld.scan(code);
    await expect(handheld.heading(name)).toBeVisible();
    await handheld.press('Other badge');
  }
});

test('an operator who was revoked is signed out at the next contact, and the badge opens nothing', async ({
  floor,
}) => {
  const { site } = floor;
  const handheld = await floor.enrolled('Zebra 35');
  const person = site.person('Min-jun');
  await handheld.signIn(person);
  await expect(handheld.heading('Pick lists')).toBeVisible();
  await handheld.setOffline(true);
  await site.desk.post(`/operators/${await operatorId(site, person.name)}/revoke`);
  await expect(handheld.status()).toContainText('offline', { timeout: 60_000 });
  await handheld.setOffline(false);
  await expect(handheld.heading('Scan your badge')).toBeVisible({ timeout: 60_000 });
  await handheld.scan(person.badge);
  await expect(handheld.page.getByText('Nobody has this badge.')).toBeVisible();
});

test('D7 a second tab says that the app is open elsewhere, takes over when asked to, and stands at the same stop', async ({
  floor,
}) => {
  const { site } = floor;
  const list = await planned(floor);
  const handheld = await floor.picking('Zebra 36', 'Ana', list);
  const picker = new Picker(handheld, site.stockroom, 771);
  const asked = await picker.until('walk');

  const first = handheld.page;
  const second = await handheld.openTab();
  await expect(second.getByRole('heading', { name: 'Open elsewhere' })).toBeVisible();
  await handheld.press('Work here');
  await expect.poll(() => handheld.asks()).toEqual(asked);
  await expect(first.getByRole('heading', { name: 'Open elsewhere' })).toBeVisible();
  await picker.until('done');
  await expectInLedger(site.desk, list.id, ['pick-list.started', ...picker.did]);
});

test('D7 two tabs take the work over from each other in turn, and each goes on at the same stop', async ({
  floor,
}) => {
  const { site } = floor;
  const list = await planned(floor);
  const handheld = await floor.picking('Zebra 37', 'Ana', list);
  const picker = new Picker(handheld, site.stockroom, 781);
  const asked = await picker.until('walk');

  const first = handheld.page;
  await handheld.press('Look up');
  await expect(handheld.heading('Look up')).toBeVisible();
  await handheld.openTab();
  await handheld.press('Work here');
  await expect.poll(() => handheld.asks()).toEqual(asked);

  await handheld.take(first);
  await handheld.press('Work here');
  await expect.poll(() => handheld.asks()).toEqual(asked);
  await handheld.press('Look up');
  await handheld.scan(asked.location);
  await expect(handheld.heading(asked.location)).toBeVisible();
  await handheld.press('Close');
  await expect.poll(() => handheld.asks()).toEqual(asked);
  await picker.until('done');
  await expectInLedger(site.desk, list.id, ['pick-list.started', ...picker.did]);
  expect(handheld.troubles).toEqual([]);
});
