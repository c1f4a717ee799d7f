// Restricted circulation numbers with a weight, a price or a count in them, as the site's configuration says.
import { checkDigit, hasCheckDigit } from './check-digit.ts';
import type { Meaning } from './meaning.ts';
import { priceCheckDigit4, priceCheckDigit5 } from './price-check-digit.ts';
import type { ShopCode } from './shop-code-schema.ts';
import { type TradeItem, tradeItem } from './trade-item.ts';

function valueIsChecked({ checkDigit: by }: ShopCode, check: string, value: string): boolean {
  switch (by) {
    case 'none':
      return true;
    case 'price-4':
      return check === String(priceCheckDigit4(value));
    case 'price-5':
      return check === String(priceCheckDigit5(value));
  }
}

/** What the value's digits say, as a trade item tells it. */
function told({ value: kind, decimals: scale }: ShopCode, digits: string): Partial<TradeItem> {
  const amount = { value: Number(digits), scale };
  switch (kind) {
    case 'weight':
      return { measures: [{ what: 'net-weight', amount, unit: 'kg' }] };
    case 'price':
      return { prices: [{ of: 'item', amount, currency: null }] };
    case 'count':
      return { count: amount.value };
  }
}

/**
 * The item by its number with all digits of the value zero and the check digit made anew: so it stands in the item
 * master. Null where no configuration fits: then the number is the item's own. `digits`: an EAN-13 or UPC-A.
 */
export function shopItem(digits: string, shopCodes: readonly ShopCode[]): Meaning | null {
  const ean = digits.padStart(13, '0');
  const fitting = shopCodes.filter(({ prefix }) => ean.startsWith(prefix));
  const [code] = fitting.toSorted((a, b) => b.prefix.length - a.prefix.length);
  if (code === undefined) return null;
  const begin = code.prefix.length + code.item;
  const value = ean.slice(12 - code.digits, 12);
  const check = ean.slice(begin, 12 - code.digits);
  if (!hasCheckDigit(ean) || !valueIsChecked(code, check, value)) {
    return { is: 'bad', problem: 'check-digit', text: digits };
  }
  if (code.value === 'count' && Number(value) === 0) return { is: 'bad', problem: 'bad-value', text: digits };
  const body = ean.slice(0, begin).padEnd(12, '0');
  return { ...tradeItem(`0${body}${checkDigit(body)}`), ...told(code, value) };
}
