// A robot receiver: scans what the dock, the pallets and the bins ask for, and waits for each step to be drawn.
import { expect } from '@playwright/test';
import type { Handheld } from './handheld.ts';

/** ms within which a second reading of one label is taken for the trigger's bounce. */
const bounce = 400;

export class Receiver {
  readonly handheld: Handheld;

  constructor(handheld: Handheld) {
    this.handheld = handheld;
  }

  step = (name: string) => this.handheld.page.locator(`[data-step="${name}"]`);

  async at(name: string): Promise<void> {
    await expect(this.step(name)).toBeVisible();
  }

  /** Until a hand could have pulled the trigger again. */
  async #pulledAgain(): Promise<void> {
    const { page } = this.handheld;
    const from = await page.evaluate(() => performance.now());
    await page.waitForFunction((ready) => performance.now() > ready, from + bounce);
  }

  /** At home: a pallet opens its truck, whose dock is asked for unless this device has heard of it; then it is confirmed. */
  async begin(code: string, dock: string): Promise<void> {
    const { page } = this.handheld;
    await this.handheld.scan(code);
    await expect(page.locator('[data-step="dock"], [data-step="pallet"]')).toBeVisible();
    if (await this.step('dock').isVisible()) await this.handheld.scan(dock);
    await this.at('pallet');
    await this.#pulledAgain();
    await this.handheld.scan(code);
    await this.at('between');
  }

  /** All as expected: its SSCC twice. */
  async confirm(code: string): Promise<void> {
    await this.handheld.scan(code);
    await this.at('pallet');
    await this.#pulledAgain();
    await this.handheld.scan(code);
    await this.at('between');
  }

  /** A fresh licence plate, the cartons onto it, and done. New items are measured by somebody else. */
  async build(plate: string, cartons: readonly string[]): Promise<void> {
    await this.handheld.scan(plate);
    await this.at('pallet');
    for (const [n, carton] of cartons.entries()) {
      await this.handheld.scan(carton);
      await expect
        .poll(async () => {
          if (await this.step('measure').isVisible()) await this.handheld.press('Skip');
          return this.step('pallet')
            .getByText(n === 0 ? 'carton on it' : 'cartons on it')
            .isVisible();
        })
        .toBe(true);
      await expect(this.step('pallet').locator('b').first()).toHaveText(String(n + 1));
    }
    await this.handheld.press('Done');
    await this.at('between');
  }

  /** The truck is empty. */
  async finish(): Promise<void> {
    await this.handheld.press('Done');
    await this.at('finish');
    await this.handheld.press('Truck is empty');
    await this.at('done');
  }

  /** The pallet goes where the screen says, as it is or item by item. Answers when nothing is left on it. */
  async putAway(code: string, barcodeOf: (sku: string) => string): Promise<void> {
    const { page } = this.handheld;
    await this.handheld.scan(code);
    for (;;) {
      await expect(page.locator('[data-step="goods"], [data-step="bin"], [data-step="done"]')).toBeVisible();
      if (await this.step('done').isVisible()) break;
      const plate = page.locator('.plate .location .unseen');
      if (await plate.isVisible()) await this.handheld.scan((await plate.textContent()) ?? '');
      else await this.handheld.scan(barcodeOf((await page.locator('.code').first().textContent()) ?? ''));
    }
    await this.handheld.press('Home');
  }
}
