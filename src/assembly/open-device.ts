// The hardware and the browser around the handheld: scanner, sound, buzz, screen, network, updates.

import { followUpdates } from '../device/app-update.ts';
import { askForBackgroundSync } from '../device/background-sync.ts';
import { openSound, type Tone } from '../device/sound.ts';
import { buzz } from '../device/vibration.ts';
import { stayAwake } from '../device/wake-lock.ts';
import type { RawScan } from '../domain/barcode/meaning.ts';
import { KeyboardWedge } from '../scan/keyboard-wedge.ts';
import { provenBy } from '../scan/wedge-profile.ts';
import type { Actions } from '../shell/actions.ts';
import type { Signal } from '../workflows/runner-ports.ts';
import { actionsOf } from './actions.ts';
import { Handheld } from './handheld.ts';
import { heldWhileOpening } from './held-scans.ts';
import { ownPreferences } from './own-preferences.ts';
import { readPreferences } from './preferences.ts';
import { newStanding, type StandingStore } from './store.ts';
import { readWedgeProfile, writeWedgeProfile } from './wedge-profiles.ts';

const toneOf = (signal: Signal): Tone | null => (signal.is === 'none' ? null : signal.is);

/** A separator that came is remembered: from now on one that is missing means that there was none. */
function keepProof(store: StandingStore, scan: RawScan): void {
  const { scanner } = store.getState();
  const proven = provenBy(scanner, scan);
  if (proven === scanner) return;
  writeWedgeProfile(localStorage, proven);
  store.setState({ scanner: proven });
}

export interface OpenDevice {
  readonly store: StandingStore;
  readonly actions: Actions;
}

export function openDevice(): OpenDevice {
  const store = newStanding({
    version: import.meta.env.VITE_VERSION ?? '',
    preferences: readPreferences(localStorage, null),
    now: Date.now(),
  });
  const prefer = ownPreferences(store, localStorage);
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

  const take = heldWhileOpening(store, (scan) => handheld.scan(scan));
  const wedge = new KeyboardWedge({
    document,
    profile: () => store.getState().scanner,
    onScan: (scan) => {
      keepProof(store, scan);
      take(scan);
    },
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
    else if (store.getState().sync.waiting > 0) void askForBackgroundSync(navigator.serviceWorker);
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

  const code = /^#enrol=/.test(location.hash) ? `${location.origin}/${location.hash}` : null;
  void readWedgeProfile(localStorage).then((scanner) => {
    store.setState({ scanner });
    return handheld.start(code);
  });
  return {
    store,
    actions: actionsOf(handheld, {
      storage: localStorage,
      activateUpdate: () => void update.activate(),
      prefer,
      testSound: () => play('accept'),
      observeScanner: (listener) => wedge.observe(listener),
    }),
  };
}
