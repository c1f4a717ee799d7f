// A label printer on the site's network, by the name that the configuration gives it.
import { z } from 'zod';

/** Where ZPL printers listen: raw TCP, by custom on port 9100. */
export const printersSchema = z
  .array(
    z.object({
      name: z.string().min(1).max(60),
      host: z.string().min(1).max(255),
      port: z.number().int().min(1).max(65_535).default(9100),
    }),
  )
  .max(100)
  .refine(
    (printers) => new Set(printers.map(({ name }) => name)).size === printers.length,
    'two printers have one name',
  );
export type PrinterAddress = z.infer<typeof printersSchema>[number];

/** `in-doubt`: it took some of the job and then fell silent; whether it printed has to be looked at. */
export type Printed =
  | { readonly is: 'sent' }
  | { readonly is: 'unknown-printer' }
  | { readonly is: 'unreachable' }
  | { readonly is: 'in-doubt' };

export interface LabelPrinters {
  readonly names: readonly string[];
  /** A job is sent once: what came of a failed one is a person's to judge, so that nothing is printed twice. */
  print(name: string, zpl: string): Promise<Printed>;
}
