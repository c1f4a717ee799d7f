// A port: the label printers of the site, by the names that its configuration gives them.
import { z } from 'zod';

/** Where ZPL printers listen: raw TCP, by custom on port 9100. */
export const printersSchema = z
  .array(
    z.strictObject({
      name: z.string().trim().min(1).max(60),
      host: z.string().trim().min(1).max(255),
      port: z.number().int().min(1).max(65_535).default(9100),
    }),
  )
  .max(200)
  .refine(
    (printers) => new Set(printers.map(({ name }) => name)).size === printers.length,
    'names two printers alike',
  );
export type PrinterAddress = z.infer<typeof printersSchema>[number];

/** `not-begun`: it has had nothing of the job. `broken-off`: it may have had some of it, which only a look can tell. */
export type PrintResult =
  | { readonly is: 'sent' }
  | { readonly is: 'unknown-printer' }
  | { readonly is: 'not-begun'; readonly because: 'refused' | 'no-such-host' | 'no-answer' }
  | { readonly is: 'broken-off'; readonly because: 'closed' | 'stalled' };

export interface LabelPrinters {
  readonly names: readonly string[];
  /** Sends a job once, whatever comes of it: to print it again is a person's decision. */
  print(name: string, zpl: string): Promise<PrintResult>;
}
