// Quarantine on the desk: what came and could not be taken, why, and admitting it with one press (SYNC.md P4).
import { createRoute, z } from '@hono/zod-openapi';
import {
  admittedSchema,
  type QuarantinedRow,
  quarantinePageSchema,
} from '../../src/domain/desk/exceptions.ts';
import { pageQuerySchema } from '../../src/domain/desk/page.ts';
import type { Ledger, QuarantinedEvent } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { type DeskDevices, deviceNames, type NameOf } from './desk-names.ts';
import { pageOf } from './desk-pages.ts';
import { answers, deskRouter } from './desk-router.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/quarantine',
  summary: 'Events in quarantine, a page at a time',
  request: { query: pageQuerySchema },
  responses: answers(quarantinePageSchema, 'Events in quarantine, by device and sequence'),
});
const admitRoute = createRoute({
  method: 'post',
  path: '/quarantine/{id}/admit',
  summary: 'Admit an event and what waits for it',
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: answers(admittedSchema, 'How many came in'),
});

/** Bytes shown of one event; all of them stay stored. */
const shownBytes = 4000;

const typeOf = (bytes: string): string | null => {
  try {
    const event: unknown = JSON.parse(bytes);
    return typeof event === 'object' && event !== null && 'type' in event && typeof event.type === 'string'
      ? event.type.slice(0, 64)
      : null;
  } catch {
    return null;
  }
};

const rowOf = (event: QuarantinedEvent, nameOfDevice: NameOf): QuarantinedRow => ({
  id: event.id,
  device: nameOfDevice(event.deviceId) ?? { id: event.deviceId, name: event.deviceId },
  seq: event.seq,
  code: event.code,
  type: typeOf(event.bytes),
  receivedAt: event.receivedAt,
  bytes: event.bytes.slice(0, shownBytes),
});

const orderOf = (event: QuarantinedEvent) =>
  `${event.deviceId} ${event.epoch} ${String(event.seq).padStart(12, '0')} ${event.id}`;

export function deskQuarantine(ports: { readonly ledger: Ledger; readonly devices: DeskDevices }) {
  const { ledger, devices } = ports;
  return deskRouter()
    .openapi(listRoute, async (c) => {
      const { warehouse } = c.var.desk;
      const nameOfDevice = await deviceNames(devices, warehouse);
      const events = await ledger.quarantine(warehouse);
      const sorted = events
        .map((event) => ({ event, key: orderOf(event) }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
      const { rows, next } = await pageOf(
        c.req.valid('query'),
        ({ key }: (typeof sorted)[number]) => key,
        async ({ after, limit }) =>
          sorted.filter(({ key }) => after === undefined || key > after).slice(0, limit),
      );
      return c.json(
        { rows: rows.map(({ event }) => rowOf(event, nameOfDevice)), next, total: events.length },
        200,
      );
    })
    .openapi(admitRoute, async (c) => {
      const { warehouse, userId } = c.var.desk;
      const { id } = c.req.valid('param');
      const waiting = await ledger.quarantine(warehouse);
      if (!waiting.some((event) => event.id === id)) {
        throw refusalOf(c, 404, {
          code: 'not-in-quarantine',
          message: 'This event is no longer in quarantine: somebody has admitted it. Reload the list.',
        });
      }
      return c.json({ admitted: await ledger.admit(warehouse, id, userId) }, 200);
    });
}
