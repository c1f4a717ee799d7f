// Labels as a PDF, drawn in vectors: for any printer that a computer knows, and for sheets.
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Paper } from '../../src/domain/desk/labels.ts';
import type { PrintableLabel } from './label.ts';
import { layoutOf } from './label-layouts.ts';
import type { Mark } from './layout.ts';
import { type Sheet, sheetOf } from './sheets.ts';

/** A dot in units of PDF's user space, of which an inch has 72 (ISO 32000-1, 8.3.2.3). */
const dot = 72 / 203.2;

/** What Helvetica has in a PDF (WinAnsi, ISO 32000-1 annex D.2). */
const known = /[\u0020-\u007e\u00a1-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

/** A letter that isn't in it without its accent, any other character as a question mark: a symbol holds the code anyway. */
const inWinAnsi = (text: string): string =>
  [...text]
    .map((character) => {
      if (known.test(character)) return character;
      const [bare = ''] = character.normalize('NFD');
      return known.test(bare) ? bare : '?';
    })
    .join('');

function drawText(document: PDFKit.PDFDocument, mark: Extract<Mark, { is: 'text' }>, font: Buffer | null) {
  const text = font === null ? inWinAnsi(mark.text) : mark.text;
  document.fontSize(mark.size);
  const measured = document.widthOfString(text);
  if (measured > mark.width) document.fontSize((mark.size * mark.width) / measured);
  const free = mark.at === 'middle' ? Math.max(0, mark.width - measured) : 0;
  document.fillColor('black').text(text, mark.x + free / 2, mark.y, { lineBreak: false });
}

function draw(document: PDFKit.PDFDocument, mark: Mark, font: Buffer | null): void {
  switch (mark.is) {
    case 'text':
      drawText(document, mark, font);
      return;
    case 'frame': {
      const { x, y, width, height } = mark.box;
      const half = mark.thickness / 2;
      document.lineWidth(mark.thickness);
      document.rect(x + half, y + half, width - mark.thickness, height - mark.thickness).stroke('black');
      return;
    }
    case 'bars':
    case 'cells':
      for (const { x, y, width, height } of mark.dark) document.rect(x, y, width, height);
      document.fill('black');
  }
}

/** Where on its page the nth label stands, in dots; `opens`: it is the first there. */
function placeOf(sheet: Sheet, n: number) {
  const onPage = n % (sheet.columns * sheet.rows);
  const column = onPage % sheet.columns;
  const row = Math.floor(onPage / sheet.columns);
  return {
    opens: onPage === 0,
    x: sheet.first.x + column * sheet.pitch.x,
    y: sheet.first.y + row * sheet.pitch.y,
  };
}

/**
 * Labels of one kind. `font`: the bytes of a TrueType or OpenType file, for scripts that Helvetica lacks; null: Helvetica. Other
 * requests are heard between one label and the next.
 */
export async function pdfOf(
  labels: readonly PrintableLabel[],
  paper: Paper,
  font: Buffer | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({ autoFirstPage: false, info: { Title: 'Labels' } });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.once('end', resolve);
    document.once('error', reject);
  });
  document.font(font ?? 'Helvetica-Bold');
  for (const [n, label] of labels.entries()) {
    const sheet = sheetOf(paper, label.label.is);
    const { opens, x, y } = placeOf(sheet, n);
    if (opens) document.addPage({ size: [sheet.page.width * dot, sheet.page.height * dot], margin: 0 });
    document.save().scale(dot).translate(x, y);
    for (const mark of layoutOf(label, sheet.field).marks) draw(document, mark, font);
    document.restore();
    await setImmediate();
  }
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
