// What the desk asks of access, spoken in access's own functions.
import type { Access } from '../access/access.ts';
import { listDevices, revokeDevice } from '../access/devices.ts';
import { makeEnrolmentCode } from '../access/enrolment.ts';
import { newBadge, revokeOperator, rosterOperator, setPin } from '../access/operators.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { DeskEnrolment } from './desk-devices.ts';
import type { DeskPeople } from './desk-operators.ts';

export const deskEnrolment = (access: Access): DeskEnrolment => ({
  devices: async (warehouse) =>
    (await listDevices(access, warehouse)).map(({ deviceId, name, enrolledAt, revoked }) => ({
      deviceId,
      name,
      enrolledAt,
      standing: revoked === null ? 'active' : 'revoked',
    })),
  makeEnrolmentCode: (warehouse, by, origin) =>
    makeEnrolmentCode(access, { warehouse, origin, issuedBy: by }),
  revokeDevice: (warehouse, deviceId, by) => revokeDevice(access, { warehouse, deviceId, by }),
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
  setPin: (warehouse, operatorId, pin) => setPin(access, { warehouse, operatorId }, pin),
  issueBadge: (warehouse, operatorId) => newBadge(access, { warehouse, operatorId }),
  revokeOperator: (warehouse, actor, operatorId) =>
    revokeOperator(access, ledger, { warehouse, operatorId, actor }),
});
