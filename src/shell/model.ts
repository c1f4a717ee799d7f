// What the app is at: one half of the contract between the screens and main. What a person can do about it is the other.
import type { Language } from '../i18n/languages.ts';
import type { WedgeProfile } from '../scan/wedge-profile-schema.ts';
import type { JobOffer, Progress as JobProgress, JobRef } from '../workflows/job-kind.ts';
import type { LookUpState } from '../workflows/look-up/state.ts';
import type { Feedback } from '../workflows/workflow.ts';
import type { PileView } from './tags/pile-view.ts';

/** Where a long piece of work is. A screen shows it once it has lasted `waitBeforeProgress`. */
export type Progress = { readonly is: 'idle' } | { readonly is: 'busy' };

export interface OperatorBrief {
  readonly operatorId: string;
  readonly name: string;
  readonly roles: readonly ('picker' | 'receiver' | 'packer' | 'supervisor')[];
}

export type EnrolProblem =
  /** Nobody made this code, or it was mistyped. */
  | 'code-unknown'
  | 'code-expired'
  | 'code-used'
  /** The server can't be reached: enrolment needs it, once. */
  | 'no-network'
  | 'device-revoked'
  /** The browser has no WebCrypto or no IndexedDB here: not a secure address, or a private window. */
  | 'browser-unfit';

export type SignInProblem =
  | 'badge-unknown'
  /** Known to the server, but not on this device's roster. */
  | 'not-rostered'
  | 'operator-inactive'
  /** The badge needs the server, and it can't be reached. */
  | 'no-network'
  /** The scan wasn't a badge. */
  | 'not-a-badge';

export type PinProblem =
  | { readonly is: 'wrong'; readonly attemptsLeft: number }
  /** `until` in ms of the device's clock; null: a supervisor unlocks it. */
  | { readonly is: 'locked'; readonly until: number | null }
  /** The shift lease ran out: the server has to be seen once. */
  | { readonly is: 'lease-ended' }
  | { readonly is: 'not-rostered' };

export interface ListBrief {
  readonly id: string;
  readonly number: string;
  readonly slots: number;
  readonly stops: number;
  readonly closedStops: number;
  readonly station: string;
  readonly state:
    | { readonly is: 'ready' }
    | { readonly is: 'picking' }
    | { readonly is: 'paused'; readonly location: string };
}

export interface QuarantinedEvent {
  readonly id: string;
  readonly seq: number;
  readonly type: string;
  /** ms, of the device's clock. */
  readonly at: number;
  /** The server's code for why. */
  readonly code: string;
}

export type TakeOverStep =
  | { readonly is: 'asking' }
  | { readonly is: 'confirm' }
  | { readonly is: 'refused'; readonly why: 'no-network' | 'not-on-a-cart' | 'already-here' };

export type Place =
  | { readonly at: 'opening' }
  /** The device's databases can't be opened. */
  | { readonly at: 'broken'; readonly why: 'storage' | 'version' }
  | { readonly at: 'open-elsewhere' }
  | {
      readonly at: 'not-enrolled';
      /** As scanned; a screen shows it and asks for the device's name. */
      readonly code: string | null;
      readonly progress: Progress;
      readonly problem: EnrolProblem | null;
    }
  | {
      readonly at: 'first-sync';
      readonly done: number;
      /** null until the server has said. */
      readonly total: number | null;
      readonly problem: 'no-network' | 'storage-full' | null;
    }
  /** The device was revoked. What it holds is still sent. */
  | { readonly at: 'revoked'; readonly waiting: number }
  | {
      readonly at: 'signed-out';
      readonly operators: number;
      readonly progress: Progress;
      readonly problem: SignInProblem | null;
    }
  | {
      readonly at: 'pin-entry';
      readonly operatorName: string;
      readonly pinLength: number;
      readonly progress: Progress;
      readonly problem: PinProblem | null;
    }
  | {
      readonly at: 'home';
      readonly operator: OperatorBrief;
      readonly lists: readonly ListBrief[];
      readonly offers: readonly (JobRef & JobOffer)[];
      readonly feedback: Feedback;
    }
  /** The device holds somebody else's job: it is taken over or parked (SYNC.md C3). */
  | {
      readonly at: 'job-left';
      readonly operator: OperatorBrief;
      readonly by: string;
      readonly list: ListBrief;
    }
  | {
      readonly at: 'take-over';
      readonly operator: OperatorBrief;
      readonly tote: string;
      readonly step: TakeOverStep;
    }
  | {
      readonly at: 'working';
      readonly operator: OperatorBrief;
      /** The workflow whose state and work these are. */
      readonly workflow: string;
      readonly progress: JobProgress | null;
      readonly state: unknown;
      readonly work: unknown;
      readonly feedback: Feedback;
    }
  /**
   * The supervisor gave the list to somebody else while it was being picked (SYNC.md C2), or work that nobody holds was
   * finished elsewhere. `name` null: it went while the app was closed, and nothing of it is on this device any more.
   * `inHand`: the totes that are still here.
   */
  | {
      readonly at: 'job-gone';
      readonly operator: OperatorBrief;
      readonly workflow: string;
      readonly name: string | null;
      readonly inHand: readonly string[];
    }
  | {
      readonly at: 'quarantine';
      readonly operator: OperatorBrief;
      readonly events: readonly QuarantinedEvent[];
    }
  /** Over any other place, which stays as it is. */
  | {
      readonly at: 'look-up';
      readonly operator: OperatorBrief;
      readonly state: LookUpState;
      readonly feedback: Feedback;
      readonly mayTeach: boolean;
    }
  | { readonly at: 'settings'; readonly operator: OperatorBrief; readonly about: About }
  /** The scanner is being set up, whoever is signed in. `profile`: the one in use. */
  | { readonly at: 'scanner'; readonly profile: WedgeProfile }
  | { readonly at: 'tags'; readonly operator: OperatorBrief; readonly pile: PileView };

export interface About {
  readonly deviceName: string;
  readonly warehouse: string;
  readonly version: string;
  readonly eventsHere: number;
}

/** One of the last scans, oldest first: on this device, at the server, or somebody has to look. */
export interface TrailMark {
  readonly id: string;
  readonly is: 'device' | 'server' | 'attention';
}

/** Only what isn't normal is shown. Times in ms of the device's clock. */
export interface Status {
  readonly now: number;
  readonly reach: 'online' | 'offline';
  /** Events on this device only; null where there is none worth a word. */
  readonly waiting: { readonly count: number; readonly since: number } | null;
  readonly storage: 'ok' | 'short' | 'not-persistent';
  /** Device clock minus server clock, null while it is tolerable. */
  readonly skewMs: number | null;
  readonly sound: 'ok' | 'blocked';
  readonly quarantined: number;
  /** A cut-off in less than 60 minutes. */
  readonly cutOff: { readonly name: string; readonly at: number } | null;
  readonly trail: readonly TrailMark[];
}

export interface Preferences {
  readonly theme: 'light' | 'dark' | 'auto';
  /** 0 to 1. */
  readonly volume: number;
  readonly vibration: boolean;
  readonly language: Language;
}

export interface Model {
  readonly place: Place;
  readonly status: Status;
  readonly preferences: Preferences;
  /** A scan was NOT saved (SYNC.md D3). Over every screen until a person has seen it. */
  readonly alarm: 'quota' | 'closed' | 'aborted' | null;
  /** A new version, offered only where nothing is half done (SYNC.md D10). */
  readonly update: 'none' | 'offered' | 'installing';
  readonly warehouse: string | null;
}

/** ms after which a wait shows progress (HANDHELD.md). */
export const waitBeforeProgress = 300;
