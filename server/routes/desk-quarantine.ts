// Quarantine on the desk: what came and could not be taken, why, and admitting it with one press (SYNC.md P4).
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  admittedSchema,
  type QuarantinedRow,
  quarantinedBytesSchema,
  quarantinePageSchema,
} from '../../src/domain/desk/exceptions.ts';
import { pageQuerySchema } from '../../src/domain/desk/page.ts';
import type { Ledger, QuarantineEntry, QuarantinePlace } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { type DeskDevices, deviceNames, type NameOf } from './desk-names.ts';
import { pageOf } from './desk-pages.ts';
import { answers, deskRouter } from './desk-router.ts';

/** A place in the list names a device and an event, which may come from anybody and be any text. */
const quarantineQuerySchema = pageQuerySchema.extend({ after: z.string().max(2000).optional() });

const params = z.object({ id: z.string().max(64) });

const listRoute = createRoute({
  method: 'get',
  path: '/quarantine',
  summary: 'Events in quarantine, a page at a time',
  request: { query: quarantineQuerySchema },
  responses: answers(quarantinePageSchema, 'Events in quarantine, by device and sequence'),
});
const bytesRoute = createRoute({
  method: 'get',
  path: '/quarantine/{id}',
  summary: 'An event in quarantine, as it came',
  request: { params },
  responses: answers(quarantinedBytesSchema, 'Its bytes'),
});
const admitRoute = createRoute({
  method: 'post',
  path: '/quarantine/{id}/admit',
  summary: 'Admit an event and what waits for it',
  request: { params },
  responses: answers(admittedSchema, 'How many came in'),
});

const rowOf = ({ epoch: _, deviceId, ...entry }: QuarantineEntry, nameOfDevice: NameOf): QuarantinedRow => ({
  ...entry,
  device: nameOfDevice(deviceId) ?? { id: deviceId, name: deviceId },
});

/** A place in the list as the `next` of a page. */
const placeText = ({ deviceId, epoch, seq, id }: QuarantinePlace) =>
  JSON.stringify([deviceId, epoch, seq, id]);

const placeSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'is not the end of a page' });
      return z.NEVER;
    }
  })
  .pipe(z.tuple([z.string(), z.string(), z.number(), z.string()]))
  .transform(([deviceId, epoch, seq, id]): QuarantinePlace => ({ deviceId, epoch, seq, id }));

const gone = (c: Context) =>
  refusalOf(c, 404, {
    code: 'not-in-quarantine',
    message: 'This event is no longer in quarantine: somebody has admitted it. Reload the list.',
  });

export function deskQuarantine(ports: { readonly ledger: Ledger; readonly devices: DeskDevices }) {
  const { ledger, devices } = ports;

  /** A page that begins nowhere in the list begins at its beginning. */
  const placeIn = (after: string | undefined): QuarantinePlace | null =>
    after === undefined ? null : (placeSchema.safeParse(after).data ?? null);

  return deskRouter()
    .openapi(listRoute, async (c) => {
      const { warehouse } = c.var.desk;
      const nameOfDevice = await deviceNames(devices, warehouse);
      const { rows, next } = await pageOf(c.req.valid('query'), placeText, ({ after, limit }) =>
        ledger.quarantineEntries(warehouse, { after: placeIn(after), limit }),
      );
      const counts = await ledger.quarantineCounts(warehouse);
      const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
      return c.json({ rows: rows.map((entry) => rowOf(entry, nameOfDevice)), next, total }, 200);
    })
    .openapi(bytesRoute, async (c) => {
      const bytes = await ledger.quarantinedBytes(c.var.desk.warehouse, c.req.valid('param').id);
      if (bytes === null) throw gone(c);
      return c.json({ bytes }, 200);
    })
    .openapi(admitRoute, async (c) => {
      const { warehouse, userId } = c.var.desk;
      const { id } = c.req.valid('param');
      if ((await ledger.quarantinedBytes(warehouse, id)) === null) throw gone(c);
      return c.json({ admitted: await ledger.admit(warehouse, id, userId) }, 200);
    });
}
