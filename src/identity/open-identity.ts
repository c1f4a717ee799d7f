// Identity put together as on the handheld.
import { openDexieIdentityStore } from './dexie-identity-store.ts';
import { browserClocks } from './highest-time.ts';
import { Identity } from './identity.ts';

/** Throws where the browser has no IndexedDB or, without TLS, no WebCrypto. */
export async function openIdentity(): Promise<Identity> {
  if (!globalThis.isSecureContext)
    throw new Error('open this address by https: keys need a secure connection');
  return Identity.open({
    store: await openDexieIdentityStore(),
    clocks: browserClocks,
    server: async () =>
      (await import('./http-access-server.ts')).httpAccessServer((url, init) => fetch(url, init)),
  });
}
