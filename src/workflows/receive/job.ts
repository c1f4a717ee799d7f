// Receiving as the runner works it: its machine, and its documents out of the working view.
import type { Notice } from '../../domain/inbound/model.ts';
import { mayWith } from '../../domain/people/rights.ts';
import { dayOf } from '../../domain/stock/day.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import type { JobKind, Opened } from '../job-kind.ts';
import { at, Hearing } from './hearing.ts';
import { receiveWorkflow } from './machine.ts';
import { byUrgency, offersOf } from './offers.ts';
import { blindJob, readReceiveWork } from './receive-work.ts';
import type { ReceiveState, ReceiveWork } from './state.ts';

interface ReceiveParts {
  readonly deviceId: string;
  /** ms since 1970. */
  readonly now: () => number;
}

const jobIdOf = ({ about }: ReceiveWork): string =>
  about.is === 'notice' ? about.notice.noticeId : blindJob(about.unit);

const openNotices = async (view: WorkingView): Promise<readonly Notice[]> =>
  (await Promise.all(['state:receiving', 'state:due'].map((term) => view.find('notice', term)))).flat();

/** By the number that is printed on its papers. */
async function byNumber(view: WorkingView, number: string): Promise<Opened | null> {
  const [notice] = byUrgency(await openNotices(view)).filter((one) => one.number === number);
  return notice === undefined ? null : { jobId: notice.noticeId, scan: 'opens' };
}

/** A pallet that was received is for whoever puts it away; a strange one, which is no tote, is received blind. */
async function byPallet(view: WorkingView, unit: string): Promise<Opened | null> {
  await view.load([...at('pallet', [unit]), ...at('unit', [unit])]);
  const pallet = view.read('pallet', unit);
  if (pallet.is === 'known') {
    const { noticeId, state } = pallet.body;
    return state.is === 'closed' ? null : { jobId: noticeId ?? blindJob(unit), scan: 'goes-on' };
  }
  const isStrange = pallet.is === 'absent' && view.read('unit', unit).is === 'absent';
  return isStrange && !/^T-\d+$/.test(unit) ? { jobId: blindJob(unit), scan: 'opens' } : null;
}

export function receiveJob(
  view: WorkingView,
  { deviceId, now }: ReceiveParts,
): JobKind<ReceiveState, ReceiveWork> {
  const heard = new Map<string, Hearing>();
  let last: { readonly jobId: string; readonly version: number; readonly work: ReceiveWork | null } | null =
    null;
  const hearing = (jobId: string): Hearing => {
    const known = heard.get(jobId) ?? new Hearing(view, jobId);
    heard.set(jobId, known);
    return known;
  };
  return {
    workflow: receiveWorkflow,
    mayWork: (roles) => mayWith(roles, 'goods.received'),
    async named(meaning) {
      const shown = meaning.is === 'tag' ? meaning.names : meaning;
      switch (shown.is) {
        case 'unit':
          return byPallet(view, shown.code);
        case 'text':
          return byNumber(view, shown.text);
        case 'reference':
          return byNumber(view, shown.number);
        default:
          return null;
      }
    },
    offers: async () => offersOf(await openNotices(view), dayOf(now())),
    async open(jobId) {
      await hearing(jobId).begin();
      last = null;
    },
    read(jobId) {
      const version = view.version();
      if (last?.jobId !== jobId || last.version !== version) {
        const readAt = now();
        const here = { device: deviceId, today: dayOf(readAt), readAt };
        last = { jobId, version, work: readReceiveWork(view, jobId, hearing(jobId), here) };
      }
      return last.work;
    },
    async prepare(meaning, work) {
      if (await hearing(jobIdOf(work)).hear(meaning, work)) last = null;
    },
    items: (work) => work.items.values(),
    gone: () => null,
    called: ({ about }) => ({
      name: about.is === 'notice' ? about.notice.number : about.unit,
      inHand: [],
    }),
    progress: ({ about }) =>
      about.is === 'notice' && about.notice.pallets > 0
        ? { done: about.notice.palletsReceived, total: about.notice.pallets }
        : null,
    over: (state) => {
      const { at: place } = state.at === 'paused' ? state.over : state;
      return place === 'done' || place === 'dock';
    },
  };
}
