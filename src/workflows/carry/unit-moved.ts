// The one event of a unit that goes somewhere as it is.
import { fact } from '../../domain/events/facts.ts';
import type { Fact } from '../../domain/events/union.ts';
import type { HandlingUnit } from '../../domain/stock/unit.ts';

/** Whoever moves a unit has it in hand: of all places where it was said to stand, none is right any more. */
export const unitMoved = ({ code, moved, rivals }: HandlingUnit, to: string): Fact =>
  fact('unit.moved', { unit: code, to, after: moved, settles: [...rivals] });
