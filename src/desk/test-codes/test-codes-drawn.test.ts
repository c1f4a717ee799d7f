// What the sheets promise: every code can be drawn, and a decoder reads of it the text that is printed below it.
import bwip from 'bwip-js/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { zxingWasm } from '../../../tests/support/zxing-wasm.ts';
import { isAsPrinted } from '../../domain/barcode/as-printed.ts';
import { commands } from '../../domain/barcode/meaning.ts';
import { commandText } from '../../domain/barcode/own-codes.ts';
import { type Printed, probes, specimens } from '../../domain/barcode/test-codes.ts';
import { drawBarcode } from '../parts/desk-barcode.ts';

const command = (text: string): Printed => ({ symbology: 'code128', drawn: text, reads: text });
const printed: readonly (readonly [string, Printed])[] = [
  ...Object.entries(probes),
  ...Object.entries(specimens),
  ...commands.map((name) => [name, command(commandText(name))] as const),
];

/** What fits beside each other on the narrower of the two papers. */
const widest = 186;

beforeAll(() => {
  prepareZXingModule({ overrides: { wasmBinary: zxingWasm() }, fireImmediately: true });
});

describe.each(printed)('the test code %s', (_, printedCode) => {
  const { symbology, drawn } = printedCode;

  it('can be drawn, and fits A4 and Letter', () => {
    const drawing = drawBarcode(symbology, drawn, { height: 13 });
    expect(drawing.is).toBe('drawn');
    if (drawing.is === 'drawn') expect(drawing.size.width).toBeLessThan(widest);
  });

  it('reads as it is printed', async () => {
    const image = await bwip.toBuffer({
      bcid: symbology,
      text: drawn,
      scale: 3,
      padding: 12,
      backgroundcolor: 'FFFFFF',
    });
    const found = await readBarcodes(new Uint8Array(image), { textMode: 'Plain', tryHarder: true });
    const read = found.map(({ text }) => isAsPrinted(printedCode, { text, aim: null, via: 'camera', at: 0 }));
    expect(read, found[0]?.text).toEqual([true]);
  });
});
