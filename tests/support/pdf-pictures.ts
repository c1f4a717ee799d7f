// What PDF.js makes of a PDF: its pages as pictures, its letters as text.
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Each page a PNG. `dpi`: pixels an inch, where PDF has 72 points. */
export async function pdfPictures(bytes: Uint8Array, dpi = 300): Promise<readonly Buffer[]> {
  const loading = getDocument({ data: bytes, verbosity: 0 });
  const pdf = await loading.promise;
  const pictures: Buffer[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    // PDF.js asks for a browser's canvas by type alone.
    await page.render({ canvas: canvas as never, viewport }).promise;
    pictures.push(canvas.toBuffer('image/png'));
  }
  await loading.destroy();
  return pictures;
}

/** Of all pages, its pieces in the order in which they were drawn. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: bytes, verbosity: 0 });
  const pdf = await loading.promise;
  const pieces: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pieces.push(...items.flatMap((item) => ('str' in item ? [item.str] : [])));
  }
  await loading.destroy();
  return pieces.join(' ');
}
