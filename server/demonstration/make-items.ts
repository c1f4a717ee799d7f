// The demonstration's items: gifts and homeware with valid trade item numbers of GS1's prefix for demonstrations.
import { checkDigit } from '../../src/domain/barcode/check-digit.ts';
import type { Barcode, Item, QuantityPolicy } from '../../src/domain/catalogue/definitions.ts';
import { durables, finishes, patterns, perishables } from './names.ts';
import { type Random, shuffled } from './random.ts';

/** `perishable`: its stock has lots and expiry dates. */
export interface DemonstrationItem {
  readonly item: Item;
  readonly perishable: boolean;
}

/** Prefix 952: demonstrations and examples of the GS1 system. A real article never has it. */
const prefix = '95200';
const piecesPerCase = 12;

const withCheckDigit = (digits: string) => digits + checkDigit(digits);

/** GTIN-13 of the piece and GTIN-14 of its case (indicator 1), both as 14 digits. */
function barcodes(n: number, inCases: boolean): Barcode[] {
  const body = `0${prefix}${String(n).padStart(7, '0')}`;
  const piece: Barcode = { code: withCheckDigit(body), level: 'each', quantity: 1 };
  if (!inCases) return [piece];
  return [piece, { code: withCheckDigit(`1${body.slice(1)}`), level: 'case', quantity: piecesPerCase }];
}

/** Most by one scan and the shown quantity; small things piece by piece or by sample. */
function policy(random: Random): QuantityPolicy {
  const drawn = random();
  if (drawn < 0.7) return { kind: 'once' };
  return drawn < 0.9 ? { kind: 'each' } : { kind: 'sample', pieces: 3 };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const allNames = (random: Random): { readonly name: string; readonly perishable: boolean }[] => {
  const kinds = [
    ...durables.map((kind) => ({ kind, perishable: false })),
    ...perishables.map((kind) => ({ kind, perishable: true })),
  ];
  return shuffled(
    random,
    kinds.flatMap(({ kind, perishable }) =>
      finishes.flatMap((finish) =>
        patterns.map((pattern) => ({ name: capital(`${finish} ${pattern} ${kind}`), perishable })),
      ),
    ),
  );
};

export function makeItems(random: Random, owner: string, count: number): DemonstrationItem[] {
  return allNames(random)
    .slice(0, count)
    .map(({ name, perishable }, index) => ({
      perishable,
      item: {
        owner,
        sku: `${String(20_001 + index)}${'ABCDEFGH'.charAt(index % 8)}`,
        name,
        barcodes: barcodes(index + 1, random() < 0.25),
        policy: policy(random),
        picture: null,
        details: null,
      },
    }));
}
