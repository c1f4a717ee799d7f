import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv.ts';

/** A plain reader of RFC 4180, for texts without a byte order mark. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const written = (rows: readonly (readonly (string | number)[])[]) => read(csvText(rows).slice(1));

describe('CSV out', () => {
  it('a spreadsheet gets no cell that it would run', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'),
        fc.string(),
        (sign, rest) => {
          expect(written([[sign + rest]])).toEqual([[`'${sign}${rest}`]]);
        },
      ),
    );
  });

  it('numbers stay numbers, below 0 too', () => {
    expect(written([[-5, 'a']])).toEqual([['-5', 'a']]);
  });

  it('what is written is read again, whatever is in a cell', () => {
    const harmless = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r＝＋－＠]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(harmless, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        expect(written(rows)).toEqual(rows);
      }),
    );
  });
});
