// An ERP sends what comes: a key made on the desk and shown once, used, named beside its deeds, revoked.
import { expect, type Page } from '@playwright/test';
import { erpApi } from '../../src/domain/access/api-key.ts';
import { DeskPage } from './desk-page.ts';
import { test } from './floor.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function make(page: Page, name: string, scopes: readonly string[]): Promise<string> {
  await button(page, 'Make an API key').click();
  await button(page, 'Make the key and show it').click();
  await expect(page.getByRole('alert')).toHaveText('Enter a name.');
  await page.getByRole('main').getByRole('textbox', { name: 'Name' }).fill(name);
  await button(page, 'Make the key and show it').click();
  await expect(page.getByRole('alert')).toHaveText('Choose what the key may be used for.');
  for (const scope of scopes) await page.getByRole('checkbox', { name: scope }).check();
  await button(page, 'Make the key and show it').click();
  await expect(page.getByRole('heading', { name: `Key of ${name}` })).toBeVisible();
  return (await page.getByRole('status').getByText(/^th_/).textContent()) ?? '';
}

const notice = {
  supplier: 'Lumen Works',
  number: 'PO-7',
  kind: 'purchase-order',
  loading: 'floor-loaded',
  lines: [{ n: 1, sku: 'ERP-1', quantity: 10, description: 'Lamp, brass' }],
};

test('a program announces with its key, its deeds go by its name, and a revoked key opens nothing', async ({
  floor,
  browser,
}) => {
  const { origin, deskUser } = floor.site;
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const desk = new DeskPage(page, origin);
  await desk.signIn(deskUser);
  await desk.go('API keys');
  await expect(page.getByText('No API key yet')).toBeVisible();
  const key = await make(page, 'ERP', ['Notices']);
  await button(page, 'It is in its place').click();
  await expect(page.getByText(key)).toHaveCount(0);
  const row = page.getByRole('row', { name: /^ERP/ });
  await expect(row).toContainText('never');

  const announce = () =>
    fetch(`${origin}${erpApi}/notices`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ notices: [notice] }),
    });
  expect(await (await announce()).json()).toEqual({
    notices: [{ noticeId: 'Lumen Works:PO-7', is: 'announced' }],
    itemsDefined: 1,
  });
  await desk.go('Inbound');
  await expect(page.getByRole('row', { name: /^PO-7 / })).toBeVisible();
  await desk.go('API keys');
  await expect(row).toContainText('just now');
  await row.getByRole('link', { name: 'ERP' }).click();
  await expect(page.getByRole('heading', { name: 'About API key ERP' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Notices announced' })).toContainText(
    'API key ERP',
  );

  await page.getByRole('link', { name: '‹ API key' }).click();
  await button(page, 'Revoke: ERP').click();
  await expect(page.getByText('Whatever uses it is refused from now on.')).toBeVisible();
  await button(page, 'Revoke').click();
  await expect(row).toContainText('revoked');
  expect((await announce()).status).toBe(401);
  await page.close();
});
