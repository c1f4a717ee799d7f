// What an import of notices is asked and answers in the end.
import type { NoticeColumns } from '../../src/domain/inbound/csv/columns.ts';
import type { RejectedNoticeRow } from '../../src/domain/inbound/csv/gather-notices.ts';
import type { FileRequest } from '../csv/gather-rows.ts';
import type { AnnounceRequest } from './announce-notices.ts';

export interface NoticeImport extends AnnounceRequest, FileRequest {
  /** Of notices whose rows name no owner. */
  readonly owner: string;
  readonly columns: NoticeColumns;
  /** `YYYY-MM-DD`: what expired before it is told. */
  readonly today: string;
}

/** A row that was taken, and what somebody should know of it before the truck comes. */
export interface NoticeWarning {
  readonly row: number;
  readonly reason: 'expired' | 'item-made' | 'pallet-here-already';
  readonly about: string;
  readonly detail: string;
}

/** `lines + palletContents + rejectedRows` is always `rows`. */
export interface NoticeReport {
  /** Rows of the file without its header and its empty lines. */
  readonly rows: number;
  /** Of notices that are in the ledger now, by this import or an earlier one. */
  readonly lines: number;
  readonly palletContents: number;
  readonly rejectedRows: number;
  readonly noticesAnnounced: number;
  /** They were due with other contents: withdrawn, and announced anew. */
  readonly noticesChanged: number;
  readonly noticesUnchanged: number;
  readonly noticesRejected: number;
  readonly itemsDefined: number;
  /** Ascending by row; of more than `maxRejectedRows`, that many. */
  readonly rejected: readonly RejectedNoticeRow[];
  readonly warnings: readonly NoticeWarning[];
}
