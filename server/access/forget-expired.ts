// What access keeps of what is over: forgotten in time. Nonces go by themselves, with the next one that is spent.
import type { Access } from './access.ts';
import { idleLimit, wholeLimit } from './desk-sessions.ts';

/** ms. So long after its end a code is still told from one that never was, and its device can ask for the answer again. */
const codesKept = 7 * 24 * 3_600_000;

export async function forgetExpired({ store, clock }: Access): Promise<void> {
  const now = clock();
  await store.purgeSessions(now - wholeLimit, now - idleLimit);
  await store.purgeEnrolmentCodes(now - codesKept);
}
