// Rows become notices. The rows of one may be far apart, so nothing is known of a notice before the file's end.
import { NamesOnce } from '../../csv/names-once.ts';
import type { AnnouncedNotice } from '../announced.ts';
import { noticeId } from '../notice-id.ts';
import { type NoticeOfRows, noticeOf } from './notice-of-rows.ts';
import type { NoticeProblem, NoticeRow, NoticeRowOutcome } from './notice-row.ts';

export interface GatheredRow {
  readonly row: number;
  readonly sku: string;
  readonly description: string;
  readonly lot: string | null;
  readonly expiry: string | null;
  readonly quantity: number;
  readonly pallet: string | null;
}

/**
 * A notice with the rows it came from: whoever refuses it later names them. It is made of them when it is asked for: of
 * a large file all notices at once would fill the memory twice.
 */
export interface GatheredNotice {
  readonly number: string;
  readonly notice: () => AnnouncedNotice;
  readonly rows: readonly GatheredRow[];
}

/** `about`: the notice's number as the row has it. */
export interface RejectedNoticeRow {
  readonly row: number;
  readonly reason: NoticeProblem;
  readonly about: string;
  readonly detail: string;
}

export interface GatheredNotices {
  readonly rows: number;
  /** Whole, in the order of their first rows. */
  readonly notices: readonly GatheredNotice[];
  readonly noticesRejected: number;
  readonly rejectedRows: number;
  /** At most as many as were asked for, those of single rows first come. */
  readonly rejections: readonly RejectedNoticeRow[];
}

interface Growing {
  readonly head: NoticeRow;
  readonly rows: GatheredRow[];
}

function announced(made: NoticeOfRows): AnnouncedNotice {
  if (made.is === 'faulty') throw new Error(`a notice that was whole is ${made.reason}: ${made.detail}`);
  return made.notice;
}

/** What one notice may hold (`announcedNoticeSchema`): lines, and pallets with their contents. */
const mostRows = 500 + 200 * 200;

export class NoticeGatherer {
  readonly #notices = new Map<string, Growing>();
  /** Notices that can't enter, with why. */
  readonly #faulty = new Map<string, { readonly reason: NoticeProblem; readonly detail: string }>();
  readonly #rejections: RejectedNoticeRow[] = [];
  readonly #keep: number;
  readonly #names = new NamesOnce();
  #rows = 0;
  #rejectedRows = 0;

  constructor(keepRejections: number) {
    this.#keep = keepRejections;
  }

  get rows(): number {
    return this.#rows;
  }

  add(row: number, outcome: NoticeRowOutcome): void {
    this.#rows += 1;
    if (outcome.is === 'taken') {
      this.#addRow(row, outcome.row);
      return;
    }
    const { reason, detail, supplier, number } = outcome;
    this.#reject({ row, reason, about: number, detail });
    if (supplier === '' || number === '') return;
    this.#fault(noticeId({ supplier, number }), { reason: 'notice-incomplete', detail: `row ${row}` });
  }

  /** Parts the whole notices from those of which a row was rejected: a notice enters whole or not at all. */
  finish(): GatheredNotices {
    const notices: GatheredNotice[] = [];
    for (const [id, { head, rows }] of this.#notices) {
      const fault = this.#faulty.get(id);
      const made = fault === undefined ? noticeOf(id, head, rows) : { is: 'faulty' as const, ...fault };
      if (made.is === 'notice') {
        notices.push({ number: head.number, rows, notice: () => announced(noticeOf(id, head, rows)) });
        continue;
      }
      this.#fault(id, made);
      for (const { row } of rows) {
        this.#reject({ row, reason: made.reason, about: head.number, detail: made.detail });
      }
    }
    return {
      rows: this.#rows,
      notices,
      noticesRejected: this.#faulty.size,
      rejectedRows: this.#rejectedRows,
      rejections: this.#rejections,
    };
  }

  /** What a notice says of itself is what its first row says. */
  #addRow(row: number, read: NoticeRow): void {
    const id = noticeId(read);
    const notice = this.#notices.get(id) ?? this.#begin(id, read);
    if (notice.head.owner !== read.owner) {
      this.#reject({ row, reason: 'notice-other-owner', about: read.number, detail: read.owner });
      this.#fault(id, { reason: 'notice-incomplete', detail: `row ${row}` });
      return;
    }
    if (notice.rows.length === mostRows) {
      this.#fault(id, { reason: 'notice-too-long', detail: `more than ${mostRows} rows` });
    }
    const { lot, expiry, quantity, pallet } = read;
    notice.rows.push({
      row,
      sku: this.#names.of(read.sku),
      description: this.#names.of(read.description),
      lot: lot === null ? null : this.#names.of(lot),
      expiry: expiry === null ? null : this.#names.of(expiry),
      quantity,
      pallet: pallet === null ? null : this.#names.of(pallet),
    });
  }

  #begin(id: string, head: NoticeRow): Growing {
    const notice: Growing = { head, rows: [] };
    this.#notices.set(id, notice);
    return notice;
  }

  #fault(id: string, why: { reason: NoticeProblem; detail: string }): void {
    if (!this.#faulty.has(id)) this.#faulty.set(id, why);
  }

  #reject(rejection: RejectedNoticeRow): void {
    this.#rejectedRows += 1;
    if (this.#rejections.length < this.#keep) this.#rejections.push(rejection);
  }
}
