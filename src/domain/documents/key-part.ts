// Keys are made of codes that people choose, and a code may hold any character, the one that parts a key included.

/**
 * A part of a key, of which another part follows behind `mark`: two different keys never read alike. The way of
 * JSON Pointer (RFC 6901 §3): `~` becomes `~0`, the mark `~1`. A code that holds neither stays as it is.
 */
export const keyPart = (code: string, mark: ':' | '/' | '|'): string =>
  code.replaceAll('~', '~0').replaceAll(mark, '~1');

/** The code that a part was made of. */
export const codeIn = (part: string, mark: ':' | '/' | '|'): string =>
  part.replaceAll('~1', mark).replaceAll('~0', '~');
