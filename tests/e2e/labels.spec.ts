// Labels from the desk, in a real browser: to a printer on the network, and as a PDF.
import { type AddressInfo, createServer } from 'node:net';
import { expect } from '@playwright/test';
import { DeskPage } from './desk-page.ts';
import { test } from './floor.ts';

test('fresh licence plates go to the printer that the configuration names, shelf labels into a PDF', async ({
  floor,
  browser,
}) => {
  const jobs: string[] = [];
  const printer = createServer((socket) => {
    let job = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      job += text;
    });
    socket.on('end', () => {
      jobs.push(job);
      socket.end();
    });
  });
  await new Promise<void>((resolve) => printer.listen(0, '127.0.0.1', resolve));
  const { port } = printer.address() as AddressInfo;
  const { site } = floor;
  await site.kill();
  await site.startAgain({
    settings: { PRINTERS: JSON.stringify([{ name: 'Dock', host: '127.0.0.1', port }]) },
  });

  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.origin}/desk`);
  await new DeskPage(page, site.origin).signIn(site.deskUser);
  await page.getByRole('link', { name: 'Labels' }).click();
  await page.getByRole('spinbutton', { name: 'How many' }).fill('3');
  await page.getByRole('combobox', { name: 'Print on' }).selectOption('Dock');
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.getByText('3 labels went to Dock. LPN-000001 to LPN-000003.')).toBeVisible();
  expect(jobs.join('').match(/LPN-00000[123]/g)?.length).toBeGreaterThanOrEqual(3);

  await page.getByText('Locations', { exact: true }).click();
  await page.getByRole('textbox', { name: 'From' }).fill('A-01');
  await page.getByRole('combobox', { name: 'Print on' }).selectOption('PDF, A4 sheets');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  expect((await download).suggestedFilename()).toBe('labels.pdf');
  await expect(page.getByText('Saved as labels.pdf. Print it at 100 %.')).toBeVisible();

  await page.getByRole('textbox', { name: 'From' }).fill('NOWHERE');
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  await expect(page.getByRole('alert')).toContainText('No location is called so.');
  await page.close();
  await new Promise((closed) => printer.close(closed));
});
