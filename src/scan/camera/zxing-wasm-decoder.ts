// The decoder of choice: ZXing in C++, compiled to WebAssembly. It reads every symbology and names the AIM identifier.
import {
  prepareZXingModule,
  type ReaderOptions,
  type ReadOutputBarcodeFormat,
  type ReadResult,
  readBarcodes,
} from 'zxing-wasm/reader';
import { type DecodedCode, type Decoder, type Effort, type Symbology, symbologies } from './decoder.ts';

/** What the library calls them in its answers, with the variants that it tells apart. */
const symbologyOf: Readonly<Partial<Record<ReadOutputBarcodeFormat, Symbology>>> = {
  EAN13: 'ean-13',
  EAN8: 'ean-8',
  UPCE: 'upc-e',
  ITF: 'itf',
  Code128: 'code-128',
  Code39: 'code-39',
  Code39Std: 'code-39',
  DataMatrix: 'data-matrix',
  QRCode: 'qr',
  MicroQRCode: 'qr',
  RMQRCode: 'qr',
  Aztec: 'aztec',
  AztecCode: 'aztec',
  PDF417: 'pdf417',
  MicroPDF417: 'pdf417',
  DataBarOmni: 'databar',
  DataBarStk: 'databar',
  DataBarLtd: 'databar-limited',
  DataBarExp: 'databar-expanded',
  DataBarExpStk: 'databar-expanded',
};

/**
 * Each by its narrowest name: `Code39` alone would take some labels for Italian pharmacy numbers and change their text.
 * `Plain` keeps separators as U+001D, where other modes write them out to be looked at.
 */
const always: ReaderOptions = {
  formats: [
    'EAN13',
    'EAN8',
    'UPCE',
    'ITF',
    'Code128',
    'Code39Std',
    'DataMatrix',
    'QRCode',
    'AztecCode',
    'PDF417',
    'DataBarOmni',
    'DataBarStk',
    'DataBarLtd',
    'DataBarExp',
    'DataBarExpStk',
  ],
  textMode: 'Plain',
  maxNumberOfSymbols: 1,
};

/** Labels lie on their side all the time and cost a millisecond more; the other tries make a frame cost four times as much. */
const efforts: Readonly<Record<Effort, ReaderOptions>> = {
  quick: { ...always, tryHarder: false, tryInvert: false, tryDownscale: false },
  thorough: { ...always, tryDenoise: true },
};

function codeOf({ format, text, symbologyIdentifier, position }: ReadResult): DecodedCode | null {
  const symbology = symbologyOf[format];
  if (symbology === undefined || text === '') return null;
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  return {
    text,
    aim: symbologyIdentifier === '' ? null : symbologyIdentifier,
    symbology,
    corners: [topLeft, topRight, bottomRight, bottomLeft],
  };
}

/** `wasm`: the library's reader. Rejects where WebAssembly can't run it. */
export async function openZxingWasm(wasm: ArrayBuffer): Promise<Decoder> {
  await prepareZXingModule({ overrides: { wasmBinary: wasm }, fireImmediately: true });
  return {
    name: 'zxing-wasm',
    reads: symbologies,
    async decode({ data, width, height }, effort) {
      const [result] = await readBarcodes({ data, width, height, colorSpace: 'srgb' }, efforts[effort]);
      return result === undefined ? null : codeOf(result);
    },
  };
}
