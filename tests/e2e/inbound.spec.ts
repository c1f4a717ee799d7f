// What comes in, at the desk: the trucks that a first start has due, a file of notices, a notice down to its events.
import { expect, type Page } from '@playwright/test';
import { checkDigit } from '../../src/domain/barcode/check-digit.ts';
import { expectAccessible, type Look } from './axe.ts';
import { DeskPage } from './desk-page.ts';
import { type Floor, test } from './floor.ts';

const looks: readonly Look[] = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 1920, height: 1080 } },
  { colorScheme: 'light', viewport: { width: 768, height: 1024 } },
];

const sscc = (serial: number) => {
  const body = `395200${String(serial).padStart(11, '0')}`;
  return body + checkDigit(body);
};

const fileOf = (...rows: readonly string[]) =>
  ['supplier,notice number,sku,quantity,sscc,expiry,trusted,description', ...rows].join('\n');

async function deskOf({ site }: Floor, page: Page): Promise<DeskPage> {
  await page.setViewportSize({ width: 1280, height: 800 });
  const desk = new DeskPage(page, site.origin);
  await desk.signIn(site.deskUser);
  await desk.go('Inbound');
  return desk;
}

async function importFile({ page }: DeskPage, csv: string): Promise<void> {
  await page.getByRole('link', { name: 'Import notices, items or pick faces' }).click();
  const buffer = Buffer.from(csv);
  await page.getByLabel('CSV file').setInputFiles({ name: 'in.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Import another file' })).toBeVisible();
}

test('a first start has trucks due, each with its pallets and their codes to scan', async ({
  floor,
  browser,
}) => {
  const context = await browser.newContext({ bypassCSP: true });
  const { page } = await deskOf(floor, await context.newPage());
  await expect(page.getByRole('row')).toHaveCount(4);
  await expectAccessible(page, 'inbound', looks);
  await page.getByRole('link', { name: 'ASN-4501' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ship notice ASN-4501' })).toBeVisible();
  await expect(page.getByText(sscc(101)).first()).toBeVisible();
  await page.getByText('Codes to try it out').click();
  await expect(page.getByRole('img', { name: sscc(101) })).toBeVisible();
  await expectAccessible(page, 'notice', looks);
  await page.getByRole('link', { name: 'Claim report' }).click();
  await expect(page.getByText('This notice is not finished')).toBeVisible();
  await expectAccessible(page, 'claim report', looks);
  await context.close();
});

test('a file of notices goes in row by row, and each number leads to the events behind it', async ({
  floor,
  page,
}) => {
  const desk = await deskOf(floor, page);
  await importFile(
    desk,
    fileOf(
      `Fresh Foods,F-1,NEW-1,24,${sscc(901)},2020-01-31,yes,Ginger tea`,
      `Fresh Foods,F-1,NEW-1,12,${sscc(902)},,yes,`,
      `Fresh Foods,F-2,NEW-1,12,${sscc(903).slice(0, 17)}x,,yes,`,
    ),
  );
  await expect(page.getByRole('main').getByRole('status')).toContainText('1 notice is announced');
  const rejected = page.getByRole('region', { name: 'Rejected rows' });
  await expect(rejected.getByRole('row')).toHaveCount(2);
  await expect(rejected).toContainText('neither an SSCC nor a licence plate');
  const warnings = page.getByRole('region', { name: 'Taken, but look at these' });
  await expect(warnings).toContainText('expires before today');

  await page.getByRole('link', { name: 'See the notices' }).click();
  await page.getByRole('link', { name: 'F-1' }).click();
  await expect(page.getByRole('row', { name: /NEW-1 Ginger tea/ })).toContainText('36');
  await page.getByRole('row', { name: /NEW-1/ }).getByRole('link', { name: /^36/ }).first().click();
  await expect(page.getByText('Notices announced')).toBeVisible();
  await page.getByRole('link', { name: 'notice line' }).click();

  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inbound' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'F-1' })).toBeHidden();
});

test('items come in from a file, one whose code another item has is rejected, and the second time nothing changes', async ({
  floor,
  page,
}) => {
  const desk = await deskOf(floor, page);
  const taken = floor.site.stockroom.barcode(floor.site.stockroom.spare('once', 1)[0] ?? '');
  const items = `sku,name,barcode,weight g\nNEW-9,Ginger tea,GT-9,120\nNEW-8,Mint tea,${taken},120\n`;
  const importItems = async () => {
    await page.getByRole('link', { name: 'Import notices, items or pick faces' }).click();
    await page.getByText('Items', { exact: true }).click();
    const buffer = Buffer.from(items);
    await page.getByLabel('CSV file').setInputFiles({ name: 'in.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Import another file' })).toBeVisible();
  };
  await importItems();
  await expect(page.getByRole('main').getByRole('status')).toContainText('1 new item');
  await expect(page.getByRole('region', { name: 'Rejected rows' })).toContainText(
    'another item has this barcode',
  );
  await desk.go('Inbound');
  await importItems();
  await expect(page.getByRole('main').getByRole('status')).toContainText('1 was here already');
  expect(await floor.site.desk.events('item main/NEW-9')).toHaveLength(1);
});
