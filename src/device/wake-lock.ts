// Keeps the screen on while somebody works: a picker looks at it for less than a second at a time.

/** Holds the screen awake whenever the page is visible. Where the browser can't, nothing happens. Answers how to stop. */
export function stayAwake(page: Document): () => void {
  if (!('wakeLock' in navigator)) return () => {};
  let held: WakeLockSentinel | null = null;
  const hold = async () => {
    if (page.visibilityState !== 'visible') return;
    held = await navigator.wakeLock.request('screen').catch(() => null);
  };
  page.addEventListener('visibilitychange', hold);
  void hold();
  return () => {
    page.removeEventListener('visibilitychange', hold);
    void held?.release();
  };
}
