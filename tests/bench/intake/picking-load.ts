// Fills a site with pick lists leased to devices, and writes down every push with which they would be worked.
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { fact } from '../../../src/domain/events/facts.ts';
import type { PlannedList } from '../../../src/domain/picking/plan.ts';
import { type Push, protocol } from '../../../src/domain/sync/wire.ts';
import { catalogue, openingStock } from '../warehouse/catalogue.ts';
import { type EnrolledDevice, enrolDevice } from '../warehouse/enrolled-device.ts';
import { envelopes } from '../warehouse/outbox-events.ts';
import { planShift, walkOf } from '../warehouse/shift.ts';
import { type Site, state, warehouse } from '../warehouse/site.ts';

const items = 5_000;
const actor = 'ana';

/** So many devices, each with so many lists to pick, send their events in pushes of `pushSize`. */
export interface Crew {
  readonly devices: number;
  readonly listsPerDevice: number;
  readonly pushSize: number;
}

/** One push as its device sends it: gzipped JSON. */
export interface WrittenPush {
  readonly body: Buffer;
  readonly events: number;
}

export interface LoadedDevice {
  readonly device: EnrolledDevice;
  readonly pushes: readonly WrittenPush[];
}

function pushesOf(deviceId: string, events: Push['events'], size: number): WrittenPush[] {
  const epoch = randomUUID();
  const pushes: WrittenPush[] = [];
  for (let from = 0; from < events.length; from += size) {
    const some = events.slice(from, from + size);
    const push: Push = { protocol, deviceId, epoch, events: some, sentAt: Date.now() };
    pushes.push({ body: gzipSync(JSON.stringify(push), { level: 1 }), events: some.length });
  }
  return pushes;
}

/** The catalogue and the stock, once for all crews. */
export async function fillWarehouse({ ledger }: Site): Promise<void> {
  await state(ledger, catalogue({ items, locations: items }));
  await state(ledger, openingStock(items, 100_000));
  const picker = { operatorId: actor, name: 'Ana', roles: ['picker' as const], active: true };
  await state(ledger, [fact('operator.rostered', picker)]);
}

/** Orders of five lines, eight to a list: a little over a hundred events to each. */
export async function prepareCrews(site: Site, crews: readonly Crew[]): Promise<LoadedDevice[][]> {
  const { ledger, access } = site;
  const count = crews.reduce((sum, { devices, listsPerDevice }) => sum + devices * listsPerDevice, 0);
  const shift = planShift({ lists: count, ordersPerList: 8, linesPerOrder: 5, items });
  await state(ledger, shift.orders);
  for (let from = 0; from < count; from += 50) {
    await state(ledger, [fact('pick-lists.made', { lists: shift.lists.slice(from, from + 50) })]);
  }
  const { serverEpoch, position } = await ledger.head(warehouse);
  const waiting = [...shift.lists];
  const loaded: LoadedDevice[][] = [];
  for (const { devices, listsPerDevice, pushSize } of crews) {
    const crew: LoadedDevice[] = [];
    for (let n = 0; n < devices; n += 1) {
      const device = await enrolDevice(access, `device ${n}`);
      const lists: readonly PlannedList[] = waiting.splice(0, listsPerDevice);
      await state(
        ledger,
        lists.map(({ pickListId, stops }) =>
          fact('pick-list.leased', { pickListId, device: device.deviceId, stops: stops.length }),
        ),
      );
      const events = envelopes(lists.flatMap(walkOf), { actor, serverEpoch, position });
      crew.push({ device, pushes: pushesOf(device.deviceId, events, pushSize) });
    }
    loaded.push(crew);
  }
  return loaded;
}
