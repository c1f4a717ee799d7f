// A task whose source gave less than it asked for: it ends short, and the place is counted before anybody relies on it.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Goods } from './movement.ts';
import { locationReads, namedPlace, type Place } from './place.ts';

/** `remaining`: base units that are still at the source. */
interface Shorted {
  readonly task: string;
  readonly goods: Goods;
  readonly from: Place;
  readonly remaining: number;
}

/** The kinds of task that bring goods from one place to another. */
type CarryKind = 'replenishment' | 'vendor-return-line';

export const shortReads = (kind: CarryKind, { task, from }: Shorted): Address[] => [
  { kind, key: task },
  ...locationReads(from),
];

/** As after a short pick: the place is blocked until somebody has counted it, and that is what its block names. */
export function shortTask(
  draft: Draft,
  kind: CarryKind,
  { id, payload }: { readonly id: string; readonly payload: Shorted },
): void {
  const { task, goods, from, remaining } = payload;
  const found = draft.read(kind, task);
  if (found.is === 'unknown') return;
  const named = namedPlace(from);
  const subject = 'code' in named ? `${named.is} ${named.code}` : from;
  if (found.is === 'absent' || found.body.state !== 'open') {
    draft.open('already-closed', subject, { task });
    return;
  }
  const missing = found.body.quantity - found.body.carried;
  draft.put(kind, task, { ...found.body, state: 'short' });
  const facts = { sku: goods.sku, remaining, missing };
  draft.open('short-pick', subject, facts);
  if (named.is !== 'location') return;
  draft.change('location', named.code, (place) => ({ ...place, blockedBy: place.blockedBy ?? id }));
  draft.task({ id, kind: 'count', subject, facts: { location: named.code, ...facts }, state: 'open' });
}
