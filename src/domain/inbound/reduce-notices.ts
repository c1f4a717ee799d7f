// Notices: announced by the server, worked at the dock, ended when the truck is empty.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import { stockKey } from '../stock/model.ts';
import type { AnnouncedNotice } from './announced.ts';
import { type NoticeLine, noticeLineKey } from './model.ts';
import { expectMore, waitedFor } from './on-pallet.ts';

const noticeRead = (noticeId: string): Address => ({ kind: 'notice', key: noticeId });

interface LineOf {
  readonly n: number;
  readonly owner: string;
  readonly sku: string;
}

const linesReads = (noticeId: string, lines: readonly LineOf[]): Address[] =>
  lines.flatMap((line): Address[] => [
    { kind: 'notice-line', key: noticeLineKey(noticeId, line.n) },
    { kind: 'stock', key: stockKey(line) },
  ]);

const announcedReads = ({ noticeId, owner, lines, pallets }: AnnouncedNotice): Address[] => [
  noticeRead(noticeId),
  ...lines.map(({ sku }): Address => ({ kind: 'stock', key: stockKey({ owner, sku }) })),
  ...pallets.map(({ code }): Address => ({ kind: 'pallet', key: code })),
];

/** A pallet may have come before its notice: what was counted stands, and somebody joins the two. */
function announcePallets(draft: Draft, { noticeId, pallets }: AnnouncedNotice): void {
  for (const { code, contents } of pallets) {
    const found = draft.read('pallet', code);
    if (found.is === 'known') {
      draft.open('received-blind', `unit ${code}`, { notice: noticeId });
      continue;
    }
    draft.put('pallet', code, {
      code,
      noticeId,
      expected: contents,
      received: [],
      damaged: [],
      steps: [],
      rivals: [],
      state: { is: 'expected' },
    });
  }
}

function announce(draft: Draft, notice: AnnouncedNotice): void {
  const { noticeId, owner, lines, pallets, ...head } = notice;
  if (draft.read('notice', noticeId).is !== 'absent') return;
  draft.put('notice', noticeId, {
    ...head,
    noticeId,
    owner,
    lines: lines.length,
    pallets: pallets.length,
    palletsReceived: 0,
    state: { is: 'due' },
  });
  for (const { n, sku, lot, quantity } of lines) {
    draft.put('notice-line', noticeLineKey(noticeId, n), {
      noticeId,
      n,
      owner,
      sku,
      lot,
      expected: quantity,
      received: 0,
      damaged: 0,
      ended: null,
    });
    expectMore(draft, { owner, sku }, quantity);
  }
  announcePallets(draft, notice);
}

/** Of these, the notice's own lines: what another item is said of is passed over, its stock wasn't read. */
const knownLines = (draft: Draft, noticeId: string, lines: readonly LineOf[]): NoticeLine[] =>
  lines.flatMap(({ n, owner, sku }) => {
    const line = draft.read('notice-line', noticeLineKey(noticeId, n));
    return line.is === 'known' && line.body.owner === owner && line.body.sku === sku ? [line.body] : [];
  });

/** What never came is waited for no longer, and somebody asks the supplier for it. */
function endLine(draft: Draft, line: NoticeLine): void {
  const missing = waitedFor(line);
  const { noticeId, n, expected, received } = line;
  draft.put('notice-line', noticeLineKey(noticeId, n), { ...line, ended: { received } });
  if (missing === 0) return;
  const facts = { notice: noticeId, line: n, expected, received };
  draft.open('short-received', `item ${stockKey(line)}`, facts);
  expectMore(draft, line, -missing);
}

type NoticeEvent = 'notices.announced' | 'notice.withdrawn' | 'receipt.started' | 'receipt.finished';

export const noticeReducers: Reducers<NoticeEvent> = {
  'notices.announced': {
    reads: ({ payload }) => payload.notices.flatMap(announcedReads),
    apply: (draft, { payload }) => {
      for (const notice of payload.notices) announce(draft, notice);
    },
  },
  'notice.withdrawn': {
    reads: ({ payload: { noticeId, lines, pallets } }) => [
      noticeRead(noticeId),
      ...linesReads(noticeId, lines),
      ...pallets.map((key): Address => ({ kind: 'pallet', key })),
    ],
    apply: (draft, { payload: { noticeId, lines, pallets } }) => {
      const notice = draft.read('notice', noticeId);
      if (notice.is !== 'known' || notice.body.state.is !== 'due') return;
      draft.put('notice', noticeId, null);
      for (const line of knownLines(draft, noticeId, lines)) {
        expectMore(draft, line, -waitedFor(line));
        draft.put('notice-line', noticeLineKey(noticeId, line.n), null);
      }
      for (const code of pallets) {
        const pallet = draft.read('pallet', code);
        if (pallet.is === 'known' && pallet.body.state.is === 'expected') draft.put('pallet', code, null);
      }
    },
  },
  'receipt.started': {
    reads: ({ payload }) => [noticeRead(payload.noticeId)],
    apply: (draft, { payload: { noticeId, dock }, at }) => {
      const notice = draft.read('notice', noticeId);
      if (notice.is === 'absent') draft.open('notice-unknown', `notice ${noticeId}`);
      draft.change('notice', noticeId, (before) =>
        before.state.is === 'due' ? { ...before, state: { is: 'receiving', dock, at } } : before,
      );
    },
  },
  'receipt.finished': {
    reads: ({ payload: { noticeId, lines } }) => [noticeRead(noticeId), ...linesReads(noticeId, lines)],
    apply: (draft, { payload: { noticeId, lines }, at }) => {
      const notice = draft.read('notice', noticeId);
      if (notice.is === 'absent') draft.open('notice-unknown', `notice ${noticeId}`);
      if (notice.is !== 'known' || notice.body.state.is === 'received') return;
      const { state } = notice.body;
      const dock = state.is === 'receiving' ? state.dock : '';
      const arrivedAt = state.is === 'receiving' ? state.at : at;
      draft.put('notice', noticeId, { ...notice.body, state: { is: 'received', dock, arrivedAt, at } });
      for (const line of knownLines(draft, noticeId, lines)) {
        endLine(draft, line);
      }
    },
  },
};
