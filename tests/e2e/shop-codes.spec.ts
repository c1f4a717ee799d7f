// Weights in codes of the shop's own, as the site's settings say them. GS1 General Specifications, restricted circulation.
import { expect } from '@playwright/test';
import { checkDigit } from '../../src/domain/barcode/check-digit.ts';
import { test } from './floor.ts';

/** 21, five digits of the item, five of grams, the check digit. */
const weighed = (grams: number) => {
  const body = `2112345${String(grams).padStart(5, '0')}`;
  return `${body}${checkDigit(body)}`;
};

test('a label with a weight means the item, whatever it weighs, offline and after a restart too', async ({
  floor,
}) => {
  const { site } = floor;
  const [sku = ''] = site.stockroom.spare('each', 1);
  const { name } = site.stockroom.item(sku);
  await site.kill();
  const codes = [{ prefix: '21', item: 5, value: 'weight', digits: 5, decimals: 3, checkDigit: 'none' }];
  await site.startAgain({ settings: { SHOP_CODES: JSON.stringify(codes) } });
  const handheld = await floor.enrolled('Zebra 61');
  await handheld.signIn(site.person('Min-jun'));

  await handheld.setOffline(true);
  await handheld.press('Look up');
  await handheld.scan(weighed(1250));
  await expect(handheld.heading('Nobody knows this code')).toBeVisible();
  await handheld.press('Teach this code');
  await handheld.scan(site.stockroom.barcode(sku));
  await handheld.press('One piece');
  await expect(handheld.heading('Code taught')).toBeVisible();
  await handheld.press('Done');

  await handheld.kill();
  await handheld.open();
  await handheld.press('Look up');
  await handheld.scan(weighed(800));
  await expect(handheld.page.getByRole('heading', { name, exact: false })).toBeVisible();
  await handheld.scan(`${weighed(800).slice(0, -1)}${(Number(weighed(800).at(-1)) + 1) % 10}`);
  await expect(handheld.page.getByRole('main')).toContainText('check digit');
});
