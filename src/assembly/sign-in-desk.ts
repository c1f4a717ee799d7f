// Signing in and out on the device: badge, then PIN, each answer of identity turned into what the screen says.
import { fact } from '../domain/events/facts.ts';
import type { Identity } from '../identity/identity.ts';
import type { BadgeOutcome, PinOutcome } from '../identity/sign-in.ts';
import type { OperatorBrief, PinProblem, SignInProblem } from '../shell/model.ts';
import type { Floor } from './floor.ts';
import type { Session } from './standing.ts';
import { type StandingStore, signedOut } from './store.ts';

interface Parts {
  readonly store: StandingStore;
  readonly identity: Identity;
  readonly floor: Floor;
}

const badgeProblem = (is: Exclude<BadgeOutcome['is'], 'unlocked' | 'pin-needed'>): SignInProblem => {
  switch (is) {
    case 'not-a-badge':
      return 'not-a-badge';
    case 'unknown':
      return 'badge-unknown';
    case 'no-pin':
      return 'operator-inactive';
    case 'lease-over':
      return 'no-network';
  }
};

function pinProblem(outcome: Exclude<PinOutcome, { is: 'signed-in' }>, now: number): PinProblem {
  switch (outcome.is) {
    case 'wrong':
      return { is: 'wrong', attemptsLeft: outcome.triesLeft };
    case 'waiting':
      return { is: 'locked', until: now + outcome.wait };
    case 'lease-over':
      return { is: 'lease-ended' };
    case 'unknown':
    case 'no-pin':
      return { is: 'not-rostered' };
  }
}

/** The ledger keeps who signed in and out. Where it can't be written, the next scan says so, not the sign-in. */
async function note({ floor, store }: Parts, type: 'in' | 'out', operatorId: string): Promise<void> {
  const offline = store.getState().sync.connection.is !== 'online';
  const said =
    type === 'in'
      ? fact('operator.signed-in', { operatorId, offline })
      : fact('operator.signed-out', { operatorId });
  const append = { facts: [said], actor: operatorId, basis: floor.basis(), at: floor.now(), job: null };
  await floor.outbox.append(append).catch(() => {});
}

export async function beginSession(parts: Parts, operator: OperatorBrief): Promise<void> {
  await note(parts, 'in', operator.operatorId);
  await resumeSession(parts, operator);
}

/** The operator never left: the app was only started anew. */
export async function resumeSession({ store, floor }: Parts, operator: OperatorBrief): Promise<void> {
  await floor.runner.restore(operator.operatorId);
  // Whoever signs in is asked anew about what others left here.
  store.setState({ session: { is: 'signed-in', operator }, page: { is: 'work' }, leftParked: new Set() });
}

export async function presentBadge(parts: Parts, text: string): Promise<void> {
  const { store, identity } = parts;
  const outcome = await identity.signIn.presentBadge(text);
  if (outcome.is === 'unlocked') return beginSession(parts, outcome.operator);
  // A stray scan while the PIN is being typed changes nothing.
  if (outcome.is === 'not-a-badge' && store.getState().session.is === 'pin') return;
  if (outcome.is !== 'pin-needed') {
    store.setState({ session: { ...signedOut, problem: badgeProblem(outcome.is) } as Session });
    return;
  }
  const problem: PinProblem | null =
    outcome.wait > 0 ? { is: 'locked', until: Date.now() + outcome.wait } : null;
  store.setState({
    pinLength: outcome.pinLength,
    session: { is: 'pin', operator: outcome.operator, progress: { is: 'idle' }, problem },
  });
}

export async function enterPin(parts: Parts, pin: string): Promise<void> {
  const { store, identity } = parts;
  const { session } = store.getState();
  if (session.is !== 'pin' || session.progress.is === 'busy') return;
  store.setState({ session: { ...session, progress: { is: 'busy' }, problem: null } });
  const outcome = await identity.signIn.enterPin(session.operator.operatorId, pin);
  if (outcome.is === 'signed-in') return beginSession(parts, outcome.operator);
  const problem = pinProblem(outcome, Date.now());
  store.setState({ session: { ...session, progress: { is: 'idle' }, problem } });
}

export async function endSession(parts: Parts): Promise<void> {
  const { store, identity, floor } = parts;
  const { session } = store.getState();
  store.setState({ session: signedOut, page: { is: 'work' } });
  if (session.is !== 'signed-in') return;
  await floor.runner.park();
  floor.runner.acknowledge();
  await note(parts, 'out', session.operator.operatorId);
  await identity.signIn.signOut();
}
