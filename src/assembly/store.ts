// The one store of what the handheld knows of itself, and how it begins.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { usualProfile } from '../scan/wedge-profile.ts';
import type { Preferences } from '../shell/model.ts';
import type { LookUpShown } from '../workflows/look-up-runner.ts';
import type { RunnerState } from '../workflows/runner-ports.ts';
import type { Session, Standing } from './standing.ts';

export type StandingStore = StoreApi<Standing>;

export const signedOut: Session = { is: 'signed-out', progress: { is: 'idle' }, problem: null };

export const nothingLookedUp: LookUpShown = { state: { at: 'ask' }, feedback: { is: 'none' } };

const idleRunner: RunnerState<unknown, unknown> = {
  job: null,
  state: null,
  work: null,
  progress: null,
  gone: null,
  parked: [],
  feedback: { n: 0, answer: { is: 'none' } },
  alarm: null,
};

export const newStanding = (given: {
  readonly version: string;
  readonly preferences: Preferences;
  readonly now: number;
}): StandingStore =>
  createStore<Standing>(() => ({
    ...given,
    opening: { is: 'opening' },
    scanner: usualProfile,
    warehouse: null,
    deviceName: '',
    session: signedOut,
    page: { is: 'work' },
    synced: false,
    sync: {
      connection: { is: 'connecting' },
      waiting: 0,
      since: null,
      firstSync: null,
      lastContact: null,
      skew: null,
      trail: [],
    },
    runner: idleRunner,
    lookUp: nothingLookedUp,
    lists: [],
    offers: [],
    leftParked: new Set<string>(),
    operators: [],
    pinLength: 6,
    shopCodes: [],
    quarantined: [],
    room: null,
    soundBlocked: false,
    update: 'none',
  }));
