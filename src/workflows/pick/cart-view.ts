// The cart's slots as a step shows them.
import { openOf, type PickStop, putOf } from '../../domain/picking/model.ts';
import type { PickWork } from './state.ts';
import { slotsOf, toteInSlot } from './work.ts';

export interface SlotAtStop {
  readonly slot: number;
  readonly open: number;
  readonly put: number;
}

/** What a stop wants of each slot on the cart, in the order of the slots. */
export function slotsAtStop(work: PickWork, stop: PickStop | null): readonly SlotAtStop[] {
  return slotsOf(work.list).map((slot) => {
    const lines = (stop?.lines ?? []).filter((line) => line.slot === slot);
    return {
      slot,
      open: lines.reduce((sum, line) => sum + openOf(line), 0),
      put: lines.reduce((sum, line) => sum + putOf(line), 0),
    };
  });
}

export const openSlots = (work: PickWork): readonly number[] =>
  slotsOf(work.list).filter((slot) => toteInSlot(work, slot) !== null);
