// What one row of a file of notices is, seen alone: a line, a content of a pallet, or rejected with the reason.
import { calendarDay, wholeNumber, yesOrNo } from '../../csv/cells.ts';
import { cellAt, type Places } from '../../csv/read-header.ts';
import type { AnnouncedNotice } from '../announced.ts';
import { longestNoticeId, noticeId } from '../notice-id.ts';
import { palletCode } from '../pallet-code.ts';
import type { NoticeColumn } from './columns.ts';

export type NoticeProblem =
  | 'column-count'
  | 'supplier-missing'
  | 'supplier-too-long'
  | 'notice-number-missing'
  | 'notice-number-too-long'
  | 'owner-too-long'
  | 'sku-missing'
  | 'sku-too-long'
  | 'lot-too-long'
  | 'quantity-not-whole'
  | 'quantity-zero'
  | 'quantity-too-large'
  | 'expiry-unreadable'
  | 'expected-unreadable'
  | 'kind-unknown'
  | 'loading-unknown'
  | 'trusted-unreadable'
  | 'sscc-check-digit'
  | 'sscc-unreadable'
  /** The notice's other rows name another owner. */
  | 'notice-other-owner'
  | 'notice-too-long'
  /** Its line announces fewer pieces than its pallets hold. */
  | 'more-on-pallets'
  | 'unknown-item'
  /** The pallet stands in another notice. */
  | 'sscc-in-other-notice'
  /** A notice enters whole or not at all: another row of it was rejected. */
  | 'notice-incomplete'
  /** It has changed, and its truck is at the dock or was. */
  | 'notice-receiving'
  | 'notice-received';

type Head = Pick<AnnouncedNotice, 'supplier' | 'number' | 'owner' | 'kind' | 'expectedOn' | 'trusted'>;

/** `loading` null: told by whether its rows name pallets. `pallet` null: the row is a line of the notice. */
export interface NoticeRow extends Head {
  readonly loading: AnnouncedNotice['loading'] | null;
  readonly sku: string;
  readonly description: string;
  readonly lot: string | null;
  readonly expiry: string | null;
  readonly quantity: number;
  readonly pallet: string | null;
}

export type NoticeRowOutcome =
  | { readonly is: 'taken'; readonly row: NoticeRow }
  /** The supplier and number as far as the row names them: its sister rows are rejected with it. */
  | {
      readonly is: 'rejected';
      readonly reason: NoticeProblem;
      readonly detail: string;
      readonly supplier: string;
      readonly number: string;
    };

const longest = { supplier: 120, number: 64, owner: 64, sku: 64, lot: 20, description: 200 };
const largest = 1_000_000;

const kinds: Readonly<Record<string, AnnouncedNotice['kind']>> = {
  '': 'ship-notice',
  asn: 'ship-notice',
  'ship-notice': 'ship-notice',
  po: 'purchase-order',
  'purchase-order': 'purchase-order',
};
const loadings: Readonly<Record<string, AnnouncedNotice['loading'] | null>> = {
  '': null,
  palletised: 'palletised',
  'floor-loaded': 'floor-loaded',
};

const wordOf = <T>(words: Readonly<Record<string, T>>, text: string): T | undefined => {
  const word = text.toLowerCase().replaceAll(' ', '-');
  return Object.hasOwn(words, word) ? words[word] : undefined;
};

/** Thrown inside the judge alone, which answers with it. */
class Fault extends Error {
  readonly reason: NoticeProblem;
  readonly detail: string;
  constructor(reason: NoticeProblem, detail: string) {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

function within(text: string, most: number, reason: NoticeProblem): string {
  if (text.length > most) throw new Fault(reason, text);
  return text;
}

function needed(text: string, reason: NoticeProblem): string {
  if (text === '') throw new Fault(reason, '');
  return text;
}

function known<T>(value: T | null | undefined, reason: NoticeProblem, text: string): T {
  if (value === null || value === undefined) throw new Fault(reason, text);
  return value;
}

function quantityIn(text: string): number {
  const quantity = known(wholeNumber(text), 'quantity-not-whole', text);
  if (quantity === 0) throw new Fault('quantity-zero', text);
  if (quantity > largest) throw new Fault('quantity-too-large', text);
  return quantity;
}

function palletIn(text: string): string | null {
  if (text === '') return null;
  const read = palletCode(text);
  if (read.is === 'code') return read.code;
  throw new Fault(read.is === 'check-digit' ? 'sscc-check-digit' : 'sscc-unreadable', text);
}

const dayIn = (text: string, reason: NoticeProblem): string | null =>
  text === '' ? null : known(calendarDay(text), reason, text);

interface Table {
  readonly places: Places<NoticeColumn>;
  readonly width: number;
}

/** Makes the judge of one file's rows. It is pure: the same row has the same outcome. */
export function noticeRowJudge({ places, width }: Table, defaults: { readonly owner: string }) {
  const read = (cells: readonly string[]): NoticeRow => {
    const cell = (column: NoticeColumn) => cellAt(cells, places[column]);
    const supplier = within(
      needed(cell('supplier'), 'supplier-missing'),
      longest.supplier,
      'supplier-too-long',
    );
    const number = within(
      needed(cell('number'), 'notice-number-missing'),
      longest.number,
      'notice-number-too-long',
    );
    within(noticeId({ supplier, number }), longestNoticeId, 'notice-number-too-long');
    const loading = wordOf(loadings, cell('loading'));
    if (loading === undefined) throw new Fault('loading-unknown', cell('loading'));
    return {
      supplier,
      number,
      owner: within(cell('owner') || defaults.owner, longest.owner, 'owner-too-long'),
      kind: known(wordOf(kinds, cell('kind')), 'kind-unknown', cell('kind')),
      expectedOn: dayIn(cell('expectedOn'), 'expected-unreadable'),
      loading,
      trusted: known(yesOrNo(cell('trusted')), 'trusted-unreadable', cell('trusted')),
      sku: within(needed(cell('sku'), 'sku-missing'), longest.sku, 'sku-too-long'),
      description: cell('description').slice(0, longest.description),
      lot: within(cell('lot'), longest.lot, 'lot-too-long') || null,
      expiry: dayIn(cell('expiry'), 'expiry-unreadable'),
      quantity: quantityIn(cell('quantity')),
      pallet: palletIn(cell('pallet')),
    };
  };

  return (cells: readonly string[]): NoticeRowOutcome => {
    const supplier = cellAt(cells, places.supplier);
    const number = cellAt(cells, places.number);
    const reject = (reason: NoticeProblem, detail: string): NoticeRowOutcome => ({
      is: 'rejected',
      reason,
      detail: detail.slice(0, 100),
      supplier,
      number,
    });
    if (cells.length !== width) return reject('column-count', `${cells.length} of ${width}`);
    try {
      return { is: 'taken', row: read(cells) };
    } catch (fault) {
      if (fault instanceof Fault) return reject(fault.reason, fault.detail);
      throw fault;
    }
  };
}
