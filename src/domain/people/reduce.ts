// Operators as the roster names them. Signing in and out leaves its trace in the ledger and no document.
import type { Reducers } from '../documents/reducer.ts';

const traceOnly = { reads: () => [], apply: () => {} };

export const peopleReducers: Reducers<'operator.rostered' | 'operator.signed-in' | 'operator.signed-out'> = {
  'operator.rostered': {
    reads: () => [],
    apply: (draft, { payload }) => draft.put('operator', payload.operatorId, payload),
  },
  'operator.signed-in': traceOnly,
  'operator.signed-out': traceOnly,
};
