// A language is each operator's own: it comes with the sign-in and goes with the sign-out, offline too.
import { expect } from '@playwright/test';
import { test } from './floor.ts';
import type { Handheld } from './handheld.ts';
import type { Person } from './site.ts';

/** In whatever language the screen is: the badge, the digits, and the key after them. */
async function signIn(handheld: Handheld, person: Person): Promise<void> {
  await handheld.scan(person.badge);
  for (const digit of person.pin) await handheld.press(digit);
  await handheld.page.keyboard.press('Enter');
}

const spoken = ({ page }: Handheld) => page.locator('html').getAttribute('lang');

test('an operator’s Spanish comes and goes with the operator, offline and after a restart too', async ({
  floor,
}) => {
  const handheld = await floor.enrolled('Zebra 01');
  const [ana, minJun] = [floor.site.person('Ana'), floor.site.person('Min-jun')];

  await signIn(handheld, ana);
  await handheld.press('Settings');
  await handheld.press('Español');
  await expect(handheld.heading('Ajustes')).toBeVisible();
  expect(await spoken(handheld)).toBe('es');
  await handheld.press('Atrás');
  await handheld.press('Salir');
  await expect(handheld.heading('Escanee su tarjeta')).toBeVisible();

  await signIn(handheld, minJun);
  await expect(handheld.heading('Pick lists')).toBeVisible();
  expect(await spoken(handheld)).toBe('en');
  await handheld.press('Settings');
  await handheld.press('Loud');
  await handheld.press('Back');
  await handheld.press('Sign out');
  await expect(handheld.heading('Scan your badge')).toBeVisible();

  await handheld.setOffline(true);
  // Not killed: a browser writes what a page prefers to the disk when it finds the time.
  await handheld.context.close();
  await handheld.open();
  await expect(handheld.heading('Scan your badge')).toBeVisible();
  await signIn(handheld, ana);
  await expect(handheld.heading('Listas de picking')).toBeVisible();
  expect(await spoken(handheld)).toBe('es');
  expect(handheld.troubles).toEqual([]);
});
