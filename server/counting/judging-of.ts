// Judging put together for a warehouse: the ledger, and what access knows of its devices.
import type { Access } from '../access/access.ts';
import { listDevices } from '../access/devices.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { hearing } from './devices-heard.ts';
import type { Judging } from './judge-counts.ts';

/** ms. A skew is measured by a push, which may have been so long under way. */
const uncertainty = 30_000;

export const judgingOf = (
  access: Access,
  ledger: Ledger,
  warehouse: string,
): Judging & { readonly ledger: Ledger } => ({
  ledger,
  warehouse,
  uncertainty,
  heard: hearing({
    ledger,
    warehouse,
    active: async () =>
      (await listDevices(access, warehouse)).flatMap(({ deviceId, revoked }) =>
        revoked === null ? [deviceId] : [],
      ),
    reports: async () => access.reports.newest(await access.store.reports(warehouse)),
  }),
});
