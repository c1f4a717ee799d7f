// The warehouse from above: every location, and what is to be said of it.
import { z } from 'zod';
import { locationTypeSchema } from '../catalogue/definitions.ts';

export const binStates = ['empty', 'occupied', 'quarantined', 'blocked'] as const;
export type BinState = (typeof binStates)[number];

/** What is to be known of a location first: that nobody may work there, that something there may not be used. */
export function binState(bin: {
  readonly blocked: boolean;
  readonly quarantined: boolean;
  readonly occupied: boolean;
}): BinState {
  if (bin.blocked) return 'blocked';
  if (bin.quarantined) return 'quarantined';
  return bin.occupied ? 'occupied' : 'empty';
}

/** `x`, `y`: metres, as in `PlacedLocation`. */
const binSchema = z.object({
  code: z.string(),
  zone: z.string(),
  aisle: z.number().int(),
  level: z.string(),
  type: locationTypeSchema,
  x: z.number(),
  y: z.number(),
  state: z.enum(binStates),
});
export type Bin = z.infer<typeof binSchema>;

export const warehouseMapSchema = z.object({ bins: z.array(binSchema) });
export type WarehouseMap = z.infer<typeof warehouseMapSchema>;
