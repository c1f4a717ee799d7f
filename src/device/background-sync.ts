// Background Sync: the browser wakes the service worker when the network is back, also with no page open. SYNC.md D8.
// https://wicg.github.io/background-sync/spec/: Chromium has it; elsewhere nothing happens.

/** Names the one thing that is asked for: that what waits is sent. */
export const outboxTag = 'outbox';

interface SyncManager {
  register(tag: string): Promise<void>;
}

/** Asking twice is asking once. Where the browser can't or won't, the next start of the app sends what waits. */
export async function askForBackgroundSync(serviceWorker: ServiceWorkerContainer | undefined): Promise<void> {
  const registration = await serviceWorker?.getRegistration();
  if (registration === undefined || !('sync' in registration)) return;
  await (registration.sync as SyncManager).register(outboxTag).catch(() => {});
}
