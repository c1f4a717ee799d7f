// What a wake by Background Sync leads to: a decision as a value, the service worker carries it out. SYNC.md D8.

/**
 * `later`: a page works and sends by itself, but it may be closed before the network is back: the browser must be asked
 * again, or nothing would wake anybody then.
 */
export type OnWake = 'nothing-waits' | 'later' | 'send';

/** `waiting`: events on this device only. `atWork`: a page holds the floor's lock. */
export function onWake({ waiting, atWork }: { readonly waiting: number; readonly atWork: boolean }): OnWake {
  if (waiting === 0) return 'nothing-waits';
  return atWork ? 'later' : 'send';
}
