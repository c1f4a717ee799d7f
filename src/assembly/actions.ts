// What each press on a screen sets in motion.
import type { Actions, Preferences } from '../shell/model.ts';
import type { Handheld } from './handheld.ts';
import { writePreferences } from './preferences.ts';

export interface DeviceParts {
  readonly storage: Storage;
  /** Puts the new version of the app in place of this one. */
  readonly activateUpdate: () => void;
  readonly testSound: () => void;
}

export function actionsOf(handheld: Handheld, device: DeviceParts): Actions {
  const { store } = handheld;
  const prefer = (change: Partial<Preferences>) => {
    const preferences = { ...store.getState().preferences, ...change };
    writePreferences(device.storage, preferences);
    store.setState({ preferences });
  };
  return {
    enrol: (code, name) => void handheld.enrol(code, name),
    takeOverTab: () => handheld.takeOverTab(),
    retry: () => handheld.retry(),
    enterPin: (pin) => handheld.enterPin(pin),
    signOut: () => handheld.signOut(),
    openList: (listId) => void handheld.openList(listId),
    takeOverJob: () => void handheld.settleLeftJob('take'),
    parkJob: () => void handheld.settleLeftJob('park'),
    confirmTakeOver: () => void handheld.confirmTakeOver(),
    input: (input) => void handheld.runner?.input(input),
    leave: () => void handheld.leave(),
    acknowledge: () => handheld.runner?.acknowledge(),
    alarmSeen: () => handheld.runner?.acknowledgeAlarm(),
    update: () => {
      store.setState({ update: 'installing' });
      device.activateUpdate();
    },
    updateLater: () => store.setState({ update: 'none' }),
    open: (page) => store.setState({ page: { is: page } }),
    back: () => handheld.back(),
    prefer,
    testSound: device.testSound,
  };
}
