// How far notices have come: sums over their lines, and where their pallets stand.
import type { NoticeRow, NoticeStanding } from '../../src/domain/desk/notices.ts';
import type { Notice, NoticeLine } from '../../src/domain/inbound/model.ts';
import { missingOf } from '../../src/domain/inbound/model.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import { type KnownNotice, knownNotices } from './known-notices.ts';
import { isOnDock, palletPlaces, palletStanding } from './pallet-standings.ts';

/** `moved`: pallets that have left the dock, for who asks when the last of them did. */
export interface NoticeProgress {
  readonly row: NoticeRow;
  readonly moved: readonly string[];
}

const sum = (lines: readonly NoticeLine[], part: (line: NoticeLine) => number) =>
  lines.reduce((total, line) => total + part(line), 0);

function standingOf({ state }: Notice, onDock: number): NoticeStanding {
  switch (state.is) {
    case 'due':
      return { is: 'due' };
    case 'receiving':
      return { is: 'receiving', dock: state.dock, arrivedAt: state.at, onDock };
    case 'received': {
      const { dock, arrivedAt, at: receivedAt } = state;
      return onDock > 0
        ? { is: 'received', dock, arrivedAt, receivedAt, onDock }
        : { is: 'stored', dock, arrivedAt, receivedAt, storedAt: null };
    }
  }
}

function rowOf({ notice, lines }: KnownNotice, onDock: number): NoticeRow {
  const { noticeId, kind, owner, number, supplier, expectedOn, loading, trusted } = notice;
  return {
    noticeId,
    kind,
    owner,
    number,
    supplier,
    expectedOn,
    loading,
    trusted,
    lines: notice.lines,
    pallets: notice.pallets,
    palletsReceived: notice.palletsReceived,
    expected: sum(lines, ({ expected }) => expected),
    received: sum(lines, ({ received }) => received),
    damaged: sum(lines, ({ damaged }) => damaged),
    missing: sum(lines, missingOf),
    standing: standingOf(notice, onDock),
  };
}

/** In the order of the names that are asked for. */
export async function progressOf(
  reader: LedgerReader,
  noticeIds: readonly string[],
): Promise<readonly NoticeProgress[]> {
  const known = await knownNotices(reader, noticeIds);
  const pallets = [...known.values()].flatMap((one) => one.pallets);
  const places = await palletPlaces(reader, pallets);
  return noticeIds.flatMap((id) => {
    const one = known.get(id);
    if (one === undefined) return [];
    const standings = one.pallets.map((pallet) => ({
      code: pallet.code,
      standing: palletStanding(pallet, places),
    }));
    const onDock = standings.filter(({ standing }) => isOnDock(standing)).length;
    const moved = standings.filter(({ standing: { is } }) => is === 'stored' || is === 'emptied');
    return [{ row: rowOf(one, onDock), moved: moved.map(({ code }) => code) }];
  });
}
