// How a picker gets to work: the device is enrolled and synced, the badge scanned, a list begun, its first bin reached.
import { envelopes } from '../warehouse/outbox-events.ts';
import { walkOf } from '../warehouse/shift.ts';
import type { Handheld } from './handheld.ts';
import { type LargeSite, measuredStop, operatorId, pin } from './large-site.ts';
import { addWaiting } from './outbox-in-page.ts';

const longWait = { timeout: 300_000 };

/** Answers how long the first sync took, ms. */
export async function enrol(handheld: Handheld, code: string): Promise<number> {
  const { page } = handheld;
  await page.getByRole('heading', { name: 'Enrol this device' }).waitFor(longWait);
  await handheld.scan(code);
  await page.getByLabel('Name of this device').fill('Bench 1');
  const began = performance.now();
  await page.getByRole('button', { name: 'Enrol', exact: true }).click();
  await page.getByText('Scan your badge').waitFor(longWait);
  return performance.now() - began;
}

export async function signIn(
  handheld: Handheld,
  { badge, pin }: { readonly badge: string; readonly pin: string },
): Promise<void> {
  const { page } = handheld;
  await handheld.scan(badge);
  await page.getByText('Enter your PIN').waitFor(longWait);
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
}

export async function beginWork(handheld: Handheld, badge: string): Promise<void> {
  const { page } = handheld;
  await signIn(handheld, { badge, pin });
  const lists = page.locator('.home-list:not(.home-offers *)');
  await page.waitForFunction(
    () => document.querySelectorAll('.home-list:not(.home-offers *)').length === 3,
    null,
    longWait,
  );
  await lists.first().click();
  await page.locator('[data-step="cart"]').waitFor(longWait);
  await handheld.scan(measuredStop.tote);
  await page.locator('[data-step="walk"]').waitFor(longWait);
  await handheld.scan(measuredStop.location);
  await page.locator('[data-step="take"]').waitFor(longWait);
}

/** Puts so many events of the other lists there, and loads the app anew with them. */
export async function fillOutbox({ page }: Handheld, { waiting }: LargeSite, count: number): Promise<void> {
  const from = { actor: operatorId, serverEpoch: 'bench', position: 0 };
  const events = envelopes(waiting.flatMap(walkOf), from).slice(0, count);
  await addWaiting(page, events);
  await page.reload();
  await page.locator('[data-step="take"]').waitFor(longWait);
}
