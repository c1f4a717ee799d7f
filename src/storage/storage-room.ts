// Whether the browser promises to keep what is stored, and how much room is left. SYNC.md D9.

/** Less than this many bytes free is shown on the status bar and on the desk. */
export const shortBelow = 200_000_000;

/** `free` in bytes, null where the browser doesn't say. */
export interface StorageRoom {
  readonly kept: 'persisted' | 'refused';
  readonly free: number | null;
  readonly short: boolean;
}

export type BrowserStorage = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>;

async function room(storage: BrowserStorage, persisted: boolean): Promise<StorageRoom> {
  const { quota, usage } = await storage.estimate();
  const free = quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  return { kept: persisted ? 'persisted' : 'refused', free, short: free !== null && free < shortBelow };
}

/** Asks for persistent storage: at enrolment. A browser may ask the person, or refuse in silence. */
export async function askForStorage(storage: BrowserStorage): Promise<StorageRoom> {
  return room(storage, (await storage.persisted()) || (await storage.persist()));
}

/** Looks without asking: at each start, and from time to time. */
export async function lookAtStorage(storage: BrowserStorage): Promise<StorageRoom> {
  return room(storage, await storage.persisted());
}
