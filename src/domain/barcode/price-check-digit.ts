// The check digit over a price or a weight inside a restricted circulation number.
// GS1 General Specifications 7.9.2 to 7.9.4.

/** A weighted digit (7.9.2): the product, its tens taken from it or added to it; of that the units. */
const less = (product: number) => (product - Math.floor(product / 10)) % 10;
const more = (product: number) => (product + Math.floor(product / 10)) % 10;

type Weight = (digit: number) => number;
const twoLess: Weight = (digit) => less(2 * digit);
const three: Weight = (digit) => (3 * digit) % 10;
const fiveLess: Weight = (digit) => less(5 * digit);
const fiveMore: Weight = (digit) => more(5 * digit);

const weighted = (digits: string, weights: readonly Weight[]): number =>
  weights.reduce((sum, weight, at) => sum + weight(Number(digits.charAt(at))), 0);

/** Over four digits (7.9.3). */
export const priceCheckDigit4 = (digits: string): number =>
  (3 * weighted(digits, [twoLess, twoLess, three, fiveLess])) % 10;

const digitsInOrder = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Over five digits (7.9.4): the digit that, weighted five less its tens, makes the sum a multiple of ten. */
export function priceCheckDigit5(digits: string): number {
  const sum = weighted(digits, [fiveMore, twoLess, fiveLess, fiveMore, twoLess]);
  return digitsInOrder.find((digit) => (sum + fiveLess(digit)) % 10 === 0) ?? 0;
}
