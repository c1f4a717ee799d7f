// Labels in ZPL II for printers of 203 dpi. Commands as in Zebra's ZPL II Programming Guide.
import type { Face, LabelCode } from './label.ts';

/** 203 dpi. */
const dots = (mm: number) => Math.round(mm * 8);

/**
 * A field's data under `^FH_`: what ZPL would take as a command, or as the escape itself, is written as `_` and its
 * byte. UTF-8 goes as it is, under `^CI28`. Control characters mean nothing on a label.
 */
export const fieldData = (text: string): string =>
  [...text]
    .filter((sign) => sign >= ' ' && sign !== '\u007f')
    .map((sign) => (/[\^~_\\]/.test(sign) ? `_${sign.charCodeAt(0).toString(16).toUpperCase()}` : sign))
    .join('');

/** In Code 128 under `^BC`, `>` invokes a subset and is itself `>0`. */
const barData = (text: string) => fieldData(text.replaceAll('>', '>0'));

interface Box {
  readonly width: number;
  readonly height: number;
}

/** As wide as fits; bars of one dot are what 203 dpi can print and a laser can still read. */
const barModule = (signs: number, { width }: Box) =>
  Math.max(1, Math.min(4, Math.floor(width / (11 * (signs + 2) + 13))));

/** Modules on a side of the smallest QR code, level M, that takes so many bytes (ISO/IEC 18004, table 7). */
function qrModules(bytes: number): number {
  const room = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];
  const version = room.findIndex((most) => bytes <= most);
  return 21 + 4 * (version < 0 ? room.length : version);
}

/** The Data Matrix of a GTIN in GS1 form: 20 modules on a side (ISO/IEC 16022, table 7). */
const gtinModules = 20;

const cells = (modules: number, { width, height }: Box) =>
  Math.max(2, Math.floor(Math.min(width, height) / modules));

function symbol(code: LabelCode, box: Box): string {
  const bars = (signs: number) => `^BY${barModule(signs, box)}^BCN,${box.height},N,N,N`;
  switch (code.is) {
    case 'code-128':
      return `${bars(code.text.length)}^FH_^FD${barData(code.text)}^FS`;
    case 'gs1-128':
      // Subset C from the start, FNC1 as GS1 asks for it, then (00) and the SSCC: 20 digits, ten signs.
      return `${bars(11)}^FD>;>800${code.sscc}^FS`;
    case 'gs1-datamatrix':
      // `_1` is FNC1 under the escape sign that the last parameter names.
      return `^BXN,${cells(gtinModules, box)},200,,,,_^FD_101${code.gtin}^FS`;
    case 'qr': {
      const modules = qrModules(new TextEncoder().encode(code.text).length);
      return `^BQN,2,${Math.min(10, cells(modules, box))}^FH_^FDMA,${fieldData(code.text)}^FS`;
    }
  }
}

interface TextBox extends Box {
  readonly x: number;
  readonly y: number;
  readonly lines: number;
}

const text = (said: string, { x, y, height, width, lines }: TextBox) =>
  `^FO${x},${y}^A0N,${height},${height}^FB${width},${lines},0,L^FH_^FD${fieldData(said)}^FS`;

/** As large as the line allows: the built-in font's signs are 0.7 of its height wide at most. */
const fitted = (said: string, width: number, most: number) =>
  Math.max(18, Math.min(most, Math.floor(width / (Math.max(1, [...said].length) * 0.7))));

const margin = dots(4);

function tall({ size, title, lines, code }: Face): string {
  const width = dots(size.width) - 2 * margin;
  const height = fitted(title, width, dots(26));
  const barcode = dots(50);
  return [
    text(title, { x: margin, y: margin, height, width, lines: 1 }),
    ...lines.map((line, n) =>
      text(line, { x: margin, y: margin + dots(32) + n * dots(9), height: dots(7), width, lines: 1 }),
    ),
    `^FO${margin},${dots(size.height) - barcode - margin}${symbol(code, { width, height: barcode })}`,
  ].join('');
}

/** Text at the left, a square symbol at the right; bars go beneath the text. */
function wide({ size, title, lines, code }: Face): string {
  const square = code.is === 'qr' || code.is === 'gs1-datamatrix';
  const inner = { width: dots(size.width) - 2 * margin, height: dots(size.height) - 2 * margin };
  const side = square ? Math.floor(inner.width * 0.38) : 0;
  const width = inner.width - side;
  const [first = ''] = lines;
  const digits = /^\d{2,3}$/.test(first);
  const titleWidth = digits ? width - dots(20) : width;
  const height = fitted(title, titleWidth, Math.floor(inner.height * (square ? 0.3 : 0.42)));
  const below = margin + height + dots(1);
  const beside = { x: margin + titleWidth, y: margin, height: dots(12), width: dots(20), lines: 1 };
  const beneath = { x: margin, y: below, height: 20, width, lines: 3 };
  const room = square
    ? { x: margin + width, y: margin, width: side, height: inner.height }
    : {
        x: margin,
        y: below + dots(2),
        width: inner.width,
        height: inner.height - (below - margin) - dots(2),
      };
  return [
    text(title, { x: margin, y: margin, height, width: titleWidth, lines: 1 }),
    first === '' ? '' : text(first, digits ? beside : beneath),
    `^FO${room.x},${room.y}${symbol(code, room)}`,
  ].join('');
}

const label = (face: Face): string => {
  const { width, height } = face.size;
  const body = height > width ? tall(face) : wide(face);
  return `^XA^CI28^PW${dots(width)}^LL${dots(height)}^LH0,0${body}^XZ`;
};

/** One job: each label in turn, UTF-8. */
export const zplOf = (faces: readonly Face[]): string => `${faces.map(label).join('\n')}\n`;
