// Text in a box of a label: as large as it fits, on so many lines, cut only where even the smallest size is too wide.

/** Widths in ems of a bold sans serif, rather too wide than too narrow: Helvetica Bold has these, a printer's font less. */
const narrow = /[\s.,:;'!|ijlIft()[\]-]/;
const wide = /[MWmw@%&—–…]/;
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}]/u;

function widthOf(character: string): number {
  if (narrow.test(character)) return 0.36;
  if (wide.test(character)) return 1;
  if (/\p{M}/u.test(character)) return 0;
  if (!latin.test(character) || /\p{Extended_Pictographic}/u.test(character)) return 1.1;
  return /\p{Lu}/u.test(character) ? 0.78 : 0.62;
}

/** Ems. */
export const textWidth = (text: string): number => [...text].reduce((sum, each) => sum + widthOf(each), 0);

/** One line without what no printer prints: control and format characters, halves of characters. */
export const plainLine = (text: string): string =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');

/** The text's beginning that is at most so wide, and what is left. At least one character, so that it comes to an end. */
function cutAt(text: string, width: number): readonly [string, string] {
  const characters = [...text];
  let sum = 0;
  let end = 0;
  while (end < characters.length) {
    sum += widthOf(characters[end] ?? '');
    if (sum > width && end > 0) break;
    end += 1;
  }
  return [characters.slice(0, end).join(''), characters.slice(end).join('')];
}

/** Broken behind blanks and hyphens, and within a word only where it alone is wider than a line. */
function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[ -])/)) {
    if (textWidth((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = piece;
    while (textWidth(line.trimEnd()) > width && [...line].length > 1) {
      const [head, rest] = cutAt(line, width);
      lines.push(head);
      line = rest;
    }
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

const hasWordWiderThan = (text: string, width: number) =>
  text.split(/(?<=[ -])/).some((piece) => textWidth(piece.trimEnd()) > width);

/** From one line's top to the next one's, in ems. */
export const linePitch = 1.1;

const linesWithin = (height: number, size: number) =>
  Math.max(1, Math.floor((height / size + linePitch - 1) / linePitch));

export interface Fitted {
  /** Of the letters' em, in the box's own measure. */
  readonly size: number;
  readonly lines: readonly string[];
}

/** `most`, `least`: the size that is wished for, and the smallest that can still be read. */
export function fitText(
  given: string,
  box: { readonly width: number; readonly height: number },
  { most, least }: { readonly most: number; readonly least: number },
): Fitted {
  const text = plainLine(given);
  for (let size = most; size > least; size -= 1) {
    const width = box.width / size;
    if (hasWordWiderThan(text, width)) continue;
    const lines = linesOf(text, width);
    if (lines.length <= linesWithin(box.height, size)) return { size, lines };
  }
  const width = box.width / least;
  const lines = linesOf(text, width);
  const kept = lines.slice(0, linesWithin(box.height, least));
  if (kept.length === lines.length) return { size: least, lines };
  const dots = '...';
  const [last] = cutAt(kept.at(-1) ?? '', width - textWidth(dots));
  return { size: least, lines: [...kept.slice(0, -1), last.trimEnd() + dots] };
}
