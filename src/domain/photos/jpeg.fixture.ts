// JPEGs for tests: their segments as a decoder walks them, around a scan of any length.
import type { PhotoBytes } from './photo.ts';

export const segment = (marker: number, content: readonly number[]): number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];

export const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

export const jfif = segment(0xe0, [...ascii('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 0, 0]);
/** EXIF of a camera that was held upright (orientation 6) and knew its latitude. CIPA DC-008, TIFF 6.0. */
export const exifWithPlace = segment(0xe1, [
  ...ascii('Exif\0\0MM\0*'),
  ...[0, 0, 0, 8],
  ...[0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0],
  ...[0, 1, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 56, 0, 0, 0, 0],
  ...[0, 0, 0, 53, 0, 0, 0, 1, 0, 0, 0, 47, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 1],
]);

const frame = (width: number, height: number) =>
  segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]);
const scan = segment(0xda, [1, 1, 0, 0, 63, 0]);

/** Bytes that differ from each other along the way, without a marker among them; `salt` makes another photo of it. */
const coded = (length: number, salt: number) =>
  Uint8Array.from({ length }, (_, n) => (n * 31 + (n >> 8) + salt) % 251);

export interface DrawnJpeg {
  /** px. */
  readonly width?: number;
  readonly height?: number;
  /** Bytes of the whole, at least. */
  readonly size?: number;
  readonly salt?: number;
  /** Segments behind the first one. */
  readonly more?: readonly number[];
  /** Bytes behind the end of the image. */
  readonly behind?: readonly number[];
}

export function jpegOf(drawn: DrawnJpeg = {}): PhotoBytes {
  const { width = 640, height = 480, size = 0, salt = 0, more = [], behind = [] } = drawn;
  const head = [0xff, 0xd8, ...jfif, ...more, ...frame(width, height), ...scan];
  const tail = [0xff, 0xd9, ...behind];
  const data = coded(Math.max(1, size - head.length - tail.length), salt);
  return Uint8Array.from([...head, ...data, ...tail]);
}
