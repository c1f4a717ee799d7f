// The way to the server and back: a port. What can go wrong is part of the answer, never thrown.
import type { Nudge, Pull, PullOutcome, Push, PushOutcome } from '../domain/sync/wire.ts';

export type Failure =
  /** No answer: out of reach, timed out, or given up. */
  | { readonly is: 'unreachable' }
  /** The server is there and can't take it now. `retryAfter` in ms, where it said so. */
  | { readonly is: 'busy'; readonly retryAfter: number | null }
  /** The token is refused, and so is a fresh one. */
  | { readonly is: 'unauthorised' }
  /** The device was revoked: it gets nothing any more; what it still holds is taken into quarantine (P4). */
  | { readonly is: 'revoked'; readonly message: string }
  /** More than the server takes at once. */
  | { readonly is: 'too-large' }
  | { readonly is: 'refused'; readonly code: string; readonly message: string }
  /** An answer that isn't ours: a captive portal, a proxy's error page. */
  | { readonly is: 'unintelligible' };

export type Answered<T> = { readonly is: 'answered'; readonly answer: T } | Failure;

/** What the live stream lets be heard; any of it says that the stream lives (L4). */
export type LiveSign =
  | { readonly is: 'opened' }
  | { readonly is: 'ping' }
  | { readonly is: 'nudge'; readonly nudge: Nudge };

export interface Transport {
  push(push: Push, signal: AbortSignal): Promise<Answered<PushOutcome>>;
  pull(pull: Pull, signal: AbortSignal): Promise<Answered<PullOutcome>>;
  /** Lasts as long as the stream does; then says how it ended. */
  live(hear: (sign: LiveSign) => void, signal: AbortSignal): Promise<Failure | { readonly is: 'ended' }>;
}
