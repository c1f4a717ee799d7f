// Pick faces: given to an item with a minimum and a maximum, changed, and taken away.
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  assignFaceAnswerSchema,
  assignFaceSchema,
  removeFaceSchema,
} from '../../src/domain/desk/pick-faces.ts';
import type { FaceRefusal } from '../../src/domain/stock/judge-face.ts';
import type { PickFace } from '../../src/domain/stock/replenishment.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { assignFaces, removeFace } from '../planning/assign-faces.ts';
import { refusalOf } from '../security/refusal.ts';
import { answers, deskRouter, jsonBody } from './desk-router.ts';

const assignRoute = createRoute({
  method: 'post',
  path: '/pick-faces',
  summary: 'Make a location an item’s pick face, or change its minimum and maximum',
  request: jsonBody(assignFaceSchema),
  responses: answers(assignFaceAnswerSchema, 'What became of it'),
});
const removeRoute = createRoute({
  method: 'post',
  path: '/pick-faces/remove',
  summary: 'Take a pick face from its item; what lies there stays there',
  request: jsonBody(removeFaceSchema),
  responses: answers(z.object({ done: z.literal(true) }), 'It is nobody’s face'),
});

type Sentence = (face: PickFace, detail: string) => string;

const sentences: Readonly<Record<FaceRefusal, Sentence>> = {
  'item-unknown': ({ sku }) => `There is no item ${sku}. Check the SKU, or import the item first.`,
  'location-unknown': ({ location }) => `There is no location ${location}. Check the code on its label.`,
  'not-a-pick-face': ({ location }, type) =>
    `${location} is no pick face but a ${type}. Choose a location of the type pick face.`,
  'face-of-another': ({ location }, sku) =>
    `${location} is the pick face of ${sku}. Take it away there first, or choose another location.`,
  'maximum-under-minimum': () => 'The maximum is under the minimum. Raise the maximum or lower the minimum.',
};

export function deskPickFaces({ ledger }: { readonly ledger: Ledger }) {
  return deskRouter()
    .openapi(assignRoute, async (c) => {
      const face = c.req.valid('json');
      const { warehouse, userId: actor } = c.var.desk;
      const [verdict] = await assignFaces({ ledger, warehouse, actor }, [face]);
      if (verdict === undefined) throw new Error('a pick face was not judged');
      if (verdict.is === 'refused') {
        const { because, detail } = verdict;
        throw refusalOf(c, 409, { code: because, message: sentences[because](face, detail) });
      }
      return c.json({ is: verdict.is }, 200);
    })
    .openapi(removeRoute, async (c) => {
      const face = c.req.valid('json');
      const { warehouse, userId: actor } = c.var.desk;
      if (await removeFace({ ledger, warehouse, actor }, face)) return c.json({ done: true as const }, 200);
      throw refusalOf(c, 404, {
        code: 'no-such-face',
        message: `${face.location} is no pick face of ${face.sku} any more. Load the page again.`,
      });
    });
}
