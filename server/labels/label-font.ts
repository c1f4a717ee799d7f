// The site's own typeface for labels as PDF, tried once at the start: a file that is none must not fail at each label.
import { readFile } from 'node:fs/promises';
import PDFDocument from 'pdfkit';

/** The bytes of a TrueType or OpenType file; null: Helvetica is used. Throws what to correct. */
export async function labelFont(file: string | undefined): Promise<Buffer | null> {
  if (file === undefined) return null;
  try {
    const bytes = await readFile(file);
    new PDFDocument({ autoFirstPage: false }).font(bytes).widthOfString('A');
    return bytes;
  } catch (error) {
    const message = `The configuration can't be used. LABEL_FONT: ${file} is no TrueType or OpenType font that can be read.`;
    throw new Error(message, { cause: error });
  }
}
