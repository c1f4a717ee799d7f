// What is missing of a device's events becomes an exception for the desk. SYNC.md P2, P6.
import type { Reducers } from '../documents/reducer.ts';

export const deviceReducers: Reducers<'device.events-missing' | 'quarantine.admitted'> = {
  'device.events-missing': {
    reads: () => [],
    apply: (draft, { payload }) => {
      const subject = `device ${payload.deviceId}`;
      switch (payload.because) {
        case 'purged': {
          const { epoch, from, to } = payload;
          draft.open('events-purged', subject, { epoch, from, to });
          return;
        }
        case 'new-epoch':
          draft.open('events-may-be-lost', subject, { epoch: payload.epoch });
      }
    },
  },
  'quarantine.admitted': { reads: () => [], apply: () => {} },
};
