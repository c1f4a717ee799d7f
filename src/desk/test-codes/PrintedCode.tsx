// One code on a sheet: its name, its bars, and the text that it must come to, with its separators in sight.
import { Fragment } from 'react';
import type { Printed } from '../../domain/barcode/test-codes.ts';
import { Barcode } from '../parts/Barcode.tsx';
import type { BarcodeOptions } from '../parts/desk-barcode.ts';

interface PrintedCodeProps {
  readonly number?: number;
  readonly name: string;
  readonly code: Printed;
  /** Of the bars, in mm. */
  readonly height: number;
  /** It takes two columns. */
  readonly wide?: boolean;
}

/** BWIPP draws these by their modules alone. */
const matrices: ReadonlySet<string> = new Set([
  'datamatrix',
  'gs1datamatrix',
  'qrcode',
  'gs1qrcode',
  'azteccode',
  'pdf417',
  'databarexpanded',
]);

/** The frame of an ITF-14 steadies a printing plate; on paper it only takes room. */
const optionsOf = (symbology: string, height: number): BarcodeOptions =>
  matrices.has(symbology) ? {} : symbology === 'itf14' ? { height, showborder: false } : { height };

export function PrintedCode({ number, name, code, height, wide = false }: PrintedCodeProps) {
  const { symbology, drawn, reads } = code;
  return (
    <li className={wide ? 'printed-code printed-code-wide' : 'printed-code'}>
      <p className="printed-name">
        {number === undefined ? null : <b className="printed-number">{number}</b>}
        {name}
      </p>
      <Barcode symbology={symbology} text={drawn} label={name} options={optionsOf(symbology, height)} />
      <p className="printed-text">
        {reads.split('\u001d').map((piece, n) => (
          <Fragment key={piece}>
            {n === 0 ? null : <kbd>GS</kbd>}
            {piece}
          </Fragment>
        ))}
      </p>
    </li>
  );
}
