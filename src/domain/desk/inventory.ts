// The inventory as the desk shows it: items with their figures, and what of them lies where.
import { z } from 'zod';
import { longestOrderId } from '../orders/model.ts';
import { stockFlags } from '../stock/flags.ts';
import { goodsSchema, levelSchema, statusSchema } from '../stock/movement.ts';
import { pageQuerySchema, pageSchema } from './page.ts';

const quantity = z.number().int();
const code = z.string().trim().min(1).max(64);

/**
 * What of the inventory is asked for; all of it together. `text`: words of the SKU or the name. `location`: what its code
 * begins with; what stands there in a pallet or tote counts too. `order`, `channel`, `notice`: what an order needs, what
 * the orders of a channel have reserved, what a notice of an inbound shipment announces.
 */
export const inventoryFilterSchema = z.object({
  text: z.string().trim().max(100).optional(),
  location: code.optional(),
  lot: z.string().trim().min(1).max(20).optional(),
  level: levelSchema.optional(),
  status: statusSchema.optional(),
  order: z.string().trim().min(1).max(longestOrderId).optional(),
  notice: z.string().trim().min(1).max(128).optional(),
  channel: z.string().min(1).max(40).optional(),
  flag: z.enum(stockFlags).optional(),
});
export type InventoryFilter = z.infer<typeof inventoryFilterSchema>;

export const inventoryQuerySchema = inventoryFilterSchema.extend(pageQuerySchema.shape);

/**
 * Base units. `item`: its key. `name` null: nobody has defined it. `available`: on hand, neither quarantined nor reserved.
 * `here`: of it, what lies as the filter says; null where the filter names no place, lot, level or status. `promised`:
 * what the filter's order or channel has reserved; null where it names neither.
 */
export const inventoryRowSchema = z.object({
  item: z.string(),
  owner: z.string(),
  sku: z.string(),
  name: z.string().nullable(),
  onHand: quantity,
  reserved: quantity,
  available: quantity,
  quarantined: quantity,
  incoming: quantity,
  flags: z.array(z.enum(stockFlags)),
  here: quantity.nullable(),
  promised: quantity.nullable(),
});
export type InventoryRow = z.infer<typeof inventoryRowSchema>;

/** `channels`: those that have an order. */
export const inventoryPageSchema = pageSchema(inventoryRowSchema).extend({ channels: z.array(z.string()) });
export type InventoryPage = z.infer<typeof inventoryPageSchema>;

/**
 * One kind of an item's goods at one place. `location`: where that is, or where its unit stands; null while that rides on
 * a cart. `unit` null: it lies at the location itself. `allocated`: what pick lists still take from here.
 */
export const stockPlaceSchema = goodsSchema.omit({ owner: true, sku: true }).extend({
  location: z.string().nullable(),
  unit: z.string().nullable(),
  quantity,
  allocated: quantity,
});
export type StockPlace = z.infer<typeof stockPlaceSchema>;
