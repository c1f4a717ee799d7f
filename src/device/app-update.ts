// A new version of the app: heard of by the service worker, activated when a person says so. SYNC.md D10.
import type { Workbox } from 'workbox-window';

export interface AppUpdate {
  /** Puts the waiting version in place and loads the page anew. */
  activate(): Promise<void>;
}

/** ms between two looks for a new version. */
const lookEvery = 30 * 60_000;

/** Nothing of it is loaded before the page stands: the first scan doesn't wait for it. */
export function followUpdates(onOffered: () => void): AppUpdate {
  if (!('serviceWorker' in navigator)) return { activate: async () => {} };
  const registered = register(onOffered);
  registered.catch(() => {});
  return {
    async activate() {
      const workbox = await registered;
      workbox.addEventListener('controlling', () => location.reload());
      workbox.messageSkipWaiting();
    },
  };
}

async function register(onOffered: () => void): Promise<Workbox> {
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/sw.js', { type: 'module' });
  workbox.addEventListener('waiting', onOffered);
  // Where the server can't be reached now, the next look may find it.
  await workbox.register().catch(() => {});
  setInterval(() => void workbox.update().catch(() => {}), lookEvery);
  return workbox;
}
