// Devices on the desk: the list, a code to enrol another one, revoking one that is lost.
import { createRoute, z } from '@hono/zod-openapi';
import { devicesSchema, madeEnrolmentCodeSchema } from '../../src/domain/desk/devices.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { originOf, type Site } from '../security/site.ts';
import { deviceRows } from './desk-device-rows.ts';
import type { DeskDevices, DeskReports } from './desk-names.ts';
import { administratorOnly, answers, deskRouter } from './desk-router.ts';

/** What the desk may do with devices beyond seeing them. */
export interface DeskEnrolment extends DeskDevices, DeskReports {
  /** `origin`: how this server is reached, for the address in the QR code. */
  makeEnrolmentCode(
    warehouse: string,
    by: string,
    origin: string,
  ): Promise<{ readonly code: string; readonly address: string; readonly expiresAt: number }>;
  /** False: this warehouse has no such device. */
  revokeDevice(warehouse: string, deviceId: string, by: string): Promise<boolean>;
}

const listRoute = createRoute({
  method: 'get',
  path: '/devices',
  summary: 'Enrolled devices',
  responses: answers(devicesSchema, 'All devices of the warehouse'),
});
const codeRoute = createRoute({
  method: 'post',
  path: '/devices/enrolment-codes',
  summary: 'Make a one-time enrolment code',
  middleware: administratorOnly,
  responses: answers(madeEnrolmentCodeSchema, 'The code: it is shown once and soon expires'),
});
const revokeRoute = createRoute({
  method: 'post',
  path: '/devices/{id}/revoke',
  summary: 'Revoke a device: it takes effect at its next contact',
  middleware: administratorOnly,
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: answers(z.object({ revoked: z.literal(true) }), 'Revoked'),
});

export function deskDevices(ports: {
  readonly ledger: Ledger;
  readonly enrolment: DeskEnrolment;
  readonly site: Site;
  readonly clock: () => number;
}) {
  const { ledger, enrolment, site, clock } = ports;
  return deskRouter()
    .openapi(listRoute, async (c) => {
      const { warehouse } = c.var.desk;
      const quarantined = await ledger.quarantineCounts(warehouse);
      const rows = await deviceRows({ ledger, devices: enrolment, warehouse, quarantined });
      return c.json({ rows, now: clock() }, 200);
    })
    .openapi(codeRoute, async (c) => {
      const { warehouse, userId } = c.var.desk;
      const made = await enrolment.makeEnrolmentCode(warehouse, userId, originOf(c, site).origin);
      c.header('Cache-Control', 'no-store');
      return c.json({ ...made, now: clock() }, 200);
    })
    .openapi(revokeRoute, async (c) => {
      const { warehouse, userId } = c.var.desk;
      if (!(await enrolment.revokeDevice(warehouse, c.req.valid('param').id, userId))) {
        throw refusalOf(c, 404, {
          code: 'device-unknown',
          message: 'No such device is enrolled here. Look for it in the list of devices.',
        });
      }
      return c.json({ revoked: true as const }, 200);
    });
}
