// A site at whose dock the truck stands, with one receiver.
import { rosterOperator } from '../../../server/access/operators.ts';
import { fact } from '../../../src/domain/events/facts.ts';
import { noticeId } from '../../../src/domain/inbound/notice-id.ts';
import { catalogue, location, owner } from '../warehouse/catalogue.ts';
import { type Site, state, warehouse } from '../warehouse/site.ts';
import { bySku, cartonItems, piecesPerCarton, tooMany, unloaded } from './truck.ts';

const size = { items: 10_000, locations: 2_000 } as const;

export const dock = 'D-01-01-A-1';
export const pin = '402957';
export const truck = { supplier: 'Lumen Goods', number: 'BENCH-1' } as const;

/** Answers the text of the receiver's badge. */
export async function fillTruckSite({ ledger, access }: Site): Promise<string> {
  await state(ledger, catalogue(size));
  const dockPlace = { ...location(0), code: dock, zone: 'D', type: 'dock' } as const;
  const counts = bySku(unloaded);
  await state(ledger, [
    fact('locations.defined', { locations: [dockPlace] }),
    fact('items.defined', { items: [...cartonItems] }),
    fact('notices.announced', {
      notices: [
        {
          ...truck,
          noticeId: noticeId(truck),
          kind: 'ship-notice',
          owner,
          expectedOn: null,
          loading: 'floor-loaded',
          trusted: false,
          lines: cartonItems.map((item, index) => ({
            n: index + 1,
            sku: item.sku,
            lot: null,
            quantity: ((counts.get(item.sku) ?? 0) - tooMany) * piecesPerCarton(item),
          })),
          pallets: [],
        },
      ],
    }),
  ]);
  const rostered = await rosterOperator(access, ledger, {
    warehouse,
    operatorId: 'rita',
    name: 'Rita Moldovan',
    roles: ['receiver'],
    actor: null,
    pin,
  });
  if (rostered.is !== 'rostered') throw new Error(`the receiver could not be rostered: ${rostered.because}`);
  return rostered.badge;
}
