// Who is asking, once it has been proven. Routes get it from the request's context.

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

/** Hono environments of routes behind the device's token and behind the desk's session. */
export interface DeviceEnv {
  Variables: { device: DeviceIdentity };
}
export interface DeskEnv {
  Variables: { desk: DeskIdentity };
}
