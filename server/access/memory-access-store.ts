// The access store in memory: each method runs to its end without a pause, which is what makes it atomic.
import type {
  AccessStore,
  DeskSessionRecord,
  DeskUserRecord,
  DeviceRecord,
  DeviceReportRecord,
  EnrolmentCodeRecord,
  OperatorSecrets,
} from './access-store.ts';
import { memoryApiKeys } from './memory-api-keys.ts';

const isAdministrator = ({ role, disabled }: DeskUserRecord) => role === 'administrator' && disabled === null;

export function memoryAccessStore(): AccessStore {
  const codes = new Map<string, EnrolmentCodeRecord & { readonly usedBy: string | null }>();
  const devices = new Map<string, DeviceRecord>();
  const reports = new Map<string, { readonly warehouse: string; readonly report: DeviceReportRecord }>();
  const nonces = new Map<string, number>();
  const secrets = new Map<string, Map<string, OperatorSecrets>>();
  const users = new Map<string, DeskUserRecord>();
  const sessions = new Map<string, DeskSessionRecord>();

  const changeSecrets = (warehouse: string, operatorId: string, change: Partial<OperatorSecrets>) => {
    const ofWarehouse = secrets.get(warehouse) ?? new Map<string, OperatorSecrets>();
    const before = ofWarehouse.get(operatorId) ?? { operatorId, badge: null, pin: null };
    secrets.set(warehouse, ofWarehouse.set(operatorId, { ...before, ...change }));
  };

  const purge = (isOver: (session: DeskSessionRecord) => boolean) => {
    for (const [digest, session] of sessions) if (isOver(session)) sessions.delete(digest);
  };

  return {
    ...memoryApiKeys(),
    async addEnrolmentCode(code) {
      codes.set(code.digest, { ...code, usedBy: null });
    },
    async enrol(digest, now, { deviceId, name, thumbprint }) {
      const code = codes.get(digest);
      if (code === undefined) return { is: 'refused', because: 'unknown' };
      if (code.usedBy !== null) {
        const device = devices.get(code.usedBy);
        if (device?.thumbprint !== thumbprint) return { is: 'refused', because: 'used' };
        return { is: 'enrolled', device };
      }
      if (code.expiresAt <= now) return { is: 'refused', because: 'expired' };
      const { warehouse } = code;
      const device = { deviceId, warehouse, name, thumbprint, enrolledAt: now, revoked: null };
      codes.set(digest, { ...code, usedBy: deviceId });
      devices.set(deviceId, device);
      return { is: 'enrolled', device };
    },
    async purgeEnrolmentCodes(expiredBefore) {
      for (const [digest, { expiresAt }] of codes) if (expiresAt < expiredBefore) codes.delete(digest);
    },
    async device(deviceId) {
      return devices.get(deviceId) ?? null;
    },
    async devices(warehouse) {
      return [...devices.values()]
        .filter((device) => device.warehouse === warehouse)
        .toSorted((a, b) => a.enrolledAt - b.enrolledAt || (a.deviceId < b.deviceId ? -1 : 1));
    },
    async keepDevice(device) {
      const kept = devices.get(device.deviceId) ?? device;
      devices.set(device.deviceId, kept);
      return kept;
    },
    async revokeDevice(warehouse, deviceId, revoked) {
      const device = devices.get(deviceId);
      if (device?.warehouse !== warehouse) return false;
      devices.set(deviceId, { ...device, revoked: device.revoked ?? revoked });
      return true;
    },
    async saveReport(warehouse, report) {
      reports.set(report.deviceId, { warehouse, report });
    },
    async reports(warehouse) {
      return [...reports.values()].flatMap((each) => (each.warehouse === warehouse ? [each.report] : []));
    },
    async spendNonce(id, expiresAt, now) {
      for (const [each, until] of nonces) if (until <= now) nonces.delete(each);
      if (nonces.has(id)) return false;
      nonces.set(id, expiresAt);
      return true;
    },

    async operatorSecrets(warehouse) {
      return [...(secrets.get(warehouse)?.values() ?? [])];
    },
    async setBadge(warehouse, operatorId, badge) {
      changeSecrets(warehouse, operatorId, { badge });
    },
    async setPin(warehouse, operatorId, pin) {
      changeSecrets(warehouse, operatorId, { pin });
    },
    async forgetOperator(warehouse, operatorId) {
      secrets.get(warehouse)?.delete(operatorId);
    },

    async hasDeskUser(warehouse) {
      return [...users.values()].some((user) => user.warehouse === warehouse);
    },
    async addDeskUser(user) {
      if ([...users.values()].some(({ name }) => name === user.name)) return false;
      users.set(user.userId, user);
      return true;
    },
    async deskUserByName(name) {
      return [...users.values()].find((user) => user.name === name) ?? null;
    },
    async deskUsers(warehouse) {
      return [...users.values()].filter((user) => user.warehouse === warehouse);
    },
    async changeDeskUser(warehouse, userId, to) {
      const user = users.get(userId);
      if (user?.warehouse !== warehouse) return 'unknown';
      const changed = { ...user, ...to };
      const others = [...users.values()].filter((other) => other.warehouse === warehouse && other !== user);
      if (isAdministrator(user) && ![...others, changed].some(isAdministrator)) return 'last-administrator';
      users.set(userId, changed);
      if (to.disabled !== null) purge((session) => session.userId === userId);
      return 'changed';
    },
    async setPassword(userId, passwordHash) {
      const user = users.get(userId);
      if (user !== undefined) users.set(userId, { ...user, passwordHash });
      purge((session) => session.userId === userId);
    },
    async openSession(session) {
      sessions.set(session.digest, session);
    },
    async session(digest) {
      const session = sessions.get(digest);
      const user = session === undefined ? undefined : users.get(session.userId);
      return session === undefined || user === undefined ? null : { session, user };
    },
    async touchSession(digest, now) {
      const session = sessions.get(digest);
      if (session !== undefined) sessions.set(digest, { ...session, usedAt: now });
    },
    async closeSession(digest) {
      sessions.delete(digest);
    },
    async purgeSessions(openedBefore, usedBefore) {
      purge(({ openedAt, usedAt }) => openedAt < openedBefore || usedAt < usedBefore);
    },
  };
}
