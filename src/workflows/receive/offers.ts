// The trucks that home lists: at the dock first, then by the day on which they are expected.
import type { Notice } from '../../domain/inbound/model.ts';

/** As many as a person looks through; any other opens by its scan. */
const most = 20;

/** One that nobody knows the day of comes last. */
const urgency = ({ state, expectedOn, number }: Notice): string =>
  `${state.is === 'receiving' ? 0 : 1} ${expectedOn ?? '9999'} ${number}`;

export const byUrgency = (notices: readonly Notice[]): readonly Notice[] =>
  notices.toSorted((a, b) => (urgency(a) < urgency(b) ? -1 : 1));

function detailOf({ number, expectedOn, state }: Notice) {
  if (state.is === 'receiving') return { key: 'receive.at', values: { number, dock: state.dock } };
  return expectedOn === null
    ? { key: 'receive.undated', values: { number } }
    : { key: 'receive.due', values: { number, date: expectedOn } };
}

/** What is at the dock or should be there by today, `YYYY-MM-DD`. */
export const offersOf = (notices: readonly Notice[], today: string) =>
  byUrgency(notices)
    .filter(({ state, expectedOn }) => state.is === 'receiving' || (expectedOn ?? today) <= today)
    .slice(0, most)
    .map((notice) => ({
      jobId: notice.noticeId,
      title: { key: 'receive.from', values: { supplier: notice.supplier } },
      detail: detailOf(notice),
      done: notice.palletsReceived,
      total: notice.pallets === 0 ? null : notice.pallets,
    }));
