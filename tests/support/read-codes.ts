// What a scanner's camera makes of a picture: every code in it, and what the handheld understands of each.
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Meaning } from '../../src/domain/barcode/meaning.ts';
import { parseScan } from '../../src/domain/barcode/parse-scan.ts';
import { zxingWasm } from './zxing-wasm.ts';

prepareZXingModule({ overrides: { wasmBinary: zxingWasm() }, fireImmediately: true });

export async function readCodes(png: Buffer): Promise<readonly Meaning[]> {
  const found = await readBarcodes(new Uint8Array(png), { textMode: 'Plain', tryHarder: true });
  return found.map(({ text, symbologyIdentifier }) =>
    parseScan({ text, aim: symbologyIdentifier, via: 'camera', at: 0 }),
  );
}
