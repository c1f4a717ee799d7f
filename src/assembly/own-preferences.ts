// Whose preferences hold: those of whoever is signed in, and with nobody signed in the device's own.
import type { Preferences } from '../shell/model.ts';
import { readPreferences, writePreferences } from './preferences.ts';
import type { Session } from './standing.ts';
import type { StandingStore } from './store.ts';

const operatorOf = (session: Session): string | null =>
  session.is === 'signed-in' ? session.operator.operatorId : null;

/** Follows the sign-in from now on; what is answered changes some of the preferences. */
export function ownPreferences(
  store: StandingStore,
  storage: Storage,
): (change: Partial<Preferences>) => void {
  store.subscribe(({ session }, before) => {
    const operatorId = operatorOf(session);
    if (operatorId === operatorOf(before.session)) return;
    store.setState({ preferences: readPreferences(storage, operatorId) });
  });
  return (change) => {
    const { session, preferences: before } = store.getState();
    const preferences = { ...before, ...change };
    writePreferences(storage, operatorOf(session), preferences);
    store.setState({ preferences });
  };
}
