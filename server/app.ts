// The routes put together, and nothing else.
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { erpApi } from '../src/domain/access/api-key.ts';
import type { DeviceReport } from '../src/domain/sync/wire.ts';
import type { Access } from './access/access.ts';
import { deskAuth } from './access/desk-auth.ts';
import { deviceAuth } from './access/device-auth.ts';
import type { DeskEnv, DeviceEnv, DeviceIdentity } from './access/identities.ts';
import { judgingOf } from './counting/judging-of.ts';
import type { LabelPrinters } from './labels/label-printer.ts';
import type { Ledger } from './ledger/ledger.ts';
import { StoreUnavailable } from './ledger/ledger-store.ts';
import { importOrders } from './orders/import-orders.ts';
import type { PhotoStore } from './photos/photo-store.ts';
import { planForDesk } from './planning/plan-for-desk.ts';
import { desk } from './routes/desk.ts';
import { deskActors, deskApiKeysOf, deskEnrolment, deskPeople, deskStaff } from './routes/desk-access.ts';
import { deskSession } from './routes/desk-session.ts';
import { enrolment } from './routes/enrolment.ts';
import { erp } from './routes/erp.ts';
import { photos } from './routes/photos.ts';
import { roster } from './routes/roster.ts';
import { deviceStanding, sessionStanding } from './routes/standing.ts';
import { staticFiles } from './routes/static-files.ts';
import { syncRoutes } from './routes/sync.ts';
import { token } from './routes/token.ts';
import { unproven } from './routes/unproven.ts';
import { work } from './routes/work.ts';
import { securityHeaders } from './security/headers.ts';
import { refuse } from './security/refusal.ts';

export interface AppPorts {
  readonly ledger: Ledger;
  readonly access: Access;
  readonly photos: PhotoStore;
  readonly log: Logger;
  /** ms since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
  readonly printers: LabelPrinters;
  /** Of labels as PDF: the bytes of a TrueType or OpenType file; null: Helvetica. */
  readonly labelFont: Buffer | null;
  /** The built app, relative to the working folder. */
  readonly appFolder: string;
}

function deviceApi({ ledger, access, photos: store, log, clock }: AppPorts) {
  const onReport = (device: DeviceIdentity, report: DeviceReport) => {
    access.reports.note(access, device, report).catch((error: unknown) => {
      log.warn({ err: error, deviceId: device.deviceId }, 'how a device is could not be noted');
    });
  };
  const proven = new Hono<DeviceEnv>()
    .use(deviceAuth(access))
    .route('/', syncRoutes({ ledger, standingOf: deviceStanding(access), onReport }))
    .route('/work', work({ ledger }))
    .route('/photos', photos({ store, clock }));
  return new Hono()
    .route('/', enrolment(access))
    .route('/', token(access))
    .route('/', roster({ access, ledger }))
    .route('/', unproven({ access, ledger }))
    .route('/', proven);
}

function deskApi({ ledger, access, photos, log, clock, newId, printers, labelFont }: AppPorts) {
  const behindSession = new Hono<DeskEnv>().use(deskAuth(access)).route(
    '/',
    desk({
      ledger,
      photos,
      enrolment: deskEnrolment(access, ledger),
      people: deskPeople(access, ledger, newId),
      staff: deskStaff(access),
      apiKeys: deskApiKeysOf(access),
      actors: deskActors(access),
      makePickLists: planForDesk(ledger, clock),
      counting: { judgingOf: (warehouse) => judgingOf(access, ledger, warehouse), newId },
      importFile: (request) => importOrders({ ...request, ledger }),
      onFault: (fault) => log.error({ err: fault }, 'an import broke off'),
      printers,
      labelFont,
      sessionStanding: sessionStanding(access),
      site: access.site,
      clock,
    }),
  );
  return new Hono().route('/', deskSession(access)).route('/', behindSession);
}

export function createApp(ports: AppPorts): Hono {
  const { ledger, access, log, appFolder } = ports;
  const app = new Hono();
  app.use(securityHeaders(access.site));
  app.route('/api/v1', deviceApi(ports));
  app.route('/api/desk', deskApi(ports));
  app.route(erpApi, erp({ access, ledger }));
  app.all('/api/*', (c) =>
    refuse(c, 404, { code: 'no-such-address', message: 'There is nothing here. Update the app.' }),
  );
  app.route('/', staticFiles(appFolder));
  app.onError((error, c) => {
    if (error instanceof HTTPException) {
      if (error.res !== undefined) return error.getResponse();
      const message = 'The request could not be read. Update the app and try again.';
      return refuse(c, 400, { code: 'malformed', message });
    }
    if (error instanceof StoreUnavailable) {
      log.error({ err: error }, 'the database cannot be written');
      return refuse(c, 503, {
        code: 'store-unavailable',
        message: 'The server cannot write to its database now. Nothing was taken; it is sent again.',
      });
    }
    log.error({ err: error, path: c.req.path }, 'a request failed');
    return refuse(c, 500, { code: 'failed', message: 'The server failed at this. Try again.' });
  });
  return app;
}
