// Which labels a choice means, as the ledger knows the things; nothing is left out in silence.

import { gtin14 } from '../../src/domain/barcode/gtin.ts';
import { parseScan } from '../../src/domain/barcode/parse-scan.ts';
import { itemKey, type KnownItem, type Location } from '../../src/domain/catalogue/model.ts';
import { type LabelChoice, mostLabels } from '../../src/domain/desk/labels.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import { type Label, type PrintableLabel, printable } from './label.ts';

export type Chosen =
  | { readonly is: 'labels'; readonly labels: readonly PrintableLabel[] }
  | { readonly is: 'none' }
  | { readonly is: 'too-many' }
  /** No licence plate and no SSCC. */
  | { readonly is: 'no-unit'; readonly code: string }
  | { readonly is: 'unknown-item'; readonly code: string }
  /** Several owners have an item of that code. */
  | { readonly is: 'ambiguous'; readonly code: string }
  /** A scanner would take it for something else. */
  | { readonly is: 'unreadable'; readonly code: string };

type Of<Name extends LabelChoice['of']> = Extract<LabelChoice, { of: Name }>;
type Found =
  | { readonly is: 'found'; readonly labels: readonly Label[] }
  | Exclude<Chosen, { is: 'labels' | 'unreadable' }>;

function unitsOf({ codes }: Of<'units'>): Found {
  const labels: Label[] = [];
  for (const code of codes) {
    const meaning = parseScan({ text: code, aim: null, via: 'typed', at: 0 });
    if (meaning.is !== 'unit') return { is: 'no-unit', code };
    labels.push({ is: 'unit', code: meaning.code });
  }
  return { is: 'found', labels };
}

/** Documents read at once. */
const page = 500;

/** A code stands for all that begin with it. */
const isWithin = (code: string, from: string, through: string | null): boolean =>
  code >= from && (through === null || code <= through || code.startsWith(through));

/** The keys of locations are their codes, in order: they are read from `from` on until one lies beyond. */
async function locationsOf(reader: LedgerReader, choice: Of<'locations'>): Promise<Found> {
  const from = choice.from?.toUpperCase() ?? '';
  const through = choice.through?.toUpperCase() ?? (choice.from === null ? null : from);
  const pageAfter = (after: string) => {
    const asked = after === '' ? { limit: page } : { after, limit: page };
    return choice.type === null
      ? reader.list('location', asked)
      : reader.find('location', [`type:${choice.type}`], asked);
  };
  const exact = await reader.get('location', from);
  let found: readonly Location[] = exact === null ? await pageAfter(from) : [exact];
  const labels: Label[] = [];
  for (;;) {
    for (const { code, type, checkDigits } of found) {
      if (!isWithin(code, from, through)) return { is: 'found', labels };
      if (choice.type === null || choice.type === type) labels.push({ is: 'location', code, checkDigits });
    }
    if (labels.length > mostLabels) return { is: 'too-many' };
    const last = found.at(-1);
    if (last === undefined) return { is: 'found', labels };
    found = await pageAfter(last.code);
  }
}

/** Each owner who has items, by skipping from one owner's range of keys to the next. */
async function ownersOf(reader: LedgerReader): Promise<readonly string[]> {
  const owners: string[] = [];
  let after: string | null = null;
  for (;;) {
    const found: readonly KnownItem[] = await reader.list(
      'item',
      after === null ? { limit: 1 } : { after, limit: 1 },
    );
    const item = found[0];
    if (item === undefined) return owners;
    owners.push(item.owner);
    // '0' is the character that follows '/', so this lies behind every key of the owner.
    after = `${itemKey({ owner: item.owner, sku: '' }).slice(0, -1)}0`;
  }
}

async function itemsCalled(
  reader: LedgerReader,
  owners: readonly string[],
  code: string,
): Promise<readonly KnownItem[]> {
  const keys = owners.map((owner) => itemKey({ owner, sku: code }));
  const bySku = [...(await reader.getMany('item', keys)).values()];
  return bySku.length > 0 ? bySku : reader.find('item', [`code:${gtin14(code) ?? code}`]);
}

/** Of one piece: its GTIN if it has one, else another barcode of it, else the SKU. */
function pieceCode({ barcodes, sku }: KnownItem): string {
  const pieces = barcodes.filter(({ level, quantity }) => level === 'each' && quantity === 1);
  const gtin = pieces.find(({ code }) => gtin14(code) === code);
  return (gtin ?? pieces[0])?.code ?? sku;
}

async function itemsOf(reader: LedgerReader, { codes, copies }: Of<'items'>): Promise<Found> {
  if (codes.length * copies > mostLabels) return { is: 'too-many' };
  const owners = await ownersOf(reader);
  const labels: Label[] = [];
  for (const code of codes) {
    const [item, ...others] = await itemsCalled(reader, owners, code);
    if (item === undefined) return { is: 'unknown-item', code };
    if (others.length > 0) return { is: 'ambiguous', code };
    const label: Label = { is: 'item', code: pieceCode(item), sku: item.sku, name: item.name };
    for (let n = 0; n < copies; n += 1) labels.push(label);
  }
  return { is: 'found', labels };
}

function find(reader: LedgerReader, choice: LabelChoice): Found | Promise<Found> {
  switch (choice.of) {
    case 'units':
      return unitsOf(choice);
    case 'locations':
      return locationsOf(reader, choice);
    case 'items':
      return itemsOf(reader, choice);
  }
}

export async function chooseLabels(reader: LedgerReader, choice: LabelChoice): Promise<Chosen> {
  const found = await find(reader, choice);
  if (found.is !== 'found') return found;
  if (found.labels.length === 0) return { is: 'none' };
  const labels: PrintableLabel[] = [];
  for (const label of found.labels) {
    const sure = printable(label);
    if (sure === null) return { is: 'unreadable', code: label.code };
    labels.push(sure);
  }
  return { is: 'labels', labels };
}
