// What runs in the page beside the app: it sees keystrokes before the app does, and answers after the paint.
// Both functions are carried into the page as text, so each stands alone.

export interface Probe {
  /** The next terminating keystroke is to be measured. */
  arm(): void;
  /** ms from that keystroke to its accept on the screen. */
  latency(): Promise<number>;
  /** ms of a bare strict IndexedDB transaction and one frame. */
  floor(): Promise<number>;
  /** Types as fast as there can be: a code and Enter, so many times. */
  type(code: string, times: number): void;
  /** ms from the start of navigation to the accept of the scan that was typed as soon as the step stood there. */
  readonly started: Promise<number>;
}

declare global {
  interface Window {
    readonly benchProbe: Probe;
  }
}

/** `startCode`: typed once, when the step that wants an item first stands on the screen; null: nothing is. */
export function installProbe(startCode: string | null): void {
  let armed = false;
  let end: number | null = null;
  let latency = Promise.resolve(0);
  let answer: (latency: number) => void = () => {};
  let onStarted: (at: number) => void = () => {};
  const started = new Promise<number>((resolve) => {
    onStarted = resolve;
  });
  let hasStarted = startCode === null;

  /** The first task after the frame that shows what the page is now. */
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });

  const type = (code: string, times: number) => {
    const target = document.activeElement ?? document.body;
    for (let n = 0; n < times; n += 1) {
      for (const key of [...code, 'Enter']) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true }));
      }
    }
  };

  const onAccept = () => {
    void painted().then(onStarted);
    if (end === null) return;
    const [since, tell] = [end, answer];
    end = null;
    void painted().then((at) => tell(at - since));
  };

  window.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'Enter' || !armed) return;
      armed = false;
      end = timeStamp;
    },
    { capture: true },
  );
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    const isAccept = (node: Node) =>
      node instanceof Element &&
      (node.matches('.band-accept') || node.querySelector('.band-accept') !== null);
    if (added.some(isAccept)) onAccept();
    if (!hasStarted && document.querySelector('[data-step="take"]') !== null) {
      hasStarted = true;
      type(startCode ?? '', 1);
    }
  }).observe(document, { childList: true, subtree: true });

  const opened = (() => {
    let database: Promise<IDBDatabase> | null = null;
    return () => {
      database ??= new Promise((resolve, reject) => {
        const request = indexedDB.open('bench-floor', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      return database;
    };
  })();

  const floor = async () => {
    const database = await opened();
    const began = performance.now();
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put('x'.repeat(500), 1);
    transaction.commit();
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    return (await painted()) - began;
  };

  const probe: Probe = {
    arm() {
      armed = true;
      latency = new Promise((resolve, reject) => {
        answer = resolve;
        setTimeout(() => reject(new Error('a scan was not accepted within 20 s')), 20_000);
      });
    },
    latency: () => latency,
    floor,
    type,
    started,
  };
  Object.defineProperty(window, 'benchProbe', { value: probe });
}
