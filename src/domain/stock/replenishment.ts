// Pick faces and what fills them: min and max by item, and the tasks that bring goods from reserve.
import type { Payload } from '../events/union.ts';

/** The bin that an item is picked from. Under `minimum` base units it is filled up to `maximum`. */
export type PickFace = Payload<'pick-faces.assigned'>['faces'][number];

/** `carried`: base units that have arrived. `short`: the source gave no more, and another task is asked for. */
export type Replenishment = Payload<'replenishments.asked'>['tasks'][number] & {
  readonly carried: number;
  readonly state: 'open' | 'done' | 'short';
};
