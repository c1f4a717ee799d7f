// The look-up put together over the floor, for as long as its page is open. Loaded when somebody opens it.
import { mayWith } from '../domain/people/rights.ts';
import type { Identity } from '../identity/identity.ts';
import { LookUpRunner } from '../workflows/look-up-runner.ts';
import type { Signal } from '../workflows/runner-ports.ts';
import type { Floor } from './floor.ts';
import type { StandingStore } from './store.ts';

export function openLookUpDesk(given: {
  readonly store: StandingStore;
  readonly floor: Floor;
  readonly identity: Identity;
  readonly signal: (signal: Signal) => void;
}): LookUpRunner {
  const { store, floor, identity, signal } = given;
  const { view, deviceId, parse } = floor;
  const operator = () => {
    const { session } = store.getState();
    return session.is === 'signed-in' ? session.operator : null;
  };
  const runner = new LookUpRunner({
    view,
    deviceId,
    parse,
    signal,
    whose: (badge) => identity.signIn.whose(badge),
    subscribe: (listener) => view.subscribe(listener),
    mayTeach: () => mayWith(operator()?.roles ?? [], 'barcode.learned'),
    async record(fact) {
      const who = operator();
      return who === null ? null : floor.runner.record(fact, who.operatorId);
    },
  });
  runner.store.subscribe((lookUp) => store.setState({ lookUp }));
  return runner;
}
