// What IndexedDB and Dexie throw, told apart by name and cause, never by message. SYNC.md D3.
import { NotSaved } from './outbox.ts';

/** IndexedDB names its failures in a DOMException; Dexie wraps one in an error with `inner`. */
function namesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  return 'inner' in error ? [...name, ...namesOf(error.inner)] : name;
}

const closed: ReadonlySet<string> = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'InvalidState',
  'NotFoundError',
]);

export function notSaved(error: unknown): NotSaved {
  if (error instanceof NotSaved) return error;
  const names = namesOf(error);
  const cause = { cause: error };
  if (names.includes('QuotaExceededError')) return new NotSaved('quota', cause);
  if (names.some((name) => closed.has(name))) return new NotSaved('closed', cause);
  return new NotSaved('aborted', cause);
}

/** Runs a write; whatever stops it is thrown as NotSaved. */
export async function saving<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw notSaved(error);
  }
}
