// The pages of a PDF as PDF.js draws them, each a PNG.
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** `dpi`: pixels an inch, of which PDF has 72. */
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
