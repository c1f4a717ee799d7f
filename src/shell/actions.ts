// What a person can do about what the app is at: the other half of the contract between the screens and main.
import type { RawScan } from '../domain/barcode/meaning.ts';
import type { StrokeListener } from '../scan/stroke.ts';
import type { WedgeProfile } from '../scan/wedge-profile-schema.ts';
import type { OpenPhotos } from '../ui/photos/photos-context.ts';
import type { JobRef } from '../workflows/job-kind.ts';
import type { Asked, LookUpPress } from '../workflows/look-up/state.ts';
import type { Input } from '../workflows/workflow.ts';
import type { Preferences } from './model.ts';

export interface LookUpActions {
  readonly begin: () => void;
  readonly close: () => void;
  /** A row was pressed. */
  readonly open: (asked: Asked) => void;
  readonly typed: (code: string) => void;
  readonly input: (press: LookUpPress) => void;
}

export interface ScannerActions {
  /** Tells what arrives as it is; no scan is made of it. Answers how to stop. */
  readonly observe: (listener: StrokeListener) => () => void;
  /** In use at once. Null: back to the usual one. */
  readonly store: (profile: WedgeProfile | null) => void;
}

export interface Actions {
  readonly enrol: (code: string, deviceName: string) => void;
  readonly takeOverTab: () => void;
  /** Again, after no network: the first sync, the opening of the databases. */
  readonly retry: () => void;
  readonly enterPin: (pin: string) => void;
  readonly signOut: () => void;
  readonly openJob: (job: JobRef) => void;
  readonly takeOverJob: () => void;
  readonly parkJob: () => void;
  readonly confirmTakeOver: () => void;
  readonly input: (input: Input) => void;
  /** The camera read a code: it goes the way of every scan. */
  readonly scan: (scan: RawScan) => void;
  /** The list is done, parked or taken away: home. */
  readonly leave: () => void;
  /** A reject, or attention, was seen. */
  readonly acknowledge: () => void;
  readonly alarmSeen: () => void;
  readonly update: () => void;
  readonly updateLater: () => void;
  readonly open: (place: 'quarantine' | 'settings' | 'scanner' | 'tags') => void;
  /** To where the person came from; the browser's back key does the same. */
  readonly back: () => void;
  readonly lookUp: LookUpActions;
  readonly scanner: ScannerActions;
  readonly photos: OpenPhotos;
  /** The pile is forgotten. */
  readonly clearTags: () => void;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly testSound: () => void;
}
