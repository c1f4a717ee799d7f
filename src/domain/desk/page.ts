// Lists on the desk come a page at a time: so many rows, and where the next page begins.
import { z } from 'zod';

export const pageLimits = { usual: 50, most: 200 } as const;

/** `after`: the `next` of the page before. */
export const pageQuerySchema = z.object({
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(pageLimits.most).default(pageLimits.usual),
});

/** `next` null: that was the last page. */
export const pageSchema = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: z.string().nullable() });

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}
