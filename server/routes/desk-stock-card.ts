// GET /stock-card — one item and where it lies; /stock-card/history — its movements, the newest first, each with what
// was on hand after it: counted back from the item's stock as of the same event.
import { createRoute } from '@hono/zod-openapi';
import { pageLimits } from '../../src/domain/desk/page.ts';
import {
  type CardFace,
  type CardMovement,
  cardHistorySchema,
  historyQuerySchema,
  stockCardQuerySchema,
  stockCardSchema,
} from '../../src/domain/desk/stock-card.ts';
import { dayOf } from '../../src/domain/stock/flags.ts';
import { stockKey } from '../../src/domain/stock/model.ts';
import type { Movement } from '../../src/domain/stock/movement.ts';
import { atLocation, isVirtual } from '../../src/domain/stock/place.ts';
import type { Ledger, LedgerReader, RecordedEvent } from '../ledger/ledger.ts';
import { wantedAt } from '../planning/replenish.ts';
import { refusalOf } from '../security/refusal.ts';
import { type ActorOf, actorNames, type DeskActors } from './desk-actors.ts';
import { envelopeOf, eventsAbout } from './desk-event-search.ts';
import { type DeskDevices, deviceNames, type NameOf } from './desk-names.ts';
import { answers, deskRouter } from './desk-router.ts';
import { inventoryRow } from './inventory-rows.ts';
import { stockPlaces } from './stock-places.ts';

/** Balances of an item that are read: one with a serial number for each piece may have very many. */
const mostPlaces = 500;

const cardRoute = createRoute({
  method: 'get',
  path: '/stock-card',
  summary: 'One item: what it is, its figures, where it lies',
  request: { query: stockCardQuerySchema },
  responses: answers(stockCardSchema, 'The item'),
});
const historyRoute = createRoute({
  method: 'get',
  path: '/stock-card/history',
  summary: 'What moved of an item, the newest first, with what was on hand after each movement',
  request: { query: historyQuerySchema },
  responses: answers(cardHistorySchema, 'Movements'),
});

const onHandBy = ({ quantity, from, to }: Movement): number =>
  (isVirtual(to) ? 0 : quantity) - (isVirtual(from) ? 0 : quantity);

/** Where a history goes on: above no event from `before` on, with so much on hand. */
interface Standing {
  readonly before: number;
  readonly onHand: number;
}

function standingIn(after: string): Standing {
  const [before = 1, onHand = 0] = after.split(':').map(Number);
  return { before, onHand };
}

/** Movements, the newest first, and what was on hand before the first of them. */
function countedBack(
  events: readonly RecordedEvent[],
  item: string,
  { onHand, names }: { onHand: number; names: { device: NameOf; actor: ActorOf } },
): { readonly rows: CardMovement[]; readonly onHand: number } {
  const rows: CardMovement[] = [];
  let standing = onHand;
  for (const event of events) {
    const { position, id: eventId, type, receivedAt } = event;
    const device = names.device(event.deviceId);
    const actor = names.actor(event.actor);
    const at = device === null ? null : envelopeOf(event.bytes).wall;
    for (const [n, movement] of [...event.movements.entries()].toReversed()) {
      if (stockKey(movement) !== item) continue;
      const { level, lot, expiry, serial, status, quantity, from, to } = movement;
      const moved = { level, lot, expiry, serial, status, quantity, from, to, onHand: standing };
      rows.push({ position, eventId, n, type, device, actor, at, receivedAt, ...moved });
      standing -= onHandBy(movement);
    }
  }
  return { rows, onHand: standing };
}

async function facesOf(reader: LedgerReader, item: string): Promise<CardFace[]> {
  const faces = await reader.find('pick-face', [`sku:${item}`]);
  const places = faces.map(({ location }) => `place:${atLocation(location)}`);
  const lying = (await reader.find('balance', places)).filter((balance) => stockKey(balance) === item);
  return faces.map((face) => {
    const here = lying.filter(({ place }) => place === atLocation(face.location));
    const { location, minimum, maximum } = face;
    const lies = here.reduce((sum, { quantity }) => sum + quantity, 0);
    return { location, minimum, maximum, lies, wanted: wantedAt(face, here) };
  });
}

export function deskStockCard(ports: {
  readonly ledger: Ledger;
  readonly devices: DeskDevices;
  readonly actors: DeskActors;
  readonly clock: () => number;
}) {
  const { ledger, devices, clock } = ports;

  /** From one snapshot: what is on hand is so as of the last event in it. */
  const newest = (warehouse: string, item: string): Promise<Standing> =>
    ledger.read(warehouse, async (reader) => ({
      before: (await (await reader.head()).position) + 1,
      onHand: (await reader.get('stock', item))?.onHand ?? 0,
    }));

  return deskRouter()
    .openapi(cardRoute, async (c) => {
      const { item } = c.req.valid('query');
      const card = await ledger.read(c.var.desk.warehouse, async (reader) => {
        const figures = await inventoryRow(reader, item, dayOf(clock()));
        if (figures === null) return null;
        const places = await stockPlaces(reader, [item], { limit: mostPlaces });
        return {
          figures,
          definition: await reader.get('item', item),
          places: places.map(({ owner, sku, ...place }) => place),
          more: (await reader.count('balance', `sku:${item}`)) > mostPlaces,
          faces: await facesOf(reader, item),
        };
      });
      if (card === null) {
        throw refusalOf(c, 404, {
          code: 'item-unknown',
          message: 'No such item is known here. Look for it in the inventory by its SKU or name.',
        });
      }
      return c.json(card, 200);
    })
    .openapi(historyRoute, async (c) => {
      const { item, after } = c.req.valid('query');
      const { warehouse } = c.var.desk;
      const standing = after === undefined ? await newest(warehouse, item) : standingIn(after);
      const about = `stock ${item}`;
      const found = await eventsAbout(ledger, warehouse, {
        about,
        before: standing.before,
        limit: pageLimits.usual,
      });
      const device = await deviceNames(devices, warehouse);
      const ids = found.events.map((event) => event.actor);
      const names = { device, actor: await actorNames(ports, warehouse, ids) };
      const counted = countedBack(found.events, item, { onHand: standing.onHand, names });
      const next = found.searchedTo <= 1 ? null : `${found.searchedTo}:${counted.onHand}`;
      return c.json({ rows: counted.rows, next, searchedTo: found.searchedTo }, 200);
    });
}
