// The hardware and the browser around the handheld: scanner, sound, buzz, screen, network, updates.

import { followUpdates } from '../device/app-update.ts';
import { openSound, type Tone } from '../device/sound.ts';
import { buzz } from '../device/vibration.ts';
import { stayAwake } from '../device/wake-lock.ts';
import { KeyboardWedge } from '../scan/keyboard-wedge.ts';
import { usualProfile } from '../scan/wedge-profile.ts';
import type { Actions } from '../shell/model.ts';
import type { Signal } from '../workflows/runner-ports.ts';
import { actionsOf } from './actions.ts';
import { Handheld } from './handheld.ts';
import { readPreferences } from './preferences.ts';
import { newStanding, type StandingStore } from './store.ts';

const toneOf = (signal: Signal): Tone | null => (signal.is === 'none' ? null : signal.is);

export interface OpenDevice {
  readonly store: StandingStore;
  readonly actions: Actions;
}

export function openDevice(): OpenDevice {
  const store = newStanding({
    version: import.meta.env.VITE_VERSION ?? '',
    preferences: readPreferences(localStorage),
    now: Date.now(),
  });
  const sound = openSound();
  const play = (tone: Tone) => {
    const { volume, vibration } = store.getState().preferences;
    void sound.play(tone, volume);
    if (vibration) buzz(tone);
  };
  const handheld = new Handheld(store, (signal) => {
    const tone = toneOf(signal);
    if (tone !== null) play(tone);
  });

  new KeyboardWedge({
    document,
    profile: () => usualProfile,
    onScan: (scan) => handheld.scan(scan),
    label: 'Scanner',
  });
  stayAwake(document);
  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, () => sound.unblock());
  }
  sound.follow((soundBlocked) => store.setState({ soundBlocked }));
  store.setState({ soundBlocked: sound.blocked() });
  addEventListener('online', () => handheld.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') handheld.wake();
  });

  /** An update is offered only with no step half done (SYNC.md D10). */
  const update = followUpdates(() => {
    const offer = () => {
      if (!handheld.atRest()) return;
      stop();
      store.setState({ update: 'offered' });
    };
    const stop = store.subscribe(offer);
    offer();
  });

  void handheld.start(/^#enrol=/.test(location.hash) ? `${location.origin}/${location.hash}` : null);
  return {
    store,
    actions: actionsOf(handheld, {
      storage: localStorage,
      activateUpdate: () => void update.activate(),
      testSound: () => play('accept'),
    }),
  };
}
