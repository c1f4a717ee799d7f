// A robot receiver: scans what the dock, the pallets and the bins ask for, and waits for each step to be drawn.
import { expect } from '@playwright/test';
import type { Handheld } from './handheld.ts';
import { nextReading, type Reading } from './screen.ts';

/** ms within which a second reading of one label is taken for the trigger's bounce. */
const bounce = 400;

export class Receiver {
  readonly handheld: Handheld;

  constructor(handheld: Handheld) {
    this.handheld = handheld;
  }

  step = (name: string) => this.handheld.page.locator(`[data-step="${name}"]`);

  at = (name: string): Promise<void> => this.handheld.stands(name);

  /** Until a hand could have pulled the trigger again. */
  async #pulledAgain(): Promise<void> {
    const { page } = this.handheld;
    const from = await page.evaluate(() => performance.now());
    await page.waitForFunction((ready) => performance.now() > ready, from + bounce);
  }

  /** Does it, and waits for the screen's answer. */
  async #answered(before: Reading, act: () => Promise<void>): Promise<void> {
    await act();
    await nextReading(this.handheld.page, before);
  }

  /** At home: a pallet opens its truck, whose dock is asked for unless this device has heard of it; then it is confirmed. */
  async begin(code: string, dock: string): Promise<void> {
    const { page } = this.handheld;
    await this.handheld.scan(code);
    await page.waitForFunction(
      () => document.querySelector('[data-step="dock"], [data-step="pallet"]') !== null,
    );
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

  /**
   * A fresh licence plate, the cartons onto it, and done. New items are measured by somebody else. Alike cartons come as
   * fast as they are answered: each counts.
   */
  async build(plate: string, cartons: readonly string[]): Promise<void> {
    await this.handheld.scan(plate);
    await this.at('pallet');
    for (const [n, carton] of cartons.entries()) {
      await this.handheld.scan(carton);
      if ((await this.#tallied(n + 1)) === 'measure') await this.handheld.press('Skip');
      expect(await this.#tallied(n + 1)).toBe('pallet');
    }
    await this.handheld.press('Done');
    await this.at('between');
  }

  /** Once so many cartons are on the pallet, or the last one is to be measured: at which step. */
  async #tallied(cartons: number): Promise<string | null> {
    const handle = await this.handheld.page.waitForFunction((wanted) => {
      const stage = document.querySelector('[data-step]');
      const step = stage?.getAttribute('data-step') ?? null;
      if (step === 'measure') return step;
      const shown = stage?.querySelector('.quantity')?.textContent;
      return step === 'pallet' && shown === String(wanted) ? step : null;
    }, cartons);
    return handle.jsonValue();
  }

  /** The truck is empty. */
  async finish(): Promise<void> {
    await this.handheld.press('Done');
    await this.at('finish');
    await this.handheld.press('Truck is empty');
    await this.at('done');
  }

  /** The pallet goes where the screen says, as it is or item by item; `spare`: where to, once the screen knows no room. */
  async putAway(code: string, barcodeOf: (sku: string) => string, spare: string): Promise<void> {
    const { page } = this.handheld;
    await this.handheld.scan(code);
    await page.waitForFunction(() => document.querySelector('[data-step]') !== null);
    for (;;) {
      const before = await this.handheld.read();
      const { step, bin } = await page.evaluate(() => ({
        step: document.querySelector('[data-step]')?.getAttribute('data-step') ?? '',
        bin: document.querySelector('.plate .location .unseen')?.textContent ?? null,
      }));
      if (step === 'done') break;
      const sku = before.lines.find((line) => /^\d{5}[A-H]$/.test(line)) ?? '';
      await this.#answered(before, async () => {
        if (step === 'which') await page.locator('.choices button').first().click();
        else await this.handheld.scan(bin ?? (step === 'bin' ? spare : barcodeOf(sku)));
      });
    }
    await this.handheld.press('Home');
    await this.handheld.stands(null);
  }
}
