// What one row of a file of items is, seen alone: an item, a further barcode of one, or rejected with the reason.
import type { z } from 'zod';
import { wholeNumber } from '../../csv/cells.ts';
import { cellAt, type Places } from '../../csv/read-header.ts';
import {
  type Barcode,
  barcodeSchema,
  itemDetailsSchema,
  itemSchema,
  quantityPolicySchema,
} from '../definitions.ts';
import { itemCode } from '../item-code.ts';
import type { StatedItem } from '../stated-item.ts';
import type { ItemColumn } from './columns.ts';

export type ItemProblem =
  | 'column-count'
  | 'sku-missing'
  | 'sku-too-long'
  | 'owner-too-long'
  | 'name-missing'
  | 'name-too-long'
  | 'gtin-check-digit'
  | 'barcode-own-form'
  | 'barcode-too-long'
  | 'pack-unreadable'
  /** Two rows of the file name one code, for one item or for two. */
  | 'barcode-twice'
  | 'barcode-of-another'
  | 'size-incomplete'
  /** A cell that isn't what its column may hold. */
  | `${'policy' | 'picture' | 'size' | 'weight' | 'tracking' | 'minimumLife' | 'velocity' | 'flags' | 'customsCode' | 'origin' | 'value'}-unreadable`
  /** The item's earlier row says something else. */
  | 'item-differs'
  | 'item-twice'
  | 'item-too-long'
  /** An item enters whole or not at all: another row of it was rejected. */
  | 'item-incomplete';

/** `barcode` null: the row names none. `name` empty: it only adds a barcode to the item of an earlier row. */
export interface ItemRow {
  readonly head: Omit<StatedItem, 'barcodes'>;
  readonly barcode: Barcode | null;
}

export type ItemRowOutcome =
  | { readonly is: 'taken'; readonly row: ItemRow }
  | {
      readonly is: 'rejected';
      readonly reason: ItemProblem;
      readonly detail: string;
      readonly owner: string;
      readonly sku: string;
    };

class Fault extends Error {
  readonly reason: ItemProblem;
  readonly detail: string;
  constructor(reason: ItemProblem, detail: string) {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** The value as its schema takes it. */
function fitting<S extends z.ZodType>(
  schema: S,
  value: unknown,
  reason: ItemProblem,
  text: string,
): z.output<S> {
  const read = schema.safeParse(value);
  if (!read.success) throw new Fault(reason, text);
  return read.data;
}

/** Several words in one cell, parted by spaces or `+`. */
const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s+]+/)
    .filter((word) => word !== '');

/** `once`, `each`, or `sample 3`. */
function policyIn(text: string) {
  const [kind, pieces] = wordsIn(text);
  const policy = kind === 'sample' ? { kind, pieces: wholeNumber(pieces ?? '') } : { kind: kind ?? 'once' };
  return fitting(quantityPolicySchema, policy, 'policy-unreadable', text);
}

function barcodeIn(code: string, level: string, pack: string): Barcode | null {
  if (code === '') return null;
  const read = itemCode(code);
  if (read.is === 'check-digit') throw new Fault('gtin-check-digit', code);
  if (read.is === 'own') throw new Fault('barcode-own-form', code);
  if (read.code.length > 64) throw new Fault('barcode-too-long', code);
  const quantity = pack === '' ? 1 : wholeNumber(pack);
  const barcode = { code: read.code, level: level.toLowerCase() || 'each', quantity };
  const fits = fitting(barcodeSchema, barcode, 'pack-unreadable', `${level} ${pack}`);
  if (fits.level === 'each' && fits.quantity !== 1) throw new Fault('pack-unreadable', `${level} ${pack}`);
  return fits;
}

interface Table {
  readonly places: Places<ItemColumn>;
  readonly width: number;
}

type Cell = (column: ItemColumn) => string;

const numberOrNull = (text: string) => (text === '' ? null : (wholeNumber(text) ?? Number.NaN));

/** Of the columns that the file has, what the row says. */
function detailsIn(cell: Cell, has: (column: ItemColumn) => boolean): StatedItem['details'] {
  const { shape } = itemDetailsSchema;
  const said: Record<string, unknown> = {};
  const say = (column: keyof typeof shape & ItemColumn, value: unknown) => {
    if (!has(column)) return;
    said[column] = fitting(shape[column], value, `${column}-unreadable`, cell(column));
  };
  const sizes = [cell('length'), cell('width'), cell('height')];
  if (sizes.some((text) => text !== '')) {
    if (sizes.includes('')) throw new Fault('size-incomplete', sizes.join(' × '));
    const [length, width, height] = sizes.map(numberOrNull);
    said.size = fitting(shape.size, { length, width, height }, 'size-unreadable', sizes.join(' × '));
  }
  if (cell('weight') !== '') say('weight', numberOrNull(cell('weight')));
  say('tracking', wordsIn(cell('tracking')));
  say('minimumLife', numberOrNull(cell('minimumLife')));
  say('velocity', cell('velocity').toUpperCase() || null);
  say('flags', wordsIn(cell('flags')));
  say('customsCode', cell('customsCode').replace(/[\s.]/g, '') || null);
  say('origin', cell('origin').toUpperCase() || null);
  say('value', numberOrNull(cell('value')));
  return said;
}

function saidIn(cell: Cell, has: (column: ItemColumn) => boolean): StatedItem['said'] {
  const picture = cell('picture') || null;
  return {
    ...(has('policy') ? { policy: policyIn(cell('policy')) } : {}),
    ...(has('picture')
      ? { picture: fitting(itemSchema.shape.picture, picture, 'picture-unreadable', '') }
      : {}),
  };
}

/** Makes the judge of one file's rows. It is pure: the same row has the same outcome. */
export function itemRowJudge({ places, width }: Table, defaults: { readonly owner: string }) {
  const has = (column: ItemColumn) => places[column] !== null;
  return (cells: readonly string[]): ItemRowOutcome => {
    const cell = (column: ItemColumn) => cellAt(cells, places[column]);
    const owner = cell('owner') || defaults.owner;
    const sku = cell('sku');
    const name = cell('name');
    const reject = (reason: ItemProblem, detail: string): ItemRowOutcome => ({
      is: 'rejected',
      reason,
      detail: detail.slice(0, 100),
      owner,
      sku,
    });
    if (cells.length !== width) return reject('column-count', `${cells.length} of ${width}`);
    if (sku === '') return reject('sku-missing', name);
    if (sku.length > 64) return reject('sku-too-long', sku);
    if (owner.length > 64) return reject('owner-too-long', owner);
    if (name.length > 200) return reject('name-too-long', name);
    try {
      const barcode = barcodeIn(cell('barcode'), cell('level'), cell('pack'));
      const only = name === '';
      const said = only ? {} : saidIn(cell, has);
      const details = only ? {} : detailsIn(cell, has);
      return { is: 'taken', row: { head: { owner, sku, name, said, details }, barcode } };
    } catch (fault) {
      if (fault instanceof Fault) return reject(fault.reason, fault.detail);
      throw fault;
    }
  };
}
