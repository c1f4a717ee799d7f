// What each press on a screen sets in motion.
import { usualProfile } from '../scan/wedge-profile.ts';
import type { Actions } from '../shell/actions.ts';
import type { Handheld } from './handheld.ts';
import { writeWedgeProfile } from './wedge-profiles.ts';

export interface DeviceParts {
  readonly storage: Storage;
  /** Puts the new version of the app in place of this one. */
  readonly activateUpdate: () => void;
  readonly prefer: Actions['prefer'];
  readonly testSound: () => void;
  readonly observeScanner: Actions['scanner']['observe'];
}

export function actionsOf(handheld: Handheld, device: DeviceParts): Actions {
  const { store, pages } = handheld;
  return {
    enrol: (code, name) => void handheld.enrol(code, name),
    takeOverTab: () => handheld.takeOverTab(),
    retry: () => handheld.retry(),
    enterPin: (pin) => handheld.enterPin(pin),
    signOut: () => handheld.signOut(),
    openJob: (job) => void handheld.openJob(job),
    takeOverJob: () => void handheld.settleLeftJob('take'),
    parkJob: () => void handheld.settleLeftJob('park'),
    confirmTakeOver: () => void handheld.confirmTakeOver(),
    input: (input) => void handheld.runner?.input(input),
    scan: (scan) => handheld.scan(scan),
    leave: () => void handheld.leave(),
    acknowledge: () => handheld.runner?.acknowledge(),
    alarmSeen: () => handheld.runner?.acknowledgeAlarm(),
    update: () => {
      store.setState({ update: 'installing' });
      device.activateUpdate();
    },
    updateLater: () => store.setState({ update: 'none' }),
    open: (page) => pages.open(page),
    back: () => handheld.back(),
    lookUp: {
      begin: () => pages.openLookUp(),
      close: () => pages.closeLookUp(),
      open: (asked) => pages.lookUp((runner) => runner.open(asked)),
      typed: (text) => handheld.scan({ text, aim: null, via: 'typed', at: performance.now() }),
      input: (press) => pages.lookUp((runner) => runner.input(press)),
    },
    scanner: {
      observe: device.observeScanner,
      store: (profile) => {
        writeWedgeProfile(device.storage, profile);
        store.setState({ scanner: profile ?? usualProfile });
      },
    },
    photos: () => handheld.photos(),
    clearTags: () => pages.tags((table) => table.clear()),
    prefer: device.prefer,
    testSound: device.testSound,
  };
}
