// A code as a label printer prints it, for whatever reads codes.
import bwipjs from 'bwip-js/node';

/** `printed`: the symbology as the printing library names it. `text`: GS1 in brackets where the symbology is GS1's. */
export interface PrintedCode {
  readonly printed: string;
  readonly text: string;
}

/** A PNG, black on white with its quiet zone; `scale`: pixels a module. */
export const printedCode = ({ printed, text }: PrintedCode, scale = 3): Promise<Buffer> =>
  bwipjs.toBuffer({ bcid: printed, text, scale, padding: 10, backgroundcolor: 'FFFFFF' });
