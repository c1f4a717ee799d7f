// Where on the screen is what of the picture: only what lies in the aiming frame is looked at. Pure geometry.
import type { Point } from './decoder.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Region extends Size, Point {}

/** How a box shows a picture that covers it: enlarged until nothing of the box is left free, and centred. */
function cover(box: Size, picture: Size) {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  return {
    scale,
    left: (box.width - picture.width * scale) / 2,
    top: (box.height - picture.height * scale) / 2,
  };
}

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/**
 * What of the picture lies under a part of the box that it covers (`object-fit: cover`), to the nearest pixel of the picture.
 * Null while there is no picture, no box, or nothing of the one under the other.
 */
export function regionUnder(part: Region, box: Size, picture: Size): Region | null {
  if (box.width <= 0 || box.height <= 0 || picture.width <= 0 || picture.height <= 0) return null;
  const { scale, left, top } = cover(box, picture);
  const x = Math.round(within((part.x - left) / scale, picture.width));
  const y = Math.round(within((part.y - top) / scale, picture.height));
  const right = Math.round(within((part.x + part.width - left) / scale, picture.width));
  const bottom = Math.round(within((part.y + part.height - top) / scale, picture.height));
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null;
}

/** Where in the box a point of the picture is shown. */
export function placeInBox({ x, y }: Point, box: Size, picture: Size): Point {
  const { scale, left, top } = cover(box, picture);
  return { x: x * scale + left, y: y * scale + top };
}

/** By how much to shrink so that neither side is longer than `longest`; 1 where it fits. */
export const shrinkTo = ({ width, height }: Size, longest: number): number =>
  Math.min(1, longest / Math.max(width, height));
