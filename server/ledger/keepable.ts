// What every database can keep and every reader can walk through. JSON allows more (RFC 8259 §8.2, §9).

/** Objects and arrays within each other; an event of ours has four. */
const deepest = 20;

const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/**
 * False for a text with NUL, which PostgreSQL has no room for; for half a character (a lone surrogate), which any
 * database turns into another one, so that two codes become the same; and for what is nested beyond all measure.
 */
export function isKeepable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === deepest) return false;
  return Object.entries(value).every(([name, part]) => isText(name) && isKeepable(part, depth + 1));
}
