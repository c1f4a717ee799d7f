// What the desk asks of access, spoken in access's own functions.
import type { Actor } from '../../src/domain/desk/actor.ts';
import type { Access } from '../access/access.ts';
import { makeApiKey, revokeApiKey } from '../access/api-keys.ts';
import { changeDeskUser, makeDeskUser, resetPassword } from '../access/desk-users.ts';
import { listDevices, revokeDevice } from '../access/devices.ts';
import { makeEnrolmentCode } from '../access/enrolment.ts';
import { newBadge, revokeOperator, rosterOperator, setPin, tellSecretsChanged } from '../access/operators.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { DeskActors } from './desk-actors.ts';
import type { DeskApiKeys } from './desk-api-keys.ts';
import type { DeskEnrolment } from './desk-devices.ts';
import type { DeskPeople } from './desk-operators.ts';
import type { DeskStaff } from './desk-users.ts';

export const deskEnrolment = (access: Access, ledger: Ledger): DeskEnrolment => ({
  devices: async (warehouse) =>
    (await listDevices(access, warehouse)).map(({ deviceId, name, enrolledAt, revoked }) => ({
      deviceId,
      name,
      enrolledAt,
      standing: revoked === null ? 'active' : 'revoked',
    })),
  reports: async (warehouse) =>
    new Map((await access.store.reports(warehouse)).map(({ deviceId, ...reported }) => [deviceId, reported])),
  makeEnrolmentCode: (warehouse, by, origin) =>
    makeEnrolmentCode(access, { warehouse, origin, issuedBy: by }),
  revokeDevice: async (warehouse, deviceId, by) => {
    const revoked = await revokeDevice(access, { warehouse, deviceId, by });
    // Other processes look whose streams still stand when they are about to tell of something.
    if (revoked) await ledger.nudge(warehouse);
    return revoked;
  },
});

export const deskPeople = (access: Access, ledger: Ledger, newId: () => string): DeskPeople => ({
  pinLength: access.pinLength,
  secretsHeld: async (warehouse) => {
    const secrets = await access.store.operatorSecrets(warehouse);
    return new Map(
      secrets.map(({ operatorId, badge, pin }) => [operatorId, { badge: badge !== null, pin: pin !== null }]),
    );
  },
  addOperator: async (warehouse, actor, { name, roles }) => {
    const operatorId = newId();
    await rosterOperator(access, ledger, { warehouse, operatorId, name, roles, actor });
    return operatorId;
  },
  setPin: async (warehouse, actor, { operatorId, pin }) => {
    const problem = await setPin(access, { warehouse, operatorId }, pin);
    if (problem === null) await tellSecretsChanged(ledger, { warehouse, operatorId, actor });
    return problem;
  },
  issueBadge: async (warehouse, actor, operatorId) => {
    const badge = await newBadge(access, { warehouse, operatorId });
    await tellSecretsChanged(ledger, { warehouse, operatorId, actor });
    return badge;
  },
  revokeOperator: (warehouse, actor, operatorId) =>
    revokeOperator(access, ledger, { warehouse, operatorId, actor }),
});

export const deskStaff = (access: Access): DeskStaff => ({
  list: async (warehouse) =>
    (await access.store.deskUsers(warehouse)).map(({ userId, name, role, disabled }) => ({
      userId,
      name,
      role,
      active: disabled === null,
    })),
  add: (warehouse, { name, role }) => makeDeskUser(access, { warehouse, name, role }),
  change: (warehouse, userId, to) => changeDeskUser(access, { warehouse, userId }, to),
  resetPassword: (warehouse, userId) => resetPassword(access, { warehouse, userId }),
});

export const deskApiKeysOf = (access: Access): DeskApiKeys => ({
  list: async (warehouse) => {
    const users = await access.store.deskUsers(warehouse);
    const nameOf = (id: string) => users.find(({ userId }) => userId === id)?.name ?? id;
    const named = ({ at, by }: { readonly at: number; readonly by: string }) => ({ at, by: nameOf(by) });
    const keys = await access.store.apiKeys(warehouse);
    return keys.map(({ keyId, name, start, scopes, made, usedAt, revoked }) => ({
      keyId,
      name,
      start,
      scopes: [...scopes],
      made: named(made),
      usedAt,
      revoked: revoked === null ? null : named(revoked),
    }));
  },
  make: (warehouse, by, { name, scopes }) => makeApiKey(access, { warehouse, by, name, scopes }),
  revoke: (warehouse, by, keyId) => revokeApiKey(access, { warehouse, by, keyId }),
});

export const deskActors = (access: Access): DeskActors => ({
  actors: async (warehouse) => {
    const users = await access.store.deskUsers(warehouse);
    const keys = await access.store.apiKeys(warehouse);
    return new Map<string, Actor>([
      ...users.map(({ userId: id, name }) => [id, { id, name, is: 'person' }] as const),
      ...keys.map(({ keyId: id, name }) => [id, { id, name, is: 'api-key' }] as const),
    ]);
  },
});
