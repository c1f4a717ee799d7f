// GET /events?about=kind%20key — the events behind a number, newest first, with the movements that each booked.
import { createRoute } from '@hono/zod-openapi';
import { eventsPageSchema, eventsQuerySchema } from '../../src/domain/desk/events.ts';
import { pageLimits } from '../../src/domain/desk/page.ts';
import type { Ledger, RecordedEvent } from '../ledger/ledger.ts';
import { type ActorOf, actorNames, type DeskActors } from './desk-actors.ts';
import { envelopeOf, eventsAbout } from './desk-event-search.ts';
import { type DeskDevices, deviceNames, type NameOf } from './desk-names.ts';
import { answers, deskRouter } from './desk-router.ts';

const route = createRoute({
  method: 'get',
  path: '/events',
  summary: 'The events about a thing, newest first',
  request: { query: eventsQuerySchema },
  responses: answers(eventsPageSchema, 'Events'),
});

const rowOf = (event: RecordedEvent, nameOfDevice: NameOf, actorOf: ActorOf) => {
  const { payload, wall } = envelopeOf(event.bytes);
  return {
    position: event.position,
    id: event.id,
    type: event.type,
    device: nameOfDevice(event.deviceId),
    actor: actorOf(event.actor),
    at: event.deviceId === null ? null : wall,
    receivedAt: event.receivedAt,
    payload,
    movements: event.movements.map(({ sku, quantity, from, to }) => ({ sku, quantity, from, to })),
    verdict: event.verdict,
    code: event.code,
  };
};

export function deskEvents(ports: {
  readonly ledger: Ledger;
  readonly devices: DeskDevices;
  readonly actors: DeskActors;
}) {
  const { ledger, devices } = ports;
  return deskRouter().openapi(route, async (c) => {
    const { about, before } = c.req.valid('query');
    const { warehouse } = c.var.desk;
    const { events, searchedTo } = await eventsAbout(ledger, warehouse, {
      about,
      before,
      limit: pageLimits.usual,
    });
    const nameOfDevice = await deviceNames(devices, warehouse);
    const ids = events.map(({ actor }) => actor);
    const actorOf = await actorNames(ports, warehouse, ids);
    const rows = events.map((event) => rowOf(event, nameOfDevice, actorOf));
    return c.json({ rows, next: searchedTo <= 1 ? null : searchedTo, searchedTo }, 200);
  });
}
