// The counts of an import of notices. Whatever becomes of a row, it is in exactly one of them.
import type {
  GatheredNotice,
  GatheredNotices,
  GatheredRow,
  RejectedNoticeRow,
} from '../../src/domain/inbound/csv/gather-notices.ts';
import type { NoticeProblem } from '../../src/domain/inbound/csv/notice-row.ts';
import { maxRejectedRows } from '../csv/import-progress.ts';
import type { Announced, NoticeOutcome } from './announce-notices.ts';
import type { NoticeReport, NoticeWarning } from './notice-report.ts';

type Entered = Extract<NoticeOutcome, { is: 'announced' | 'announced-anew' }>;
type Refused = Exclude<NoticeOutcome, Entered | { is: 'unchanged' }>;

/** The rows that are to blame name it; the others of the notice name the first of those. */
function blame(refused: Refused, rows: readonly GatheredRow[]) {
  const named = (row: GatheredRow): string | null => {
    switch (refused.is) {
      case 'unknown-item':
        return refused.skus.has(row.sku) ? row.sku : null;
      case 'sscc-in-other-notice': {
        const held = refused.pallets.find(({ code }) => code === row.pallet);
        return held === undefined ? null : `${held.code}: ${held.holder}`;
      }
      default:
        return '';
    }
  };
  const first = rows.find((row) => named(row) !== null)?.row;
  return (row: GatheredRow): [NoticeProblem, string] => {
    const detail = named(row);
    return detail === null ? ['notice-incomplete', `row ${first}`] : [refused.is, detail];
  };
}

export class NoticeTally {
  readonly #today: string;
  readonly #gathered: GatheredNotices;
  readonly #rejections: RejectedNoticeRow[];
  readonly #warnings: NoticeWarning[] = [];
  readonly #notices = { announced: 0, 'announced-anew': 0, unchanged: 0, rejected: 0 };
  #lines = 0;
  #palletContents = 0;
  #rejectedRows: number;
  #itemsDefined = 0;

  constructor(gathered: GatheredNotices, today: string) {
    this.#today = today;
    this.#gathered = gathered;
    this.#rejections = [...gathered.rejections];
    this.#rejectedRows = gathered.rejectedRows;
    this.#notices.rejected = gathered.noticesRejected;
  }

  add(batch: readonly GatheredNotice[], { outcomes, itemsDefined }: Announced): void {
    this.#itemsDefined += itemsDefined;
    for (const [index, outcome] of outcomes.entries()) {
      const gathered = batch[index];
      if (gathered !== undefined) this.#addOne(gathered, outcome);
    }
  }

  report(): NoticeReport {
    return {
      rows: this.#gathered.rows,
      lines: this.#lines,
      palletContents: this.#palletContents,
      rejectedRows: this.#rejectedRows,
      noticesAnnounced: this.#notices.announced,
      noticesChanged: this.#notices['announced-anew'],
      noticesUnchanged: this.#notices.unchanged,
      noticesRejected: this.#notices.rejected,
      itemsDefined: this.#itemsDefined,
      rejected: this.#rejections.toSorted((a, b) => a.row - b.row),
      warnings: this.#warnings.toSorted((a, b) => a.row - b.row),
    };
  }

  #addOne({ number, rows }: GatheredNotice, outcome: NoticeOutcome): void {
    switch (outcome.is) {
      case 'announced':
      case 'announced-anew':
        this.#warn(number, rows, outcome);
        this.#enter(rows, outcome.is);
        return;
      case 'unchanged':
        this.#enter(rows, outcome.is);
        return;
      default:
        this.#refuse(number, rows, outcome);
    }
  }

  #enter(rows: readonly GatheredRow[], as: 'announced' | 'announced-anew' | 'unchanged'): void {
    const onPallets = rows.filter(({ pallet }) => pallet !== null).length;
    this.#palletContents += onPallets;
    this.#lines += rows.length - onPallets;
    this.#notices[as] += 1;
  }

  #refuse(about: string, rows: readonly GatheredRow[], refused: Refused): void {
    const why = blame(refused, rows);
    this.#notices.rejected += 1;
    this.#rejectedRows += rows.length;
    for (const row of rows) {
      if (this.#rejections.length >= maxRejectedRows) return;
      const [reason, detail] = why(row);
      this.#rejections.push({ row: row.row, reason, about, detail });
    }
  }

  #warn(about: string, rows: readonly GatheredRow[], { unknown, blind }: Entered): void {
    for (const { row, sku, expiry, pallet } of rows) {
      if (this.#warnings.length >= maxRejectedRows) return;
      if (unknown.has(sku)) this.#warnings.push({ row, reason: 'item-made', about, detail: sku });
      if (expiry !== null && expiry < this.#today) {
        this.#warnings.push({ row, reason: 'expired', about, detail: `${sku}: ${expiry}` });
      }
      if (pallet !== null && blind.has(pallet)) {
        this.#warnings.push({ row, reason: 'pallet-here-already', about, detail: pallet });
      }
    }
  }
}
