// What is printed is read back: ZPL and PDF are drawn, and the code in the picture means the thing that the label is for.
import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { pdfPictures } from '../../tests/support/pdf-pictures.ts';
import { readCodes } from '../../tests/support/read-codes.ts';
import { zplPicture } from '../../tests/support/zpl-picture.ts';
import { type Label, type PrintableLabel, printable } from './label.ts';
import { layoutOf } from './label-layouts.ts';
import { pdfOf } from './pdf.ts';
import { svgOf } from './svg.ts';
import { zplOf } from './zpl.ts';

const labels: readonly Label[] = [
  { is: 'unit', code: 'LPN-000017' },
  { is: 'unit', code: 'LPN-999999999999' },
  { is: 'unit', code: 'T-0142' },
  { is: 'unit', code: '340123450000000017' },
  { is: 'location', code: 'A-03-07-B-2', checkDigits: '47' },
  { is: 'location', code: 'HOCHREGA-120-118-LINK-100A', checkDigits: '407' },
  { is: 'item', code: '05012345000015', sku: '85123A', name: 'White hanging heart t-light holder' },
  { is: 'item', code: 'WRAP-09', sku: 'WRAP-09', name: 'Papier d’emballage, roșu' },
  { is: 'item', code: 'H>1^A~B_C\\D', sku: 'H>1^A~B_C\\D', name: '^XZ ~JR \\& "quoted"' },
  { is: 'item', code: '하트-1', sku: '하트-1', name: '하얀 하트 장식 🤍' },
];

const sure = (label: Label): PrintableLabel => {
  const found = printable(label);
  if (found === null) throw new Error(`${label.code} can not be printed`);
  return found;
};

function meant({ is, code }: Label) {
  if (is !== 'item') return { is, code };
  return /^\d{14}$/.test(code) ? { is, gtin: code } : { is: 'text', text: code };
}

/** Whether the outermost pixels are white: nothing runs off the label. */
function hasMargin(picture: Buffer): boolean {
  const { data, width, height } = PNG.sync.read(picture);
  const dark = (x: number, y: number) => (data[(y * width + x) * 4] ?? 255) < 128;
  for (let x = 0; x < width; x += 1) if (dark(x, 0) || dark(x, height - 1)) return false;
  for (let y = 0; y < height; y += 1) if (dark(0, y) || dark(width - 1, y)) return false;
  return true;
}

const zplOfOne = async (label: Label) => {
  const printed = sure(label);
  return zplPicture(await zplOf([printed]), layoutOf(printed).size);
};

describe('a label on a ZPL printer', () => {
  it.each(labels)('is read back as what it is for: $code', async (label) => {
    const picture = await zplOfOne(label);
    expect(await readCodes(picture)).toMatchObject([meant(label)]);
    expect(hasMargin(picture)).toBe(true);
  });
});

describe('a label in a PDF', () => {
  it('is a page of its own size, read back as what it is for', async () => {
    const pages = await pdfPictures(await pdfOf(labels.map(sure), 'label', null));
    expect(pages).toHaveLength(labels.length);
    for (const [n, label] of labels.entries()) {
      const picture = pages[n] ?? Buffer.alloc(0);
      expect(await readCodes(picture)).toMatchObject([meant(label)]);
      expect(hasMargin(picture)).toBe(true);
      const { width, height } = PNG.sync.read(picture);
      const { size } = layoutOf(sure(label));
      // PDFium takes whole points: within half a millimetre.
      expect(Math.abs((width * 203.2) / 300 - size.width)).toBeLessThan(4);
      expect(Math.abs((height * 203.2) / 300 - size.height)).toBeLessThan(4);
    }
  });

  it.each([
    ['a4', 21],
    ['letter', 30],
  ] as const)('fills sheets of %s: %i fields, then another page', async (paper, fields) => {
    const codes = Array.from({ length: fields + 1 }, (_, n) => `B-01-${String(n + 1).padStart(2, '0')}-A-1`);
    const many = codes.map((code) => sure({ is: 'location', code, checkDigits: '10' }));
    const [first, second] = await pdfPictures(await pdfOf(many, paper, null));
    const read = await Promise.all([first, second].map((page) => readCodes(page ?? Buffer.alloc(0))));
    const found = read.map((meanings) =>
      meanings.flatMap((each) => ('code' in each ? [each.code] : [])).toSorted(),
    );
    expect(found).toEqual([codes.slice(0, fields), codes.slice(fields)]);
  });
});

describe('a label as the desk shows it', () => {
  it.each(labels)('is read back as what it is for: $code', async (label) => {
    const { size, marks } = layoutOf(sure(label));
    const canvas = createCanvas(size.width * 2, size.height * 2);
    const image = await loadImage(Buffer.from(svgOf({ size, marks })));
    canvas.getContext('2d').drawImage(image, 0, 0, size.width * 2, size.height * 2);
    expect(await readCodes(canvas.toBuffer('image/png'))).toMatchObject([meant(label)]);
  });
});

describe('whatever a thing is called', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('^', '~', '\\', '_', '"', '&', 'X', 'Z', '가', '🤍', ' '),
      maxLength: 200,
    }),
  );

  it('its name is no command, and its label is still one', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (said) => {
        const zpl = await zplOf([sure({ is: 'item', code: 'WRAP-09', sku: 'WRAP-09', name: said })]);
        expect(zpl).toMatch(/^[\n -~]+$/);
        expect(zpl.match(/\^XA|\^XZ|~/g)).toEqual(['^XA', '^XZ']);
        const fields = zpl.match(/\^FD[^^]*\^FS/g) ?? [];
        expect(fields).toHaveLength((zpl.match(/\^FD/g) ?? []).length);
      }),
    );
  });

  it('nothing of it runs off the label or into the code', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (said) => {
        const label: Label = { is: 'item', code: '05012345000015', sku: '85123A', name: said };
        const picture = await zplOfOne(label);
        expect(await readCodes(picture)).toMatchObject([meant(label)]);
        expect(hasMargin(picture)).toBe(true);
        const [page] = await pdfPictures(await pdfOf([sure(label)], 'label', null));
        expect(await readCodes(page ?? Buffer.alloc(0))).toMatchObject([meant(label)]);
      }),
      { numRuns: 12 },
    );
  });

  it('a SKU is read back to the letter, or is not printed at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (sku) => {
        const label: Label = { is: 'item', code: sku, sku, name: 'Anything' };
        if (printable(label) === null) return;
        expect(await readCodes(await zplOfOne(label))).toMatchObject([meant(label)]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a label that a scanner would take for something else', () => {
  it.each([
    ['a SKU that is a location’s code', { is: 'item', code: 'A-03-07-B-2', sku: 'A-03-07-B-2', name: 'Mug' }],
    ['a SKU that is a GTIN', { is: 'item', code: '5012345000015', sku: '5012345000015', name: 'Mug' }],
    ['a SKU that begins with a space', { is: 'item', code: ' 1', sku: ' 1', name: 'Mug' }],
    ['a location without the form of one', { is: 'location', code: 'Upstairs', checkDigits: '11' }],
    ['a unit that is a SKU', { is: 'unit', code: 'MUG' }],
  ] as const)('is not printed: %s', (_, label) => {
    expect(printable(label)).toBeNull();
  });
});
