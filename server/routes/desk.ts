// The desk's API put together, and its description at /openapi.json. Mount it behind the desk's session.
import type { Context } from 'hono';
import type { DeskEnv } from '../access/identities.ts';
import type { LabelPrinters } from '../labels/label-printer.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { Site } from '../security/site.ts';
import { atMost, maxBatchBytes } from './access-router.ts';
import type { DeskActors } from './desk-actors.ts';
import { type DeskApiKeys, deskApiKeys } from './desk-api-keys.ts';
import { type DeskCounting, deskCounts } from './desk-counts.ts';
import { type DeskEnrolment, deskDevices } from './desk-devices.ts';
import { deskEvents } from './desk-events.ts';
import { deskExceptions } from './desk-exceptions.ts';
import { deskFloor } from './desk-floor.ts';
import { deskImports, type ImportFile } from './desk-imports.ts';
import { deskInboundImports } from './desk-inbound-imports.ts';
import { deskInventory } from './desk-inventory.ts';
import { deskItems } from './desk-items.ts';
import { deskLabels } from './desk-labels.ts';
import { deskLive } from './desk-live.ts';
import { deskLocations } from './desk-locations.ts';
import { deskMap } from './desk-map.ts';
import { deskNotices } from './desk-notices.ts';
import { type DeskPeople, deskOperators } from './desk-operators.ts';
import { deskOrders } from './desk-orders.ts';
import { deskPhotos } from './desk-photos.ts';
import { deskPickFaces } from './desk-pick-faces.ts';
import { deskPickLists, type MakePickLists } from './desk-pick-lists.ts';
import { deskQuarantine } from './desk-quarantine.ts';
import { deskReprints } from './desk-reprints.ts';
import { deskRouter } from './desk-router.ts';
import { deskStockCard } from './desk-stock-card.ts';
import { type DeskStaff, deskUsers } from './desk-users.ts';
import { deskVendorReturns } from './desk-vendor-returns.ts';
import type { Standing } from './nudge-stream.ts';

export interface DeskPorts {
  readonly ledger: Ledger;
  readonly photos: PhotoStore;
  readonly enrolment: DeskEnrolment;
  readonly people: DeskPeople;
  readonly staff: DeskStaff;
  readonly apiKeys: DeskApiKeys;
  readonly actors: DeskActors;
  readonly makePickLists: MakePickLists;
  readonly counting: DeskCounting;
  readonly importFile: ImportFile;
  readonly printers: LabelPrinters;
  readonly labelFont: Buffer | null;
  readonly sessionStanding: (c: Context<DeskEnv>) => Standing;
  readonly site: Site;
  /** ms since 1970. */
  readonly clock: () => number;
  /** Told what went wrong inside the server, for its log. */
  readonly onFault: (fault: unknown) => void;
}

/** Bytes of what a person can enter on a page; a file has its own bound. */
const maxFormBytes = 262_144;
const asForm = atMost(maxFormBytes);
const asBatch = atMost(maxBatchBytes);

export function desk(ports: DeskPorts) {
  const withDevices = { ...ports, devices: ports.enrolment };
  const router = deskRouter();
  router.use((c, next) => {
    if (/\/imports(\/(notices|items|pick-faces))?$/.test(c.req.path)) return next();
    return /\/(notices|items)$/.test(c.req.path) ? asBatch(c, next) : asForm(c, next);
  });
  router
    .route('/', deskFloor(withDevices))
    .route('/', deskOrders(withDevices))
    .route('/', deskPickLists(withDevices))
    .route('/', deskCounts(withDevices))
    .route('/', deskLocations(ports))
    .route('/', deskLabels(ports))
    .route('/', deskReprints(ports))
    .route('/', deskImports(ports))
    .route('/', deskInboundImports(ports))
    .route('/', deskNotices(ports))
    .route('/', deskVendorReturns(ports))
    .route('/', deskItems(ports))
    .route('/', deskDevices(ports))
    .route('/', deskOperators(ports))
    .route('/', deskUsers(ports))
    .route('/', deskApiKeys(ports))
    .route('/', deskPhotos(ports))
    .route('/', deskExceptions(ports))
    .route('/', deskQuarantine(withDevices))
    .route('/', deskEvents(withDevices))
    .route('/', deskInventory(ports))
    .route('/', deskStockCard(withDevices))
    .route('/', deskPickFaces(ports))
    .route('/', deskMap(ports))
    .route('/', deskLive(ports));
  router.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Tallyhand desk', version: '1', description: 'What the desk at /desk asks the server.' },
    servers: [{ url: '/api/desk' }],
  });
  return router;
}
