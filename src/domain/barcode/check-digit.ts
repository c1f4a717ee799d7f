// The check digit of GS1 numbers (GTIN, SSCC, GLN …): modulo 10 with weights 3 and 1 from the right.
// GS1 General Specifications 7.9.1.

/** Of a number without its check digit. `digits` holds 0 to 9 only. */
export function checkDigit(digits: string): number {
  let sum = 0;
  for (let fromRight = 1; fromRight <= digits.length; fromRight += 1) {
    const digit = digits.charCodeAt(digits.length - fromRight) - 48;
    sum += fromRight % 2 === 1 ? 3 * digit : digit;
  }
  return (10 - (sum % 10)) % 10;
}

/** Whether the last digit is the check digit of those before it. Anything but digits is not. */
export const hasCheckDigit = (number: string): boolean =>
  /^\d{2,}$/.test(number) && checkDigit(number.slice(0, -1)) === number.charCodeAt(number.length - 1) - 48;

/** Whether this is a serial shipping container code: 18 digits, the last one right, and not zeros alone. */
export const isSscc = (digits: string): boolean =>
  digits.length === 18 && hasCheckDigit(digits) && /[1-9]/.test(digits);
