// Draws a barcode with BWIPP, whose tables are heavy: a chunk of its own, loaded where a page shows one, and
// named as the desk's so that it stays out of a handheld's storage.
import { type DrawingContext, type RenderOptions, render } from 'bwip-js/browser';

/** What BWIPP takes besides the text. `height`: of the bars, in mm; BWIPP chooses a matrix code's own. */
export type BarcodeOptions = Omit<RenderOptions, 'bcid' | 'text' | 'scale' | 'includetext'>;

/** SVG path data with the quiet zone round it, in `units`; `size`: as it is to be printed, in mm. */
export interface DrawnBarcode {
  readonly is: 'drawn';
  readonly units: { readonly width: number; readonly height: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly shapes: readonly string[];
}

export type BarcodeDrawing = DrawnBarcode | { readonly is: 'impossible' };

/**
 * The narrowest bar, in mm: what a laser reads at arm's length from print, and four whole dots of a 300 dpi printer,
 * so that no bar comes out a dot wider than its neighbour. A matrix code's module is two of them.
 */
export const narrowest = 25.4 / 75;

/** BWIPP's own measure for it is the point, in mm. */
const point = 25.4 / 72;

/** Units a bar: even, so that a bar's edges lie on whole ones, since BWIPP gives its middle, rounded. */
const unit = 4;

/** In narrowest bars. Beside: as EAN wants, others less. Above: four modules of a QR code. */
const quiet = { beside: 11 * unit, above: 8 * unit };

type Point = readonly [number, number];

const at = ([x, y]: Point) => `${x + quiet.beside} ${y + quiet.above}`;

const outline = (points: readonly Point[]) => `M${points.map(at).join('L')}Z`;

/** Collects what BWIPP draws. Letters are left to the page, which has a better typeface for them. */
function shapesOnly(): DrawingContext<DrawnBarcode> {
  let size = { width: 0, height: 0 };
  let bars = '';
  let open = '';
  const shapes: string[] = [];
  return {
    scale: () => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width, height) => {
      size = { width, height };
    },
    line: (x0, y0, x1, y1, thickness) => {
      const half = thickness / 2;
      bars +=
        x0 === x1
          ? outline([
              [x0 - half, y0],
              [x0 + half, y0],
              [x0 + half, y1],
              [x0 - half, y1],
            ])
          : outline([
              [x0, y0 - half],
              [x1, y0 - half],
              [x1, y0 + half],
              [x0, y0 + half],
            ]);
    },
    polygon: (points) => {
      open += outline(points);
    },
    hexagon: (points) => {
      open += outline(points);
    },
    ellipse: (x, y, rx, ry) => {
      const arc = `A${rx} ${ry} 0 0 0 `;
      open += `M${at([x - rx, y])}${arc}${at([x + rx, y])}${arc}${at([x - rx, y])}Z`;
    },
    fill: () => {
      shapes.push(open);
      open = '';
    },
    text: () => undefined,
    end: () => {
      const units = { width: size.width + 2 * quiet.beside, height: size.height + 2 * quiet.above };
      return {
        is: 'drawn',
        units,
        size: { width: (units.width / unit) * narrowest, height: (units.height / unit) * narrowest },
        shapes: [bars, ...shapes].filter((shape) => shape !== ''),
      };
    },
  };
}

/** `impossible` where the symbology is unknown or can't carry the text: BWIPP only throws then. */
export function drawBarcode(symbology: string, text: string, options: BarcodeOptions = {}): BarcodeDrawing {
  const height = options.height === undefined ? {} : { height: (options.height * point) / narrowest };
  try {
    return render({ ...options, ...height, bcid: symbology, text, scale: unit }, shapesOnly());
  } catch {
    return { is: 'impossible' };
  }
}
