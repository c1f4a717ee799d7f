// What of the truck is booked: on the handheld's own disk, and in the server's ledger.
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { goodsSchema, quantitySchema } from '../../../src/domain/stock/movement.ts';
import { outboxDatabase } from '../browser/outbox-in-page.ts';
import { type SitePlace, warehouse, withSite } from '../warehouse/site.ts';
import type { Cartons } from './lost.ts';
import { cartonItems, piecesPerCarton } from './truck.ts';

const receivedSchema = z.object({ goods: goodsSchema, quantity: quantitySchema });

interface Pieces {
  readonly sku: string;
  readonly quantity: number;
}

/** A scan books one carton: pieces that make none are a fraction, and show. */
function cartonsOf(received: readonly Pieces[]): Cartons {
  const perCarton = new Map(cartonItems.map((item) => [item.sku, piecesPerCarton(item)]));
  const counts = new Map<string, number>();
  for (const { sku, quantity } of received) {
    counts.set(sku, (counts.get(sku) ?? 0) + quantity / (perCarton.get(sku) ?? 1));
  }
  return counts;
}

interface OnHandheld {
  readonly booked: Cartons;
  /** Events that the server hasn't acknowledged. */
  readonly waiting: number;
}

/** An event stays on the device for a week after the server had it (SYNC.md D5): all of them are there. */
export async function bookedOnHandheld(page: Page): Promise<OnHandheld> {
  const { received, waiting } = await page.evaluate(
    (name) =>
      new Promise<{ received: unknown[]; waiting: number }>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            request.result.close();
            const ofGoods = all.result.filter(({ type }) => type === 'goods.received');
            resolve({
              received: ofGoods.map(({ payload }) => payload),
              waiting: all.result.filter(({ ackedAt }) => ackedAt === null).length,
            });
          };
        };
      }),
    outboxDatabase,
  );
  const pieces = received.map((payload): Pieces => {
    const { goods, quantity } = receivedSchema.parse(payload);
    return { sku: goods.sku, quantity };
  });
  return { booked: cartonsOf(pieces), waiting };
}

/** By the movements that the server derived: what it did not book has none. The server must have ended. */
export const bookedInLedger = (place: SitePlace): Promise<Cartons> =>
  withSite(place, ({ ledger }) =>
    ledger.read(warehouse, async (reader) => {
      const { position } = await reader.head();
      const received: Pieces[] = [];
      for (let after = 0; after < position; ) {
        const events = await reader.events({ after, limit: 1_000 });
        const ofGoods = events.filter(({ type }) => type === 'goods.received');
        received.push(...ofGoods.flatMap(({ movements }) => movements));
        after = events.at(-1)?.position ?? position;
      }
      return cartonsOf(received);
    }),
  );
