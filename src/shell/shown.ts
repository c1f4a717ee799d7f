// What App hands to the screen of a place.
import type { ReactNode } from 'react';
import type { Actions } from './actions.ts';
import type { Place, Status } from './model.ts';

export interface Shown<At extends Place['at']> {
  readonly place: Extract<Place, { readonly at: At }>;
  readonly bar: ReactNode;
  readonly status: Status;
  readonly actions: Actions;
}
