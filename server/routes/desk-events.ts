// GET /events?about=kind%20key — the events behind a number, newest first, with the movements that each booked.
import { createRoute } from '@hono/zod-openapi';
import { eventsPageSchema, eventsQuerySchema } from '../../src/domain/desk/events.ts';
import { pageLimits } from '../../src/domain/desk/page.ts';
import type { Ledger, RecordedEvent } from '../ledger/ledger.ts';
import { envelopeOf, eventsAbout } from './desk-event-search.ts';
import { type DeskDevices, deviceNames, type NameOf, operatorNames } from './desk-names.ts';
import { answers, deskRouter } from './desk-router.ts';

const route = createRoute({
  method: 'get',
  path: '/events',
  summary: 'The events about a thing, newest first',
  request: { query: eventsQuerySchema },
  responses: answers(eventsPageSchema, 'Events'),
});

const rowOf = (event: RecordedEvent, nameOfDevice: NameOf, nameOfOperator: NameOf) => {
  const { payload, wall } = envelopeOf(event.bytes);
  return {
    position: event.position,
    id: event.id,
    type: event.type,
    device: nameOfDevice(event.deviceId),
    actor: nameOfOperator(event.actor),
    at: event.deviceId === null ? null : wall,
    receivedAt: event.receivedAt,
    payload,
    movements: event.movements.map(({ sku, quantity, from, to }) => ({ sku, quantity, from, to })),
    verdict: event.verdict,
    code: event.code,
  };
};

export function deskEvents(ports: { readonly ledger: Ledger; readonly devices: DeskDevices }) {
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
    const actors = events.map(({ actor }) => actor);
    const nameOfOperator = await ledger.read(warehouse, (reader) => operatorNames(reader, actors));
    const rows = events.map((event) => rowOf(event, nameOfDevice, nameOfOperator));
    return c.json({ rows, next: searchedTo <= 1 ? null : searchedTo, searchedTo }, 200);
  });
}
