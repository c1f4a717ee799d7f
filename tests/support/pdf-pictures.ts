// The pages of a PDF as PDFium draws them, each a PNG.
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PNG } from 'pngjs';

const library = PDFiumLibrary.init();

/** `scale`: pixels a point, of which an inch has 72. */
export async function pdfPictures(bytes: Uint8Array, scale = 300 / 72): Promise<readonly Buffer[]> {
  const document = await (await library).loadDocument(bytes);
  try {
    const pictures: Buffer[] = [];
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale, render: 'bitmap' });
      const png = new PNG({ width, height });
      png.data = Buffer.from(data);
      pictures.push(PNG.sync.write(png));
    }
    return pictures;
  } finally {
    document.destroy();
  }
}
