// Reads the segments of a JPEG (ITU-T T.81 | ISO/IEC 10918-1, annex B), as far as it takes to know that it is whole, how
// large it is, and that it carries nothing but its picture.

/** px. `not-a-jpeg`: something else, or cut off. `with-metadata`: more than the picture is in it, or behind it. */
export type JpegReading =
  | { readonly is: 'picture'; readonly width: number; readonly height: number }
  | { readonly is: 'not-a-jpeg' }
  | { readonly is: 'with-metadata' };

const notJpeg: JpegReading = { is: 'not-a-jpeg' };
const withMetadata: JpegReading = { is: 'with-metadata' };

/** Table B.1. */
const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const firstApplication = 0xe0;
const lastApplication = 0xef;
const comment = 0xfe;
/** C0 to CF but for the tables of Huffman (C4) and arithmetic (CC) coding, and C8, which is reserved. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/**
 * What encoders write about the picture's own colours and pixels (JFIF 1.02, ICC.1 B.4, Adobe's DCT). All other
 * application segments are somebody's notes: EXIF and XMP, a place, a face, a thumbnail of what was cut off.
 */
const aboutColours: Readonly<Record<number, string>> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' };
/** A JFIF header without a thumbnail. */
const bareHeader = 16;

const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function isNote(bytes: Uint8Array, marker: number, at: number): boolean {
  if (marker === comment) return true;
  if (marker < firstApplication || marker > lastApplication) return false;
  if (marker === firstApplication && word(bytes, at) !== bareHeader) return true;
  const name = aboutColours[marker];
  const said = String.fromCharCode(...bytes.subarray(at + 2, at + 2 + (name?.length ?? 0)));
  return said !== name;
}

/** Where the next marker stands behind entropy-coded data that begins at `from` (B.1.1.5). */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !isRestart(next)) return at;
  }
  return bytes.length;
}

export function readJpeg(bytes: Uint8Array): JpegReading {
  if (word(bytes, 0) !== ((0xff << 8) | startOfImage)) return notJpeg;
  let picture: JpegReading | null = null;
  let scans = 0;
  for (let at = 2; ; ) {
    if (bytes[at] !== 0xff) return notJpeg;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    at += 2;
    if (marker === endOfImage) {
      if (picture === null || scans === 0) return notJpeg;
      return at === bytes.length ? picture : withMetadata;
    }
    const length = word(bytes, at);
    if (marker < 0xc0 || length < 2 || at + length > bytes.length) return notJpeg;
    if (isNote(bytes, marker, at)) return withMetadata;
    if (isFrame(marker)) {
      const [height, width] = [word(bytes, at + 3), word(bytes, at + 5)];
      if (width === 0 || height === 0) return notJpeg;
      picture = { is: 'picture', width, height };
    }
    at += length;
    if (marker === startOfScan) {
      scans += 1;
      at = endOfScan(bytes, at);
    }
  }
}
