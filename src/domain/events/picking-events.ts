// What happens around a pick list: the server's plan, and what the picker physically did.
import { z } from 'zod';
import { shortReasons } from '../picking/model.ts';
import { plannedListSchema } from '../picking/plan.ts';
import { goodsSchema, quantitySchema } from '../stock/movement.ts';

const id = z.string().min(1).max(64);
const code = z.string().min(1).max(64);
const slot = z.number().int().min(1).max(8);
const onList = z.object({ pickListId: id });
const atStop = onList.extend({ stop: z.number().int().positive() });

const missingLines = z
  .array(
    z.object({
      orderId: z.string().min(1).max(128),
      n: z.number().int().positive(),
      missing: quantitySchema,
    }),
  )
  .min(1)
  .max(8);

/** How the person proved it: by the barcode, or where that can't be read by the digits or the picture beside it. */
export const proofSchema = z.enum(['scan', 'check-digits', 'picture', 'number']);
export type Proof = z.infer<typeof proofSchema>;

export const picking = {
  /** The server's: lists with their reservations, made in one transaction that read the stock. */
  'pick-lists.made': { version: 1, payload: z.object({ lists: z.array(plannedListSchema).min(1).max(50) }) },
  /** The server's: the device may work on the list, or with null nobody may. `stops` as in the list. */
  'pick-list.leased': {
    version: 1,
    payload: onList.extend({ device: id.nullable(), stops: z.number().int().positive().max(2000) }),
  },
  'pick-list.started': { version: 1, payload: onList },
  'pick-list.paused': { version: 1, payload: onList.extend({ location: code }) },
  'pick-list.resumed': { version: 1, payload: onList },
  'tote.mounted': { version: 1, payload: onList.extend({ slot, tote: code, proof: proofSchema }) },
  'tote.replaced': {
    version: 1,
    payload: onList.extend({ slot, full: code, fresh: code, proof: proofSchema }),
  },
  'tote.dropped': { version: 1, payload: onList.extend({ tote: code, station: code, proof: proofSchema }) },
  'stop.reached': { version: 1, payload: atStop.extend({ location: code, proof: proofSchema }) },
  /** The item at the bin was proven; `quantity` pieces by this scan. Nothing has moved yet. */
  'item.verified': {
    version: 1,
    payload: atStop.extend({ goods: goodsSchema, quantity: quantitySchema, proof: proofSchema }),
  },
  /** Pieces went from the bin into a tote. `n` is the order line's number. */
  'item.picked': {
    version: 1,
    payload: atStop.extend({
      orderId: z.string().min(1).max(128),
      n: z.number().int().positive(),
      location: code,
      tote: code,
      goods: goodsSchema,
      quantity: quantitySchema,
      proof: proofSchema,
    }),
  },
  /** The bin gave less than the stop asked: `remaining` pieces stay in it, the rest of each line is short. */
  'stop.shorted': {
    version: 1,
    payload: atStop.extend({
      location: code,
      goods: goodsSchema,
      reason: z.enum(shortReasons),
      remaining: z.number().int().nonnegative().max(1_000_000),
      lines: missingLines,
    }),
  },
  'stop.skipped': { version: 1, payload: atStop },
  /**
   * Undo: the put, short or skip named by `of` never counted. For a put, everything that moved is named again,
   * so that the reversal stands alone; `location` is the bin that was scanned.
   */
  'step.reversed': {
    version: 1,
    payload: atStop.extend({
      of: z.uuid(),
      undoes: z.discriminatedUnion('step', [
        z.object({
          step: z.literal('put'),
          location: code,
          tote: code,
          goods: goodsSchema,
          quantity: quantitySchema,
          orderId: z.string().min(1).max(128),
          n: z.number().int().positive(),
        }),
        z.object({ step: z.literal('short'), location: code, goods: goodsSchema, lines: missingLines }),
        z.object({ step: z.literal('skip') }),
      ]),
    }),
  },
} as const;
