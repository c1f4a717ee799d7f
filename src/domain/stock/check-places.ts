// Whether the places that goods were carried between are known: they lie there all the same (SYNC.md P4).
import type { Draft } from '../documents/draft.ts';
import { locationReads, type Place } from './place.ts';

/** A location that was removed while the device was offline is told. */
export function checkPlaces(draft: Draft, ...places: readonly Place[]): void {
  for (const { key } of locationReads(...places)) {
    if (draft.read('location', key).is === 'absent') draft.open('location-unknown', `location ${key}`);
  }
}
