// The decoder for where WebAssembly can't run: ZXing in plain JavaScript. Slower, and without UPC-E, which it doesn't
// find, and DataBar, which it is not asked for: its reader remembers halves of codes from one picture to the next and
// answers with a code that isn't there.
import { BrowserMultiFormatReader } from '@zxing/browser';
import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  NotFoundException,
  type Result,
  RGBLuminanceSource,
} from '@zxing/library';
import type { DecodedCode, Decoder, Effort, Picture, Point, Symbology } from './decoder.ts';

const separator = '\u001d';
/** FNC1 as a symbol character of Code 128 (ISO/IEC 15417, annex B). */
const code128Fnc1 = 102;

interface Transmitted {
  readonly symbology: Symbology;
  readonly text: string;
  readonly aim: string | null;
}

/** What a scanner would transmit (ISO/IEC 15424). A GS1 QR code can't be told from others here, so its `aim` is null. */
function transmitted(result: Result): Transmitted | null {
  const text = result.getText();
  switch (result.getBarcodeFormat()) {
    case BarcodeFormat.EAN_13:
      return { symbology: 'ean-13', text, aim: ']E0' };
    case BarcodeFormat.EAN_8:
      return { symbology: 'ean-8', text, aim: ']E4' };
    case BarcodeFormat.ITF:
      return { symbology: 'itf', text, aim: ']I0' };
    case BarcodeFormat.CODE_39:
      return { symbology: 'code-39', text, aim: ']A0' };
    case BarcodeFormat.CODE_128:
      return code128(text, result.getRawBytes());
    case BarcodeFormat.DATA_MATRIX:
      return text.startsWith(separator)
        ? { symbology: 'data-matrix', text: text.slice(1), aim: ']d2' }
        : { symbology: 'data-matrix', text, aim: ']d1' };
    case BarcodeFormat.QR_CODE:
      return { symbology: 'qr', text, aim: null };
    case BarcodeFormat.AZTEC:
      return { symbology: 'aztec', text, aim: null };
    case BarcodeFormat.PDF_417:
      return { symbology: 'pdf417', text, aim: null };
    default:
      return null;
  }
}

/** The library writes a leading FNC1 as `]C1` into the text, where any label could have it: the characters tell. */
function code128(text: string, characters: Uint8Array): Transmitted {
  const isGs1 = characters[1] === code128Fnc1;
  return { symbology: 'code-128', text: isGs1 ? text.slice(']C1'.length) : text, aim: isGs1 ? ']C1' : ']C0' };
}

/** UPC-A is not asked for: as EAN-13 it keeps its leading 0. */
const formats = [
  BarcodeFormat.EAN_13,
  BarcodeFormat.EAN_8,
  BarcodeFormat.ITF,
  BarcodeFormat.CODE_128,
  BarcodeFormat.CODE_39,
  BarcodeFormat.DATA_MATRIX,
  BarcodeFormat.QR_CODE,
  BarcodeFormat.AZTEC,
  BarcodeFormat.PDF_417,
];

function reader(...more: readonly (readonly [DecodeHintType, unknown])[]): BrowserMultiFormatReader {
  return new BrowserMultiFormatReader(
    new Map<DecodeHintType, unknown>([
      [DecodeHintType.POSSIBLE_FORMATS, formats],
      [DecodeHintType.ASSUME_GS1, true],
      ...more,
    ]),
  );
}

/** Lightness alone, one byte a pixel (ITU-R BT.601). */
interface Grey {
  readonly light: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

function greyOf({ data, width, height }: Picture): Grey {
  const light = new Uint8ClampedArray(width * height);
  for (let pixel = 0, at = 0; pixel < light.length; pixel += 1, at += 4) {
    light[pixel] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return { light, width, height };
}

/** A quarter turn clockwise: linear codes are looked for from left to right only. */
function turned({ light, width, height }: Grey): Grey {
  const turnedLight = new Uint8ClampedArray(light.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turnedLight[x * height + (height - 1 - y)] = light[y * width + x] ?? 0;
  }
  return { light: turnedLight, width: height, height: width };
}

const turnedBack = ({ x, y }: Point, { height }: Grey): Point => ({ x: y, y: height - 1 - x });

function find(found: BrowserMultiFormatReader, { light, width, height }: Grey): DecodedCode | null {
  try {
    const source = new RGBLuminanceSource(light, width, height);
    const result = found.decodeBitmap(new BinaryBitmap(new HybridBinarizer(source)));
    const code = transmitted(result);
    const corners = result.getResultPoints().map((point) => ({ x: point.getX(), y: point.getY() }));
    return code === null ? null : { ...code, corners };
  } catch (error) {
    if (error instanceof NotFoundException) return null;
    throw error;
  }
}

export function openZxingJs(): Decoder {
  const readers: Readonly<Record<Effort, BrowserMultiFormatReader>> = {
    quick: reader(),
    thorough: reader([DecodeHintType.TRY_HARDER, true]),
  };
  return {
    name: 'zxing-js',
    reads: ['ean-13', 'ean-8', 'itf', 'code-128', 'code-39', 'data-matrix', 'qr', 'aztec', 'pdf417'],
    async decode(picture, effort) {
      const upright = greyOf(picture);
      const code = find(readers[effort], upright);
      if (code !== null || effort === 'quick') return code;
      const onItsSide = find(readers.thorough, turned(upright));
      if (onItsSide === null) return null;
      return { ...onItsSide, corners: onItsSide.corners.map((corner) => turnedBack(corner, upright)) };
    },
  };
}
