// A notice's name in the ledger: its supplier's, and under that the supplier's own number.
import { keyPart } from '../documents/key-part.ts';

export const noticeId = (notice: { supplier: string; number: string }) =>
  `${keyPart(notice.supplier, ':')}:${notice.number}`;

/** What events that name one have room for. */
export const longestNoticeId = 128;
