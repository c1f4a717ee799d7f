// How long goods took from the dock to their place, or have been standing there.
import type { NoticeStanding } from '../../domain/desk/notices.ts';
import type { DeskTexts } from '../desk-text.ts';
import { spanText } from '../parts/ages.ts';

/** From the truck's arrival until the last pallet had left the dock; null where that isn't over or isn't known. */
export const dockToStock = (text: DeskTexts, standing: NoticeStanding): string | null =>
  standing.is === 'stored' && standing.storedAt !== null
    ? spanText(text, standing.storedAt - standing.arrivedAt)
    : null;

export const timeAtDock = (text: DeskTexts, standing: NoticeStanding): string =>
  standing.is === 'receiving' || standing.is === 'received'
    ? text('inbound.since', { age: spanText(text, Date.now() - standing.arrivedAt) })
    : text('common.none');
