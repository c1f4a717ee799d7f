// What every event of a walk asks first: is the list known, and may this device work on it?
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Happened } from '../events/union.ts';

export const listRead = (pickListId: string): Address => ({ kind: 'pick-list', key: pickListId });

/** Opens an exception where the list isn't there or the lease is another's. The event goes on all the same (P4, C2). */
export function checkLease(
  draft: Draft,
  event: Happened & { readonly payload: { readonly pickListId: string } },
): void {
  const { pickListId } = event.payload;
  const list = draft.read('pick-list', pickListId);
  if (list.is === 'absent') draft.open('list-unknown', `pick-list ${pickListId}`, { type: event.type });
  if (list.is !== 'known' || event.source.kind !== 'device') return;
  if (list.body.lease !== event.source.deviceId) {
    draft.open('lease-not-held', `pick-list ${pickListId}`, {
      device: event.source.deviceId,
      holder: list.body.lease ?? 'nobody',
    });
  }
}
