// One notice out of its rows: what its lines are, and which of them each content of a pallet belongs to.
import { type AnnouncedNotice, announcedNoticeSchema, type ExpectedContent } from '../announced.ts';
import type { GatheredRow } from './gather-notices.ts';
import type { NoticeProblem, NoticeRow } from './notice-row.ts';

export type NoticeOfRows =
  | { readonly is: 'notice'; readonly notice: AnnouncedNotice }
  | { readonly is: 'faulty'; readonly reason: NoticeProblem; readonly detail: string };

type Line = AnnouncedNotice['lines'][number];

interface Growing extends Line {
  quantity: number;
  /** Pieces that pallets don't hold yet. */
  free: number;
  /** Its rows named it; otherwise it is the sum of what pallets hold. */
  readonly stated: boolean;
}

const isFor = (line: Growing, { sku, lot }: GatheredRow) =>
  line.sku === sku && (line.lot === null || line.lot === lot);

/** Answers the line's number, or null where the lines that name the item announce fewer pieces. */
function takeFrom(lines: Growing[], content: GatheredRow): number | null {
  const fitting = lines.filter((line) => isFor(line, content));
  const stated = fitting.find((line) => line.stated && line.free >= content.quantity);
  if (stated !== undefined) {
    stated.free -= content.quantity;
    return stated.n;
  }
  if (fitting.some((line) => line.stated)) return null;
  const [sum] = fitting;
  if (sum !== undefined) {
    sum.quantity += content.quantity;
    return sum.n;
  }
  const { sku, quantity } = content;
  lines.push({ n: lines.length + 1, sku, lot: null, quantity, free: 0, stated: false });
  return lines.length;
}

export function noticeOf(id: string, head: NoticeRow, rows: readonly GatheredRow[]): NoticeOfRows {
  const lines: Growing[] = [];
  for (const { sku, lot, quantity, pallet } of rows) {
    if (pallet !== null) continue;
    lines.push({ n: lines.length + 1, sku, lot, quantity, free: quantity, stated: true });
  }
  const pallets = new Map<string, ExpectedContent[]>();
  for (const content of rows) {
    const { row, sku, lot, expiry, quantity, pallet } = content;
    if (pallet === null) continue;
    const n = takeFrom(lines, content);
    if (n === null) return { is: 'faulty', reason: 'more-on-pallets', detail: `row ${row}: ${sku}` };
    const contents = pallets.get(pallet) ?? [];
    contents.push({ n, sku, lot, expiry, quantity });
    pallets.set(pallet, contents);
  }
  const { supplier, number, owner, kind, expectedOn, trusted } = head;
  const notice = {
    noticeId: id,
    kind,
    owner,
    number,
    supplier,
    expectedOn,
    loading: head.loading ?? (pallets.size > 0 ? 'palletised' : 'floor-loaded'),
    trusted,
    lines: lines.map(({ n, sku, lot, quantity }) => ({ n, sku, lot, quantity })),
    pallets: [...pallets].map(([code, contents]) => ({ code, contents })),
  };
  const checked = announcedNoticeSchema.safeParse(notice);
  if (checked.success) return { is: 'notice', notice: checked.data };
  const [part] = checked.error.issues[0]?.path ?? [];
  return { is: 'faulty', reason: 'notice-too-long', detail: String(part ?? '') };
}
