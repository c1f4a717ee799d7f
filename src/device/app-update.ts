// A new version of the app: heard of by the service worker, activated when a person says so. SYNC.md D10.
import { Workbox } from 'workbox-window';

export interface AppUpdate {
  /** Puts the waiting version in place and loads the page anew. */
  activate(): void;
}

/** ms between two looks for a new version. */
const lookEvery = 30 * 60_000;

export function followUpdates(onOffered: () => void): AppUpdate {
  if (!('serviceWorker' in navigator)) return { activate: () => {} };
  const workbox = new Workbox('/sw.js');
  workbox.addEventListener('waiting', onOffered);
  void workbox.register().catch(() => {});
  setInterval(() => void workbox.update().catch(() => {}), lookEvery);
  return {
    activate() {
      workbox.addEventListener('controlling', () => location.reload());
      workbox.messageSkipWaiting();
    },
  };
}
