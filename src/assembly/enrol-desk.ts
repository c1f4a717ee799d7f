// Enrolling the device by its code, each answer of identity turned into what the screen says.
import type { Identity } from '../identity/identity.ts';
import type { EnrolProblem } from '../shell/model.ts';
import type { StandingStore } from './store.ts';

interface Parts {
  readonly store: StandingStore;
  readonly identity: Identity;
}

type Failed = Exclude<Awaited<ReturnType<Identity['enrol']>>, { is: 'enrolled' }>;

function problemOf(result: Failed): EnrolProblem {
  if (result.is === 'unreachable' || result.is === 'unintelligible') return 'no-network';
  if (result.is !== 'refused') return 'code-unknown';
  if (result.code === 'enrol-expired') return 'code-expired';
  return result.code === 'enrol-used' ? 'code-used' : 'code-unknown';
}

export async function enrolDevice(
  { store, identity }: Parts,
  code: string,
  name: string,
): Promise<'enrolled' | 'not-enrolled'> {
  if (store.getState().opening.is !== 'not-enrolled') return 'not-enrolled';
  store.setState({ opening: { is: 'not-enrolled', code, progress: { is: 'busy' }, problem: null } });
  const result = await identity.enrol(code, name);
  if (result.is === 'enrolled') {
    await navigator.storage.persist();
    store.setState({ opening: { is: 'opening' } });
    return 'enrolled';
  }
  const problem = problemOf(result);
  store.setState({ opening: { is: 'not-enrolled', code, progress: { is: 'idle' }, problem } });
  return 'not-enrolled';
}
