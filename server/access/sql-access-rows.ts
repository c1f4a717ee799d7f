// Between the rows of access and what the port says of them.
import { deskRoleSchema } from '../../src/domain/access/wire.ts';
import type { DeskUserRecord, DeviceRecord, DeviceReportRecord, OperatorSecrets } from './access-store.ts';
import type {
  DeskUsersTable,
  DeviceReportsTable,
  DevicesTable,
  OperatorSecretsTable,
} from './sql-access-tables.ts';

export const deviceFrom = (row: DevicesTable): DeviceRecord => ({
  deviceId: row.device_id,
  warehouse: row.warehouse,
  name: row.name,
  thumbprint: row.thumbprint,
  enrolledAt: row.enrolled_at,
  revoked:
    row.revoked_at === null || row.revoked_by === null ? null : { at: row.revoked_at, by: row.revoked_by },
});

export const deviceRow = (device: DeviceRecord): DevicesTable => ({
  device_id: device.deviceId,
  warehouse: device.warehouse,
  name: device.name,
  thumbprint: device.thumbprint,
  enrolled_at: device.enrolledAt,
  revoked_at: device.revoked?.at ?? null,
  revoked_by: device.revoked?.by ?? null,
});

export const reportFrom = (row: DeviceReportsTable): DeviceReportRecord => ({
  deviceId: row.device_id,
  at: row.at,
  waiting: row.waiting,
  waitingSince: row.waiting_since,
  app: row.app,
  persisted: row.persisted === 1,
  short: row.short === 1,
});

export const reportRow = (warehouse: string, report: DeviceReportRecord): DeviceReportsTable => ({
  device_id: report.deviceId,
  warehouse,
  at: report.at,
  waiting: report.waiting,
  waiting_since: report.waitingSince,
  app: report.app,
  persisted: report.persisted ? 1 : 0,
  short: report.short ? 1 : 0,
});

export const secretsFrom = (row: OperatorSecretsTable): OperatorSecrets => {
  const { operator_id, badge, pin_salt, pin_iterations, pin_verifier } = row;
  const set = pin_salt !== null && pin_iterations !== null && pin_verifier !== null;
  const pin = set ? { salt: pin_salt, iterations: pin_iterations, verifier: pin_verifier } : null;
  return { operatorId: operator_id, badge, pin };
};

export const deskUserFrom = (row: DeskUsersTable): DeskUserRecord => ({
  userId: row.user_id,
  warehouse: row.warehouse,
  name: row.name,
  role: deskRoleSchema.parse(row.role),
  passwordHash: row.password_hash,
  disabled:
    row.disabled_at === null || row.disabled_by === null
      ? null
      : { at: row.disabled_at, by: row.disabled_by },
});

export const disabledRow = (
  disabled: DeskUserRecord['disabled'],
): Pick<DeskUsersTable, 'disabled_at' | 'disabled_by'> => ({
  disabled_at: disabled?.at ?? null,
  disabled_by: disabled?.by ?? null,
});

export const deskUserRow = (user: DeskUserRecord): DeskUsersTable => ({
  user_id: user.userId,
  warehouse: user.warehouse,
  name: user.name,
  role: user.role,
  password_hash: user.passwordHash,
  ...disabledRow(user.disabled),
});
