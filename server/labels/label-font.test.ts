import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { pdfText } from '../../tests/support/pdf-pictures.ts';
import { printable } from './label.ts';
import { labelFont } from './label-font.ts';
import { pdfOf } from './pdf.ts';

/** Any file of the kind will do: PDF.js brings this one, which has Romanian's letters. */
const file = createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Bold.ttf');

const texts = async (font: Buffer | null): Promise<string> => {
  const label = printable({ is: 'item', code: 'CUP', sku: 'CUP', name: 'Ceașcă roșie 한' });
  return label === null ? '' : pdfText(await pdfOf([label], 'label', font));
};

describe('the letters of labels as PDF', () => {
  it('are those of the site’s own typeface where it names one', async () => {
    expect(await texts(await labelFont(file))).toContain('Ceașcă roșie');
  });

  it('are Latin ones where it names none, without accents that Helvetica lacks', async () => {
    expect(await labelFont(undefined)).toBeNull();
    expect(await texts(null)).toContain('Ceasca rosie ?');
  });

  it.each(['/nowhere/font.ttf', import.meta.filename])(
    'stop the start where %s is no font',
    async (wrong) => {
      await expect(labelFont(wrong)).rejects.toThrow(/LABEL_FONT: .* is no TrueType or OpenType font/);
    },
  );
});
