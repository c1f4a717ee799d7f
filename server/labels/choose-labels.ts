// Which labels a choice means, as the ledger knows the things; fresh licence plates are numbered in its one order.
import { hasCheckDigit } from '../../src/domain/barcode/check-digit.ts';
import { itemKey, type KnownItem } from '../../src/domain/catalogue/model.ts';
import { type LabelChoice, mostLabels, type PrintedLabel } from '../../src/domain/desk/labels.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { licencePlate, platesKey } from '../../src/domain/stock/licence-plate.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';

export type Chosen =
  | { readonly is: 'labels'; readonly labels: readonly PrintedLabel[] }
  | { readonly is: 'none' }
  | { readonly is: 'too-many' }
  /** Several owners have an item of that code. */
  | { readonly is: 'ambiguous' };

const found = (labels: readonly PrintedLabel[]): Chosen =>
  labels.length === 0
    ? { is: 'none' }
    : labels.length > mostLabels
      ? { is: 'too-many' }
      : { is: 'labels', labels };

async function ofLocations(reader: LedgerReader, prefix: string): Promise<Chosen> {
  const labels: PrintedLabel[] = [];
  const wanted = prefix.toUpperCase();
  // From just before the prefix itself: the keys of locations are their codes, in order.
  let after = wanted.slice(0, -1);
  for (;;) {
    const page = await reader.list('location', { after, limit: 500 });
    for (const { code, checkDigits } of page) {
      if (code.startsWith(wanted)) labels.push({ is: 'location', code, checkDigits });
    }
    const last = page.at(-1);
    const beyond = last === undefined || (last.code > wanted && !last.code.startsWith(wanted));
    if (last === undefined || beyond || page.length < 500 || labels.length > mostLabels) return found(labels);
    after = last.code;
  }
}

/** Every owner who has items, by jumping from one owner's first item to the next owner's. */
async function ownersOf(reader: LedgerReader): Promise<readonly string[]> {
  const owners: string[] = [];
  let after = '';
  for (;;) {
    const [item] = await reader.list('item', { after, limit: 1 });
    if (item === undefined) return owners;
    owners.push(item.owner);
    after = itemKey({ owner: item.owner, sku: '\uffff' });
  }
}

async function itemsCalled(reader: LedgerReader, code: string): Promise<readonly KnownItem[]> {
  const keys = (await ownersOf(reader)).map((owner) => itemKey({ owner, sku: code }));
  const bySku = [...(await reader.getMany('item', keys)).values()];
  if (bySku.length > 0) return bySku;
  const gtin = /^\d{8,14}$/.test(code) ? code.padStart(14, '0') : code;
  return reader.find('item', [`code:${gtin}`]);
}

type OfItem = Extract<LabelChoice, { of: 'item' }>;

async function ofItem(reader: LedgerReader, { code, copies }: OfItem): Promise<Chosen> {
  const [item, ...others] = await itemsCalled(reader, code);
  if (item === undefined) return { is: 'none' };
  if (others.length > 0) return { is: 'ambiguous' };
  const { sku, name, barcodes } = item;
  const piece = barcodes.find(
    (barcode) => barcode.level === 'each' && /^\d{14}$/.test(barcode.code) && hasCheckDigit(barcode.code),
  );
  const label: PrintedLabel = { is: 'item', sku, name, gtin: piece?.code ?? null };
  return found(Array.from({ length: copies }, () => label));
}

const fresh = (ledger: Ledger, warehouse: string, actor: string, count: number): Promise<Chosen> =>
  ledger.command<Chosen>(warehouse, actor, async (reader) => {
    const next = (await reader.get('number-range', platesKey))?.next ?? 1;
    const labels = Array.from(
      { length: count },
      (_, n): PrintedLabel => ({ is: 'unit', code: licencePlate(next + n) }),
    );
    return { facts: [fact('licence-plates.issued', { first: next, count })], answer: found(labels) };
  });

/** Fresh plates are issued whether or not they are then printed: a number that was lost is never given again. */
export async function chooseLabels(
  ledger: Ledger,
  warehouse: string,
  actor: string,
  choice: LabelChoice,
): Promise<Chosen> {
  switch (choice.of) {
    case 'fresh':
      return fresh(ledger, warehouse, actor, choice.count);
    case 'units':
      return found(choice.codes.map((code) => ({ is: 'unit', code })));
    case 'locations':
      return ledger.read(warehouse, (reader) => ofLocations(reader, choice.prefix));
    case 'item':
      return ledger.read(warehouse, (reader) => ofItem(reader, choice));
  }
}
