// Who runs the desk: added, given a password that is shown once, changing it, disabled.
import { type Browser, expect, type Page } from '@playwright/test';
import type { DeskUser } from './desk-api.ts';
import { DeskPage } from './desk-page.ts';
import { test } from './floor.ts';

const wide = { viewport: { width: 1280, height: 800 } };

/** In a browser of its own: no cookie is shared. */
async function deskOf(browser: Browser, origin: string, user: DeskUser): Promise<DeskPage> {
  const context = await browser.newContext(wide);
  const desk = new DeskPage(await context.newPage(), origin);
  await desk.signIn(user);
  return desk;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function add({ page }: DeskPage, name: string): Promise<string> {
  await button(page, 'Add a desk user').click();
  await page.getByRole('main').getByRole('textbox', { name: 'Name' }).fill(name);
  await button(page, 'Add and show the password').click();
  await expect(page.getByRole('heading', { name: `Password of ${name}` })).toBeVisible();
  const password =
    (await page
      .getByRole('status')
      .getByText(/^(\w{4}-){3}\w{4}$/)
      .textContent()) ?? '';
  await button(page, 'It is handed over').click();
  await expect(page.getByText(password)).toBeHidden();
  return password;
}

async function changePassword({ page }: DeskPage, current: string, next: string): Promise<void> {
  await page.getByLabel('Current password').fill(current);
  await page.getByLabel('New password', { exact: false }).first().fill(next);
  await page.getByLabel('New password again').fill(next);
  await button(page, 'Change the password').click();
}

test('a desk user is added, changes the password that was handed over, and is signed out when disabled', async ({
  floor,
  browser,
}) => {
  const { origin, deskUser } = floor.site;
  const admin = await deskOf(browser, origin, deskUser);
  await admin.go('Desk users');
  const password = await add(admin, 'Sue Ng');

  const sue = await deskOf(browser, origin, { name: 'Sue Ng', password });
  const elsewhere = await deskOf(browser, origin, { name: 'Sue Ng', password });
  await expect(sue.page.getByRole('link', { name: 'Desk users' })).toBeHidden();
  await sue.go('Your account');
  const next = 'red lorry yellow lorry';
  await changePassword(sue, password, 'short');
  await expect(sue.page.getByText('The new password is too short.')).toBeVisible();
  await changePassword(sue, 'not the password', next);
  await expect(sue.page.getByText('The current password is wrong.')).toBeVisible();
  await changePassword(sue, password, next);
  await expect(sue.page.getByText('Your password is changed.')).toBeVisible();
  const signIn = { name: 'Sign in to the desk' };
  await expect(elsewhere.page.getByRole('heading', signIn)).toBeVisible({ timeout: 60_000 });
  await sue.go('Orders');

  await button(admin.page, 'Disable: Sue Ng').click();
  await button(admin.page, 'Disable').click();
  await expect(button(admin.page, 'Enable again: Sue Ng')).toBeVisible();
  await expect(sue.page.getByRole('heading', signIn)).toBeVisible({ timeout: 60_000 });
  await sue.page.getByLabel('Name').fill('Sue Ng');
  await sue.page.getByLabel('Password').fill(next);
  await button(sue.page, 'Sign in').click();
  await expect(sue.page.getByText('This desk user is disabled.')).toBeVisible();
  for (const { page } of [admin, sue, elsewhere]) await page.context().close();
});

test('the last administrator stays one', async ({ floor, browser }) => {
  const { origin, deskUser } = floor.site;
  const admin = await deskOf(browser, origin, deskUser);
  await admin.go('Desk users');
  await button(admin.page, `Disable: ${deskUser.name}`).click();
  await button(admin.page, 'Disable').click();
  await expect(admin.page.getByText('This is the last administrator.')).toBeVisible();
  await admin.page.reload();
  await expect(admin.page.getByRole('heading', { name: 'Desk users' })).toBeVisible();
  await admin.page.context().close();
});
