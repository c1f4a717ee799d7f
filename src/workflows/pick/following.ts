// The stop after this one, so that a picker can plan the next steps while putting.
import { isOpen, type PickStop } from '../../domain/picking/model.ts';
import { nextStop } from '../../domain/picking/route.ts';
import type { PickWork } from './state.ts';

/** Where the walk goes once `stop` is closed, or null where it was the last one. */
export function followingStop(work: PickWork, stop: PickStop | null): PickStop | null {
  const others = work.stops.filter((other) => isOpen(other) && other.n !== stop?.n);
  return nextStop(others, (code) => work.locations.get(code), stop);
}
