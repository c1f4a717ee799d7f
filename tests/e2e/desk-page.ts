// The desk as a supervisor uses it: the pages themselves, in a browser on a desk.
import { expect, type Locator, type Page } from '@playwright/test';
import type { DeskUser } from './desk-api.ts';

export class DeskPage {
  readonly page: Page;
  readonly #origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
  }

  async signIn({ name, password }: DeskUser): Promise<void> {
    await this.page.goto(`${this.#origin}/desk`);
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await expect(this.page.getByRole('heading', { name: 'The floor now' })).toBeVisible();
  }

  async go(name: string): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${name}( |$)`) })
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Imports a file in our own layout. Answers the box of its report. */
  async importOrders(csv: string): Promise<Locator> {
    await this.go('Import orders');
    const again = this.page.getByRole('button', { name: 'Import another file' });
    if (await again.isVisible()) await again.click();
    const file = { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await this.page.getByLabel('CSV file').setInputFiles(file);
    await this.page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(again).toBeVisible();
    return this.page.getByRole('main');
  }

  /** Of everything that lies in each of the locations. */
  async askForCounts(locations: readonly string[]): Promise<void> {
    await this.go('Counts');
    for (const location of locations) {
      await this.page.getByLabel('Location', { exact: true }).fill(location);
      await this.page.getByRole('button', { name: 'Ask for counts' }).click();
      await expect(this.page.getByRole('row').filter({ hasText: location })).toBeVisible();
    }
  }

  /** The difference that a count found there is posted. */
  async approve(location: string): Promise<void> {
    await this.page.getByRole('button', { name: `Approve and post: ${location}` }).click();
    await this.page.getByRole('button', { name: 'Approve and post', exact: true }).click();
  }
}
