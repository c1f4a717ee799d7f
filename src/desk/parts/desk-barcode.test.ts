// What the desk draws is read back by a decoder, from the very shapes that are printed.
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { prepareZXingModule, type ReadInputBarcodeFormat, readBarcodes } from 'zxing-wasm/reader';
import { type DrawnBarcode, drawBarcode, narrowest } from './desk-barcode.ts';

beforeAll(async () => {
  const wasm = await readFile('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
});

type Point = readonly [x: number, y: number];

/** The closed outlines of path data that has straight lines only. */
const outlinesOf = (shape: string): readonly (readonly Point[])[] =>
  shape
    .split('Z')
    .filter((outline) => outline !== '')
    .map((outline) =>
      outline
        .slice(1)
        .split('L')
        .map((pair) => {
          const [x = 0, y = 0] = pair.split(' ').map(Number);
          return [x, y] as const;
        }),
    );

/** Even-odd, as the page fills it: how often the outlines are crossed on the way in from the left. */
const isInside = (outlines: readonly (readonly Point[])[], x: number, y: number): boolean =>
  outlines.reduce(
    (inside, outline) =>
      outline.reduce((within, [x1, y1], index) => {
        const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1];
        return y1 > y !== y2 > y && x > x1 + ((y - y1) * (x2 - x1)) / (y2 - y1) ? !within : within;
      }, inside),
    false,
  );

/** One pixel a unit. */
function rasterised({ units: { width, height }, shapes }: DrawnBarcode): ImageData {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const shape of shapes) {
    const outlines = outlinesOf(shape);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if (isInside(outlines, x + 0.5, y + 0.5)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
      }
    }
  }
  return { data, width, height, colorSpace: 'srgb' };
}

const drawn = (symbology: string, text: string): DrawnBarcode => {
  const drawing = drawBarcode(symbology, text, { height: 6 });
  if (drawing.is === 'impossible') throw new Error(`${symbology} was not drawn`);
  return drawing;
};

const readBack = async (symbology: string, text: string, format: ReadInputBarcodeFormat) =>
  (await readBarcodes(rasterised(drawn(symbology, text)), { formats: [format] })).map((found) => found.text);

test.each([
  ['code128', 'TLH-CMD-UNDO', 'Code128', 'TLH-CMD-UNDO'],
  ['ean13', '4006381333931', 'EAN-13', '4006381333931'],
  ['itf14', '04006381333931', 'ITF', '04006381333931'],
  ['gs1datamatrix', '(01)04006381333931(10)AB', 'DataMatrix', '(01)04006381333931(10)AB'],
  ['qrcode', 'hello', 'QRCode', 'hello'],
  ['pdf417', 'hello', 'PDF417', 'hello'],
] as const)('a drawn %s is read back', async (symbology, text, format, expected) => {
  expect(await readBack(symbology, text, format)).toEqual([expected]);
});

test('white stands on both sides, at least eleven of the narrowest bars', () => {
  const { units, size, shapes } = drawn('code128', 'A-12');
  const xs = shapes.flatMap(outlinesOf).flatMap((outline) => outline.map(([x]) => x));
  const perUnit = size.width / units.width / narrowest;
  expect(Math.min(...xs) * perUnit).toBeCloseTo(11);
  expect((units.width - Math.max(...xs)) * perUnit).toBeGreaterThanOrEqual(11);
});

test('the bars are as high as was asked, in mm', () => {
  const { units, size, shapes } = drawn('code128', 'A-12');
  const ys = shapes.flatMap(outlinesOf).flatMap((outline) => outline.map(([, y]) => y));
  expect(((Math.max(...ys) - Math.min(...ys)) * size.height) / units.height).toBeCloseTo(6, 0);
});

test.each([
  ['an unknown symbology', 'code129', 'A'],
  ['a wrong check digit', 'ean13', '4006381333932'],
  ['a letter where only digits can stand', 'itf14', 'ABC'],
  ['nothing to say', 'code128', ''],
])('%s is told, not thrown', (_, symbology, text) => {
  expect(drawBarcode(symbology, text)).toEqual({ is: 'impossible' });
});
