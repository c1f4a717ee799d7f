// The letters and digits of codes that people read and type: none that looks like another, and a prime number of them.

/** 31 symbols, without 0 and O, 1, I and L. A prime, so that the check character finds every slip it promises to. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Above this a byte is thrown away, so that each symbol is equally likely. */
const fairLimit = 256 - (256 % codeAlphabet.length);

/** Symbols from random bytes; `random` answers that many fresh bytes each time it is asked. */
export function randomSymbols(length: number, random: (bytes: number) => Uint8Array): string {
  let symbols = '';
  while (symbols.length < length) {
    for (const byte of random(length)) {
      if (byte < fairLimit && symbols.length < length)
        symbols += codeAlphabet.charAt(byte % codeAlphabet.length);
    }
  }
  return symbols;
}

/**
 * The check character: a sum weighted by position, modulo the alphabet's size. For codes shorter than the
 * alphabet it finds every single wrong symbol and every two that changed places.
 */
export function checkSymbol(symbols: string): string {
  let sum = 0;
  for (const [index, symbol] of [...symbols].entries()) sum += (index + 2) * codeAlphabet.indexOf(symbol);
  return codeAlphabet.charAt(sum % codeAlphabet.length);
}
