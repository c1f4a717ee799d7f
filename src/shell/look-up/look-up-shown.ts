// What App hands to each page of the look-up, and where in it a person stands.
import type { LookUpState, LookUpStateAt } from '../../workflows/look-up/state.ts';
import type { Shown } from '../shown.ts';

export type LookUpShown = Shown<'look-up'>;

export interface LookUpPage<At extends LookUpState['at']> {
  readonly shown: LookUpShown;
  readonly state: LookUpStateAt<At>;
}
