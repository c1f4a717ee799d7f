// Labels as a PDF, a page each at its own size, for any printer that a computer knows.
import bwipjs from 'bwip-js/node';
import PDFDocument from 'pdfkit';
import type { Face, LabelCode } from './label.ts';

/** PDF user space: 72 units an inch (ISO 32000-1, 8.3.2.3). */
const points = (mm: number) => (mm * 72) / 25.4;

/** As bwip-js names the symbology. */
function printed(code: LabelCode): { readonly bcid: string; readonly text: string } {
  switch (code.is) {
    case 'code-128':
      return { bcid: 'code128', text: code.text };
    case 'gs1-128':
      return { bcid: 'gs1-128', text: `(00)${code.sscc}` };
    case 'gs1-datamatrix':
      return { bcid: 'gs1datamatrix', text: `(01)${code.gtin}` };
    case 'qr':
      return { bcid: 'qrcode', text: code.text };
  }
}

/** A PNG without a quiet zone: the label's own margin is one. */
const symbol = (code: LabelCode): Promise<Buffer> =>
  bwipjs.toBuffer({ ...printed(code), scale: 6, height: 20, includetext: false });

/** What the standard fonts can draw (WinAnsi, ISO 32000-1 annex D.2): another sign would come out as a wrong one. */
const drawable = (text: string) => text.replace(/[^\u0020-\u007e\u00a1-\u00ff€‘’“”–—…]/gu, '?');

const margin = points(4);

function draw(document: PDFKit.PDFDocument, { size, title, lines, code }: Face, png: Buffer): void {
  const width = points(size.width) - 2 * margin;
  const height = points(size.height) - 2 * margin;
  const square = code.is === 'qr' || code.is === 'gs1-datamatrix';
  const side = square ? Math.min(width * 0.38, height) : 0;
  const words = width - side - (square ? points(2) : 0);
  const said = drawable(title);
  document.font('Helvetica-Bold');
  const fits = words / Math.max(1, document.fontSize(1).widthOfString(said));
  const large = Math.min(points(26), height * 0.36, fits);
  document.fontSize(large).text(said, margin, margin, { width: words + 1, lineBreak: false });
  const small = Math.max(7, Math.min(points(7), height * 0.14));
  let y = margin + large * 1.15;
  for (const line of lines) {
    document
      .font('Helvetica')
      .fontSize(small)
      .text(drawable(line), margin, y, { width: words, height: small * 2.4, ellipsis: true });
    y += small * 1.3;
  }
  if (square) document.image(png, margin + width - side, margin, { fit: [side, side] });
  else {
    const bars = Math.min(points(50), margin + height - y - points(1));
    document.image(png, margin, margin + height - bars, { width, height: bars });
  }
}

/** Rejects where a code can't be drawn in its symbology. */
export async function pdfOf(faces: readonly Face[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({ autoFirstPage: false, info: { Title: 'Labels' } });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  for (const face of faces) {
    const size: [number, number] = [points(face.size.width), points(face.size.height)];
    document.addPage({ size, margin: 0 });
    draw(document, face, await symbol(face.code));
  }
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
