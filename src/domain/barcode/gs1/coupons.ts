// North American coupon codes, AI (8110) and (8112): fields that each begin with the digit of their own length.
// GS1 US, North American Coupon Application Guideline Using GS1 DataBar Expanded Symbols; AI (8112) Coupon Data
// Specification.
import { isCalendarDay } from './dates.ts';

/** A digit from `least` to `most`, and that many digits after it, or so many more. */
const lengths = (least: number, most: number, more: number): string => {
  const all = Array.from({ length: most - least + 1 }, (_, n) => least + n);
  return `(?:${all.map((length) => `${length}\\d{${length + more}}`).join('|')})`;
};

const companyPrefix = lengths(0, 6, 6);
const amount = lengths(1, 5, 0);
const serial = lengths(0, 9, 6);
const retailer = lengths(1, 7, 6);
/** How much must be bought, of what kind of unit, from which family of products. */
const requirement = `${amount}[0-49]\\d{3}`;
const further = `${requirement}(?:${companyPrefix}|9)`;

const coupon = new RegExp(
  `^${companyPrefix}\\d{6}${amount}${requirement}` +
    `(?:1[0-3]${further})?(?:2${further})?(?:3(?<expires>\\d{6}))?(?:4(?<starts>\\d{6}))?` +
    `(?:5${serial})?(?:6${retailer})?(?:9[01256][0-2]\\d[01])?$`,
);
const positiveOffer = new RegExp(`^[01]${companyPrefix}\\d{6}${serial}$`);

/** Coupons are of this century. */
const isDay = (yymmdd: string) => isCalendarDay(`20${yymmdd}`);

/** AI (8110). */
export function isCoupon(text: string): boolean {
  const match = coupon.exec(text);
  if (match === null) return false;
  const { expires, starts } = match.groups ?? {};
  if (expires !== undefined && !isDay(expires)) return false;
  if (starts !== undefined && !isDay(starts)) return false;
  return expires === undefined || starts === undefined || starts <= expires;
}

/** AI (8112). */
export const isPositiveOffer = (text: string): boolean => positiveOffer.test(text);
