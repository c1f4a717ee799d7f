// Everything that the handheld knows of itself, in one value. What is shown follows from it and from nothing else.
import type { ShopCode } from '../domain/barcode/shop-code-schema.ts';
import type { PickList } from '../domain/picking/model.ts';
import type { WedgeProfile } from '../scan/wedge-profile-schema.ts';
import type {
  EnrolProblem,
  OperatorBrief,
  PinProblem,
  Preferences,
  Progress,
  QuarantinedEvent,
  SignInProblem,
  TakeOverStep,
} from '../shell/model.ts';
import type { PileView } from '../shell/tags/pile-view.ts';
import type { StorageRoom } from '../storage/storage-room.ts';
import type { SyncStatus } from '../sync/sync-status.ts';
import type { JobOffer, JobRef } from '../workflows/job-kind.ts';
import type { LookUpShown } from '../workflows/look-up-runner.ts';
import type { RunnerState } from '../workflows/runner-ports.ts';

/** How far the app has come in opening what it works with. */
export type Opening =
  | { readonly is: 'opening' }
  | { readonly is: 'broken'; readonly why: 'storage' | 'version' }
  | { readonly is: 'elsewhere' }
  | {
      readonly is: 'not-enrolled';
      readonly code: string | null;
      readonly progress: Progress;
      readonly problem: EnrolProblem | null;
    }
  | { readonly is: 'enrolled' };

export type Session =
  | { readonly is: 'signed-out'; readonly progress: Progress; readonly problem: SignInProblem | null }
  | {
      readonly is: 'pin';
      readonly operator: OperatorBrief;
      readonly progress: Progress;
      readonly problem: PinProblem | null;
    }
  | { readonly is: 'signed-in'; readonly operator: OperatorBrief };

/** What was opened over the work, or over the sign-in. */
export type Page =
  | { readonly is: 'work' }
  | { readonly is: 'quarantine' }
  | { readonly is: 'settings' }
  | { readonly is: 'look-up'; readonly over: Page }
  /** With or without somebody signed in. */
  | { readonly is: 'scanner'; readonly over: Page }
  | { readonly is: 'tags'; readonly pile: PileView }
  | { readonly is: 'take-over'; readonly tote: string; readonly step: TakeOverStep };

export interface Standing {
  readonly opening: Opening;
  readonly warehouse: string | null;
  readonly deviceName: string;
  /** Of this app, as in its package. */
  readonly version: string;
  readonly session: Session;
  readonly page: Page;
  /** Whether the replica has ever been filled. */
  readonly synced: boolean;
  readonly sync: SyncStatus;
  readonly runner: RunnerState<unknown, unknown>;
  readonly lookUp: LookUpShown;
  /** The lists that this device holds the lease of. */
  readonly lists: readonly PickList[];
  /** What else this operator may take up here. */
  readonly offers: readonly (JobRef & JobOffer)[];
  /** Jobs of other operators that the person chose to leave where they are (SYNC.md C3). */
  readonly leftParked: ReadonlySet<string>;
  /** Everyone who may sign in here. */
  readonly operators: readonly OperatorBrief[];
  readonly pinLength: number;
  /** How the site writes weights, prices and counts into codes of its own. */
  readonly shopCodes: readonly ShopCode[];
  readonly quarantined: readonly QuarantinedEvent[];
  readonly room: StorageRoom | null;
  readonly soundBlocked: boolean;
  readonly preferences: Preferences;
  /** How this device's scanner types. */
  readonly scanner: WedgeProfile;
  readonly update: 'none' | 'offered' | 'installing';
  /** ms by the device's clock. */
  readonly now: number;
}
