// Labels in ZPL II for printers of 203 dpi, UTF-8. Commands as Zebra's ZPL II Programming Guide names them.
import { setImmediate } from 'node:timers/promises';
import type { LabelSymbol, PrintableLabel } from './label.ts';
import { layoutOf } from './label-layouts.ts';
import type { Layout, Mark } from './layout.ts';

const encoder = new TextEncoder();

/** What is no command, no escape and no character of another alphabet. */
const safe = /^[ !-/:-@A-Z[\]`a-z{|}0-9]$/;

/** A field's data under `^FH_`: whatever could be a command, or isn't ASCII, as `_` and the bytes of its UTF-8. */
export const fieldData = (text: string): string =>
  [...text]
    .map((character) =>
      safe.test(character)
        ? character
        : [...encoder.encode(character)]
            .map((byte) => `_${byte.toString(16).toUpperCase().padStart(2, '0')}`)
            .join(''),
    )
    .join('');

/** Subset C from the start, FNC1, then the digits, of which both have an even number. Else the printer chooses (A). */
const bars = (symbol: LabelSymbol, height: number) =>
  symbol.is === 'gs1'
    ? `^BCN,${height},N,N,N^FD>;>8${symbol.ai}${symbol.digits}`
    : `^BCN,${height},N,N,N,A^FH_^FD${fieldData(symbol.text)}`;

/** `^BQ` draws this far below the field's origin. */
const belowOrigin = 10;

function command(mark: Mark): string {
  switch (mark.is) {
    case 'text': {
      // A block takes `\&` and the like as its own: only what is centred, which are codes, stands in one.
      const block = mark.at === 'middle' ? `^FB${mark.width},1,0,C` : '';
      return `^FO${mark.x},${mark.y}^A0N,${mark.size},${mark.size}${block}^FH_^FD${fieldData(mark.text)}^FS`;
    }
    case 'frame': {
      const { x, y, width, height } = mark.box;
      return `^FO${x},${y}^GB${width},${height},${mark.thickness}^FS`;
    }
    case 'bars':
      return `^FO${mark.x},${mark.y}^BY${mark.module}${bars(mark.symbol, mark.height)}^FS`;
    case 'cells': {
      const y = Math.max(0, mark.y - belowOrigin);
      return `^FO${mark.x},${y}^BQN,2,${mark.module}^FH_^FDMA,${fieldData(mark.text)}^FS`;
    }
  }
}

const format = ({ size, marks }: Layout): string =>
  `^XA^CI28^LH0,0^PW${size.width}^LL${size.height}${marks.map(command).join('')}^XZ\n`;

/** One job, a format for each label in turn. Other requests are heard between one label and the next. */
export async function zplOf(labels: readonly PrintableLabel[]): Promise<string> {
  let job = '';
  for (const label of labels) {
    job += format(layoutOf(label));
    await setImmediate();
  }
  return job;
}
