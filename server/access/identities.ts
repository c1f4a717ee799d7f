// Who is asking, once it has been proven. Routes get it from the request's context.
import type { ApiScope } from '../../src/domain/access/api-key.ts';

/** A revoked device is still known: what it sends goes to quarantine, and it gets nothing (SYNC.md P4). */
export interface DeviceIdentity {
  readonly deviceId: string;
  readonly warehouse: string;
  readonly standing: 'active' | 'revoked';
}

export interface DeskIdentity {
  readonly userId: string;
  readonly name: string;
  readonly warehouse: string;
  readonly role: 'supervisor' | 'administrator';
}

/** A program that showed an API key. */
export interface ApiClient {
  readonly keyId: string;
  readonly name: string;
  readonly warehouse: string;
  readonly scopes: readonly ApiScope[];
}

/** Hono environments of routes behind the device's token, behind the desk's session, and behind an API key. */
export interface DeviceEnv {
  Variables: { device: DeviceIdentity };
}
export interface DeskEnv {
  Variables: { desk: DeskIdentity };
}
export interface ApiEnv {
  Variables: { client: ApiClient };
}
