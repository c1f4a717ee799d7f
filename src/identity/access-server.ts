// What a device asks of the server to prove itself: a port. What can go wrong is part of the answer, never thrown.
import type {
  Challenge,
  Enrolled,
  EnrolRequest,
  Roster,
  Token,
  TokenRequest,
} from '../domain/access/wire.ts';
import type { Refusal } from '../domain/sync/wire.ts';

export type AccessFailure =
  /** No answer. */
  | { readonly is: 'unreachable' }
  /** `status`: HTTP's. */
  | ({ readonly is: 'refused'; readonly status: number } & Refusal)
  /** An answer that isn't ours: a captive portal, a proxy's error page. */
  | { readonly is: 'unintelligible' };

export type Answered<T> = { readonly is: 'answered'; readonly answer: T } | AccessFailure;

export interface AccessServer {
  enrol(request: EnrolRequest): Promise<Answered<Enrolled>>;
  challenge(): Promise<Answered<Challenge>>;
  token(request: TokenRequest): Promise<Answered<Token>>;
  roster(accessToken: string): Promise<Answered<Roster>>;
  /** Events of a device that can't prove itself: each as its text (P4). */
  handOver(unproven: {
    readonly warehouse: string;
    readonly deviceId: string;
    readonly events: readonly string[];
  }): Promise<Answered<{ readonly kept: true }>>;
}
