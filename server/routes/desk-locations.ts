// Locations: defined, and removed once nothing is there any more.
import { createRoute } from '@hono/zod-openapi';
import {
  defineLocationsSchema,
  type LocationsAnswer,
  locationsAnswerSchema,
  removeLocationsSchema,
} from '../../src/domain/desk/locations.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { atLocation } from '../../src/domain/stock/place.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { administratorOnly, answers, deskRouter, jsonBody } from './desk-router.ts';

const defineRoute = createRoute({
  method: 'post',
  path: '/locations',
  summary: 'Define locations; one that is known is defined anew',
  middleware: administratorOnly,
  request: jsonBody(defineLocationsSchema),
  responses: answers(locationsAnswerSchema, 'They are defined'),
});
const removeRoute = createRoute({
  method: 'post',
  path: '/locations/remove',
  summary: 'Remove locations at which nothing lies or stands',
  middleware: administratorOnly,
  request: jsonBody(removeLocationsSchema),
  responses: answers(locationsAnswerSchema, 'They are removed'),
});

/** Goods, a pallet or a tote: somebody would look for it there. */
async function isInUse(reader: LedgerReader, code: string): Promise<boolean> {
  const place = atLocation(code);
  const [goods, units] = await Promise.all([
    reader.count('balance', `place:${place}`),
    reader.count('unit', `at:${place}`),
  ]);
  return goods + units > 0;
}

type Removal =
  | { readonly is: 'removed'; readonly answer: LocationsAnswer }
  | { readonly is: 'in-use'; readonly code: string };

/** All of them or none; decided in the transaction that removes them. */
const remove = (ledger: Ledger, warehouse: string, actor: string, asked: readonly string[]) =>
  ledger.command<Removal>(warehouse, actor, async (reader) => {
    const known = await reader.getMany('location', asked);
    const codes = [...known.keys()];
    for (const code of codes) {
      if (await isInUse(reader, code)) return { facts: [], answer: { is: 'in-use', code } };
    }
    const unknown = asked.filter((code) => !known.has(code));
    const answer = { is: 'removed', answer: { done: codes.length, unknown } } as const;
    return { facts: codes.length === 0 ? [] : [fact('locations.removed', { codes })], answer };
  });

export function deskLocations({ ledger }: { readonly ledger: Ledger }) {
  const router = deskRouter();

  router.openapi(defineRoute, async (c) => {
    const { locations } = c.req.valid('json');
    const { warehouse, userId } = c.var.desk;
    await ledger.command(warehouse, userId, async () => ({
      facts: [fact('locations.defined', { locations })],
      answer: null,
    }));
    return c.json({ done: locations.length, unknown: [] }, 200);
  });

  router.openapi(removeRoute, async (c) => {
    const { codes } = c.req.valid('json');
    const { warehouse, userId } = c.var.desk;
    const removal = await remove(ledger, warehouse, userId, [...new Set(codes)]);
    if (removal.is === 'in-use') {
      throw refusalOf(c, 409, {
        code: 'location-in-use',
        message: `Something still lies or stands at ${removal.code}. Have it moved, then remove the location.`,
      });
    }
    return c.json(removal.answer, 200);
  });

  return router;
}
