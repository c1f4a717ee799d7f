// What is printed is read back: each label is drawn by a renderer of its own kind, and the code in the picture decoded.
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from 'zpl-renderer-js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { parseScan } from '../../src/domain/barcode/parse-scan.ts';
import type { PrintedLabel } from '../../src/domain/desk/labels.ts';
import { zxingWasm } from '../../tests/support/zxing-wasm.ts';
import { type Face, faceOf } from './label.ts';
import { pdfOf } from './pdf.ts';
import { fieldData, zplOf } from './zpl.ts';

const labels: readonly PrintedLabel[] = [
  { is: 'unit', code: '340123450000000017' },
  { is: 'unit', code: 'LPN-000104' },
  { is: 'location', code: 'A-03-07-B-2', checkDigits: '47' },
  { is: 'location', code: 'HOCHREGA-120-118-OBEN-LINK', checkDigits: '47' },
  { is: 'item', sku: '85123A', name: 'white hanging heart t-light holder', gtin: '05012345000015' },
  { is: 'item', sku: 'H>1^A~B_C\\D', name: 'a name with ^FD in it', gtin: null },
  { is: 'item', sku: '하트-1', name: '하얀 하트 장식', gtin: null },
];

async function zplPicture(face: Face): Promise<Buffer> {
  const { api } = await ready;
  const { width, height } = face.size;
  return Buffer.from(await api.zplToBase64Async(zplOf([face]), width, height, 8), 'base64');
}

/** Each page at 300 dpi. */
async function pdfPictures(faces: readonly Face[]): Promise<readonly Buffer[]> {
  const pdf = await getDocument({ data: await pdfOf(faces), verbosity: 0 }).promise;
  const pictures: Buffer[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 300 / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, viewport }).promise;
    pictures.push(canvas.toBuffer('image/png'));
  }
  return pictures;
}

async function readBack(png: Buffer) {
  const codes = await readBarcodes(png, { tryHarder: true, textMode: 'Plain' });
  return codes.map(({ text, symbologyIdentifier: aim }) =>
    parseScan({ text, aim, via: 'camera', at: 0 }, { year: 2026, separatorsKept: true, shopCodes: [] }),
  );
}

const meant = (label: PrintedLabel) => {
  switch (label.is) {
    case 'unit':
      return { is: 'unit', code: label.code };
    case 'location':
      return { is: 'location', code: label.code };
    case 'item':
      return label.gtin === null ? { is: 'text', text: label.sku } : { is: 'item', gtin: label.gtin };
  }
};

beforeAll(() => prepareZXingModule({ overrides: { wasmBinary: zxingWasm() } }));

describe('a printed label', () => {
  it.each(labels)('in ZPL is read back as what it is: %o', async (label) => {
    expect(await readBack(await zplPicture(faceOf(label)))).toMatchObject([meant(label)]);
  });

  it('in a PDF is a page of its own, and is read back as what it is', async () => {
    const pictures = await pdfPictures(labels.map(faceOf));
    expect(pictures).toHaveLength(labels.length);
    for (const [n, label] of labels.entries()) {
      const picture = pictures[n] as Buffer;
      expect(await readBack(picture)).toMatchObject([meant(label)]);
      const { width, height } = PNG.sync.read(picture);
      const { size } = faceOf(label);
      expect(Math.abs(width / height - size.width / size.height)).toBeLessThan(0.02);
    }
  });

  it('whatever a thing is called, nothing of it is taken as a command, and the job has as many labels as were asked for', () => {
    const hostile = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(hostile, hostile, (sku, name) => {
        const zpl = zplOf([faceOf({ is: 'item', sku, name, gtin: null })]);
        expect(zpl.match(/\^XA/g)).toHaveLength(1);
        expect(zpl.match(/\^XZ/g)).toHaveLength(1);
        expect(fieldData(sku)).not.toMatch(/[\^~\\\p{Cc}]/u);
      }),
    );
  });
});
