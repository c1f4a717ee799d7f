// Notices as programs and the desk announce and read them: one way for both doors.
import type { Context } from 'hono';
import type { z } from 'zod';
import type { AnnounceAnswer, announceSchema } from '../../src/domain/desk/inbound-imports.ts';
import type { NoticeDetail, NoticeRow } from '../../src/domain/desk/notices.ts';
import { noticeId } from '../../src/domain/inbound/notice-id.ts';
import type { StatedByApi } from '../../src/domain/inbound/stated-notice.ts';
import { announceNotices, type NoticeOutcome, type StatedNotice } from '../inbound/announce-notices.ts';
import { lastPutAway } from '../inbound/last-put-away.ts';
import { noticeDetail } from '../inbound/notice-detail.ts';
import { type NoticeProgress, progressOf } from '../inbound/notice-progress.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';

const stated = (one: StatedByApi): StatedNotice => {
  const { lines, ...head } = one;
  return {
    notice: {
      ...head,
      noticeId: noticeId(one),
      lines: lines.map(({ n, sku, lot, quantity }) => ({ n, sku, lot, quantity })),
    },
    descriptions: new Map(lines.map(({ sku, description }) => [sku, description])),
  };
};

type Refused = Exclude<NoticeOutcome, { is: 'announced' | 'announced-anew' | 'unchanged' }>;

function messageOf(refused: Refused): string {
  switch (refused.is) {
    case 'unknown-item':
      return `Define ${[...refused.skus].join(', ')} first, or announce it with "unknownItems": "define".`;
    case 'sscc-in-other-notice':
      return `Another notice has ${refused.pallets.map(({ code, holder }) => `${code} (${holder})`).join(', ')}. Withdraw or correct one of the two.`;
    case 'notice-receiving':
      return 'It has changed, and its truck is at the dock. What comes otherwise is counted as it is.';
    case 'notice-received':
      return 'It has changed, and it was received already. Announce what is to come under another number.';
  }
}

const isRefused = (outcome: NoticeOutcome): outcome is Refused =>
  !['announced', 'announced-anew', 'unchanged'].includes(outcome.is);

const answerOf = (id: string, outcome: NoticeOutcome) =>
  isRefused(outcome)
    ? { noticeId: id, is: 'refused' as const, code: outcome.is, message: messageOf(outcome) }
    : { noticeId: id, is: outcome.is };

/** Throws 400 where the request names one notice twice. `actor`: who announces. */
export async function announceAll(
  c: Context,
  by: { readonly ledger: Ledger; readonly warehouse: string; readonly actor: string },
  { notices, unknownItems }: z.output<typeof announceSchema>,
): Promise<AnnounceAnswer> {
  const wanted = notices.map(stated);
  const names = wanted.map(({ notice }) => notice.noticeId);
  const again = names.find((name, index) => names.indexOf(name) !== index);
  if (again !== undefined) {
    throw refusalOf(c, 400, { code: 'notice-twice', message: `${again} stands here twice. Send it once.` });
  }
  const { outcomes, itemsDefined } = await announceNotices({ ...by, unknownItems }, wanted);
  return { notices: outcomes.map((outcome, index) => answerOf(names[index] ?? '', outcome)), itemsDefined };
}

/** Of one that is put away, when its last pallet left the dock. */
export async function timed(
  ledger: Ledger,
  warehouse: string,
  { row, moved }: NoticeProgress,
): Promise<NoticeRow> {
  const { standing } = row;
  if (standing.is !== 'stored') return row;
  return { ...row, standing: { ...standing, storedAt: await lastPutAway(ledger, warehouse, moved) } };
}

/** Null: no notice has this name. */
export async function noticeAnswer(
  ledger: Ledger,
  warehouse: string,
  id: string,
): Promise<NoticeDetail | null> {
  const found = await ledger.read(warehouse, async (reader) => {
    const detail = await noticeDetail(reader, id);
    const [progress] = await progressOf(reader, [id]);
    return detail === null || progress === undefined ? null : { detail, progress };
  });
  if (found === null) return null;
  return { notice: await timed(ledger, warehouse, found.progress), ...found.detail };
}
