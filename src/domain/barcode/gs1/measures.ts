// Measures of trade items and logistic units: application identifiers 31 to 36. The last digit counts the decimals.
// GS1 General Specifications 3.6.2, 3.6.4; GS1 Barcode Syntax Dictionary, release 2026-01-27.
import type { Measure, MeasureKind, MeasureUnit } from '../trade-item.ts';
import type { Entry } from './entry.ts';

/** The first three digits, what is measured in which unit, and of what (an identifier that must be there). */
type Row = readonly [ai: string, what: MeasureKind, unit: MeasureUnit, of: string];

const rows: readonly Row[] = [
  ['310', 'net-weight', 'kg', '01,02'],
  ['311', 'length', 'm', '01,02'],
  ['312', 'width', 'm', '01,02'],
  ['313', 'height', 'm', '01,02'],
  ['314', 'area', 'm²', '01,02'],
  ['315', 'net-volume', 'l', '01,02'],
  ['316', 'net-volume', 'm³', '01,02'],
  ['320', 'net-weight', 'lb', '01,02'],
  ['321', 'length', 'in', '01,02'],
  ['322', 'length', 'ft', '01,02'],
  ['323', 'length', 'yd', '01,02'],
  ['324', 'width', 'in', '01,02'],
  ['325', 'width', 'ft', '01,02'],
  ['326', 'width', 'yd', '01,02'],
  ['327', 'height', 'in', '01,02'],
  ['328', 'height', 'ft', '01,02'],
  ['329', 'height', 'yd', '01,02'],
  ['330', 'gross-weight', 'kg', '00,01'],
  ['331', 'gross-length', 'm', '00,01'],
  ['332', 'gross-width', 'm', '00,01'],
  ['333', 'gross-height', 'm', '00,01'],
  ['334', 'gross-area', 'm²', '00,01'],
  ['335', 'gross-volume', 'l', '00,01'],
  ['336', 'gross-volume', 'm³', '00,01'],
  ['337', 'weight-per-area', 'kg/m²', '01'],
  ['340', 'gross-weight', 'lb', '00,01'],
  ['341', 'gross-length', 'in', '00,01'],
  ['342', 'gross-length', 'ft', '00,01'],
  ['343', 'gross-length', 'yd', '00,01'],
  ['344', 'gross-width', 'in', '00,01'],
  ['345', 'gross-width', 'ft', '00,01'],
  ['346', 'gross-width', 'yd', '00,01'],
  ['347', 'gross-height', 'in', '00,01'],
  ['348', 'gross-height', 'ft', '00,01'],
  ['349', 'gross-height', 'yd', '00,01'],
  ['350', 'area', 'in²', '01,02'],
  ['351', 'area', 'ft²', '01,02'],
  ['352', 'area', 'yd²', '01,02'],
  ['353', 'gross-area', 'in²', '00,01'],
  ['354', 'gross-area', 'ft²', '00,01'],
  ['355', 'gross-area', 'yd²', '00,01'],
  ['356', 'net-weight', 'oz t', '01,02'],
  ['357', 'net-volume', 'fl oz', '01,02'],
  ['360', 'net-volume', 'qt', '01,02'],
  ['361', 'net-volume', 'gal', '01,02'],
  ['362', 'gross-volume', 'qt', '00,01'],
  ['363', 'gross-volume', 'gal', '00,01'],
  ['364', 'net-volume', 'in³', '01,02'],
  ['365', 'net-volume', 'ft³', '01,02'],
  ['366', 'net-volume', 'yd³', '01,02'],
  ['367', 'gross-volume', 'in³', '00,01'],
  ['368', 'gross-volume', 'ft³', '00,01'],
  ['369', 'gross-volume', 'yd³', '00,01'],
];

export const measures: readonly Entry[] = rows.map(([ai, , , of]) => [
  `${ai}0-${ai}5`,
  '*N6',
  `req=${of} ex=${ai}n`,
]);

const byAi: ReadonlyMap<string, Row> = new Map(rows.map((row) => [row[0], row]));

/** What an element of this family measures, or null where it is of another. `value`: six digits. */
export function measureOf(ai: string, value: string): Measure | null {
  const row = ai.length === 4 ? byAi.get(ai.slice(0, 3)) : undefined;
  if (row === undefined) return null;
  const [, what, unit] = row;
  return { what, amount: { value: Number(value), scale: Number(ai.charAt(3)) }, unit };
}
