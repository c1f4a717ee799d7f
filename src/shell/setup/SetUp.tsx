// The set-up page of the scanner: tries it out with everything else switched off, learns its profile and stores it.
// Works with a scanner in any state, signed in or not, offline. SCAN.md 9.
import { type ReactNode, useEffect, useState } from 'react';
import { WedgeObserver } from '../../scan/wedge-observer.ts';
import type { WedgeProfile } from '../../scan/wedge-profile-schema.ts';
import type { ScannerActions } from '../actions.ts';
import { SetUpScreen } from './SetUpScreen.tsx';
import { notBegun, type SetUpInput, setUpStep } from './set-up.ts';

interface SetUpProps {
  readonly bar: ReactNode;
  /** The one in use. */
  readonly profile: WedgeProfile;
  readonly scanner: ScannerActions;
  readonly onBack: () => void;
}

export function SetUp({ bar, profile, scanner, onBack }: SetUpProps) {
  const [state, setState] = useState(notBegun);
  const { observe, store } = scanner;
  useEffect(() => {
    const observer = new WedgeObserver((arrivals) =>
      setState((before) => setUpStep(before, { is: 'observed', arrivals }) ?? before),
    );
    const stop = observe(observer);
    return () => {
      stop();
      observer.close();
    };
  }, [observe]);
  const act = (input: SetUpInput) => {
    const next = setUpStep(state, input);
    if (next === null) onBack();
    else setState(next);
  };
  return (
    <SetUpScreen bar={bar} profile={profile} state={state} onAct={act} onStore={store} onDone={onBack} />
  );
}
