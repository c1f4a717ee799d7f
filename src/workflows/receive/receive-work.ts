// Where receiving finds its documents: the notice, its lines and pallets, and whatever else was scanned.
import type { Item } from '../../domain/catalogue/definitions.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import type { View } from '../../domain/documents/document.ts';
import type { Bodies, Kind } from '../../domain/documents/kinds.ts';
import { byOrderAge } from '../../domain/orders/backorder.ts';
import type { About, ReceiveWork } from './state.ts';

/** Keys of the documents that this device has heard of in this job. */
export interface Heard {
  readonly lines: ReadonlySet<string>;
  readonly pallets: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  readonly locations: ReadonlySet<string>;
  readonly backorders: ReadonlySet<string>;
  readonly people: ReadonlyMap<string, string>;
}

const blindPrefix = 'blind:';

/** The job of a pallet that nobody announced, by the pallet's code. */
export const blindJob = (unit: string): string => blindPrefix + unit;

/** The pallet of such a job; null: the job is a notice's, by the notice's id. */
export const blindUnit = (jobId: string): string | null =>
  jobId.startsWith(blindPrefix) ? jobId.slice(blindPrefix.length) : null;

function known<K extends Kind>(view: View, kind: K, keys: Iterable<string>): Map<string, Bodies[K]> {
  const found = new Map<string, Bodies[K]>();
  for (const key of keys) {
    const reading = view.read(kind, key);
    if (reading.is === 'known') found.set(key, reading.body);
  }
  return found;
}

function aboutOf(view: View, jobId: string, { lines }: Heard): About | null {
  const unit = blindUnit(jobId);
  if (unit !== null) return { is: 'blind', unit };
  const notice = view.read('notice', jobId);
  if (notice.is !== 'known') return null;
  const byNumber = [...known(view, 'notice-line', lines).values()].toSorted((a, b) => a.n - b.n);
  return { is: 'notice', notice: notice.body, lines: byNumber };
}

/** Null where the notice isn't on this device: it was withdrawn, or has never come. */
export function readReceiveWork(
  view: View,
  jobId: string,
  heard: Heard,
  here: Pick<ReceiveWork, 'device' | 'today' | 'readAt'>,
): ReceiveWork | null {
  const about = aboutOf(view, jobId, heard);
  if (about === null) return null;
  const pallets = known(view, 'pallet', heard.pallets);
  const lines = about.is === 'notice' ? about.lines : [];
  const items: ReadonlyMap<string, Item> = known(view, 'item', [
    ...lines.map(itemKey),
    ...[...pallets.values()].flatMap(({ received }) => received.map(({ goods }) => itemKey(goods))),
    ...heard.items,
  ]);
  return {
    about,
    pallets,
    units: known(view, 'unit', heard.pallets),
    items,
    locations: known(view, 'location', heard.locations),
    owed: [...known(view, 'backorder', heard.backorders).values()].toSorted(byOrderAge),
    people: heard.people,
    ...here,
  };
}
