// The port of whatever finds codes in pictures: the pixels of one frame in, the codes in it out. SCAN.md, Camera.

/**
 * Every symbology that `domain/barcode` can mean, and Aztec, which a wedge would pass on as well. UPC-A is EAN-13 with a
 * leading 0 (General Specifications 5.2.2.2).
 */
export const symbologies = [
  'ean-13',
  'ean-8',
  'upc-e',
  'itf',
  'code-128',
  'code-39',
  'data-matrix',
  'qr',
  'aztec',
  'pdf417',
  'databar',
  'databar-limited',
  'databar-expanded',
] as const;
export type Symbology = (typeof symbologies)[number];

/** RGBA, row by row, 4 bytes a pixel. Opaque, as a camera's are: transparency is not looked at. */
export interface Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** In pixels, from the picture's top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DecodedCode {
  /**
   * As a scanner transmits it (ISO/IEC 15424): without the leading FNC1, later ones as U+001D, EAN and UPC but EAN-8 as
   * 13 digits, DataBar as an element string.
   */
  readonly text: string;
  /** The AIM identifier such as `]C1`; null where the decoder can't tell it for sure. */
  readonly aim: string | null;
  readonly symbology: Symbology;
  /** Of the code in the picture, clockwise; of a linear code perhaps only of the line that was read. */
  readonly corners: readonly Point[];
}

/** `quick`: a clean code, upright or on its side. `thorough`: also a small, blurred, inverted or damaged one. */
export type Effort = 'quick' | 'thorough';

export interface Decoder {
  readonly name: 'zxing-wasm' | 'zxing-js';
  /** What it can read; a decoder may lack some. */
  readonly reads: readonly Symbology[];
  /** At most one code, of linear ones the nearest to the middle: the person aims. */
  decode(picture: Picture, effort: Effort): Promise<DecodedCode | null>;
}
