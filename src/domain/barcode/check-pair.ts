// The pair of check characters of alphanumeric keys (GMN, MUDI): values times primes from the right, modulo 1021.
// GS1 General Specifications 7.9.5.

/** GS1 AI encodable character set 82, in the order of its values (General Specifications 7.11). */
const values = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
/** Character set 32, in which the pair is written. */
const pairValues = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** One for each character of the longest key. */
const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];

/** The pair for a key of at most 23 characters of set 82; null where it holds others or more. */
export function checkPair(key: string): string | null {
  let sum = 0;
  for (let fromRight = 0; fromRight < key.length; fromRight += 1) {
    const value = values.indexOf(key.charAt(key.length - 1 - fromRight));
    const prime = primes[fromRight];
    if (value < 0 || prime === undefined) return null;
    sum += value * prime;
  }
  const rest = sum % 1021;
  return pairValues.charAt(rest >> 5) + pairValues.charAt(rest & 31);
}

/** Whether the last two characters are the pair of those before them. */
export const hasCheckPair = (key: string): boolean =>
  key.length > 2 && checkPair(key.slice(0, -2)) === key.slice(-2);
