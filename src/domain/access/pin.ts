// Which PINs may be set. Guesses are limited on the device, so what matters is that no PIN is among the first guesses.

export const pinLengths = { least: 4, usual: 6, most: 12 } as const;

export type PinProblem = 'wrong-length' | 'not-digits' | 'trivial';

/** Keypad walks and years that people choose most, beyond what the rules below find. */
const favourites = new Set([
  '2580',
  '0852',
  '1379',
  '147258',
  '258369',
  '147852',
  '159753',
  '159357',
  '102030',
]);

/** A run of neighbours such as 123456, 890123 or 654321. */
const isRun = (digits: readonly number[]): boolean =>
  [1, 9].some((step) =>
    digits.every((digit, index) => index === 0 || digit === ((digits[index - 1] ?? 0) + step) % 10),
  );

/** The same one, two or three digits over and over: 111111, 121212, 123123. */
const isRepetition = (pin: string): boolean =>
  [1, 2, 3].some(
    (length) =>
      length < pin.length &&
      pin.length % length === 0 &&
      pin === pin.slice(0, length).repeat(pin.length / length),
  );

/** 112233, 332211 and 123321: pairs in a run, or a run and its mirror. */
const isFoldedRun = (pin: string): boolean => {
  if (pin.length % 2 !== 0) return false;
  const digits = [...pin];
  const odd = digits.filter((_, index) => index % 2 === 0);
  const paired = digits.every((digit, index) => digit === odd[Math.floor(index / 2)]);
  if (paired) return isRun(odd.map(Number));
  const half = digits.slice(0, pin.length / 2);
  return isRun(half.map(Number)) && digits.join('') === half.concat(half.toReversed()).join('');
};

/** Null: this PIN may be set. `length`: the site's, in digits. */
export function pinProblem(pin: string, length: number): PinProblem | null {
  if (!/^\d*$/.test(pin)) return 'not-digits';
  if (pin.length !== length) return 'wrong-length';
  const trivial = isRepetition(pin) || isRun([...pin].map(Number)) || isFoldedRun(pin) || favourites.has(pin);
  return trivial ? 'trivial' : null;
}
