// Whether a test code came as it is printed. Scanners may lengthen what it says and still say the same.
import type { RawScan } from './meaning.ts';
import { parseScan } from './parse-scan.ts';
import { type Printed, type SpecimenId, specimens } from './test-codes.ts';

/** Test codes prove separators elsewhere; of these it is known that they have them. */
const reading = { year: 2026, separatorsKept: true } as const;

const meaningOf = (raw: RawScan) => JSON.stringify(parseScan(raw, reading));

/** UPC-A may come with a zero in front, and UPC-E as the UPC-A that it stands for. */
export const isAsPrinted = ({ reads }: Printed, raw: RawScan): boolean =>
  raw.text === reads || meaningOf(raw) === meaningOf({ ...raw, text: reads, aim: null });

/** Null where it is none of them, or came otherwise. */
export function specimenOf(raw: RawScan): SpecimenId | null {
  const ids = Object.keys(specimens) as SpecimenId[];
  const exact = ids.find((id) => specimens[id].reads === raw.text);
  return exact ?? ids.find((id) => isAsPrinted(specimens[id], raw)) ?? null;
}
