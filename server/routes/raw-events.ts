// Cuts the exact text of each element out of a JSON text, so that an event is stored as it came (SYNC.md P2).
// The text must have passed `JSON.parse` before: here nothing is checked again (RFC 8259).

const quote = 34;
const comma = 44;
const backslash = 92;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** `from` is at the opening quote; answers the index behind the closing one. */
function skipString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
}

/** `from` is at the value's first character; answers the index behind its last. */
function skipValue(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first === quote) return skipString(text, from);
  if (first !== openBrace && first !== openBracket) return skipBare(text, from);
  let depth = 0;
  for (let at = from; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = skipString(text, at) - 1;
    else if (code === openBrace || code === openBracket) depth += 1;
    else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
}

/** A number, `true`, `false` or `null`. */
function skipBare(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === comma || code === closeBrace || code === closeBracket) break;
  }
  return at;
}

/** `from` is at the opening bracket. */
function elementsFrom(text: string, from: number): string[] {
  const elements: string[] = [];
  let at = skipSpace(text, from + 1);
  while (text.charCodeAt(at) !== closeBracket) {
    const end = skipValue(text, at);
    elements.push(text.slice(at, end));
    at = skipSpace(text, end);
    if (text.charCodeAt(at) === comma) at = skipSpace(text, at + 1);
  }
  return elements;
}

/**
 * The texts of the elements of the array under `name` in the object that `text` is. Empty where there is no such
 * array; of several members with that name the last counts, as for `JSON.parse`.
 */
export function elementTexts(text: string, name: string): readonly string[] {
  let elements: string[] = [];
  let at = skipSpace(text, 0);
  if (text.charCodeAt(at) !== openBrace) return elements;
  at = skipSpace(text, at + 1);
  while (text.charCodeAt(at) === quote) {
    const keyEnd = skipString(text, at);
    const isWanted = JSON.parse(text.slice(at, keyEnd)) === name;
    const colon = skipSpace(text, keyEnd);
    const value = skipSpace(text, colon + 1);
    if (isWanted) elements = text.charCodeAt(value) === openBracket ? elementsFrom(text, value) : [];
    at = skipSpace(text, skipValue(text, value));
    if (text.charCodeAt(at) === comma) at = skipSpace(text, at + 1);
  }
  return elements;
}
