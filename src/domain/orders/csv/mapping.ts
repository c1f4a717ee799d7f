// Which column of a CSV means what, and how its rows that aren't goods are told apart. Two layouts are built in.
import { z } from 'zod';

const header = z.string().min(1).max(100);

/** Columns by the name in the file's first row, compared without regard to case and surrounding space. */
export const columnsSchema = z.object({
  number: header,
  sku: header,
  quantity: header,
  description: header,
  orderedAt: header,
  shipTo: header,
  /** Where the file has none, all its orders belong to the channel or the owner that the import names. */
  channel: header.nullable(),
  owner: header.nullable(),
});

export const orderMappingSchema = z.object({
  columns: columnsSchema,
  /** SKUs that stand for money, not for goods: postage, fees, vouchers. `*` at the end stands for anything. */
  services: z.array(z.string().min(1).max(64)).max(200),
  /** What an order number begins with where its rows are returns; null where the layout has no returns. */
  returnPrefix: z.string().min(1).max(8).nullable(),
  /** `upper` where the channel writes one SKU now in capitals, now not. */
  skuCase: z.enum(['kept', 'upper']),
});
export type OrderMapping = z.infer<typeof orderMappingSchema>;
export type Column = keyof OrderMapping['columns'];
/** A file may lack these: the import names what stands in for them. */
export const optionalColumns = ['channel', 'owner'] as const satisfies readonly Column[];

export const presetNames = ['tallyhand', 'online-retail'] as const;
export type PresetName = (typeof presetNames)[number];

export const presets: { readonly [N in PresetName]: OrderMapping } = {
  /**
   * Our own: `channel,order number,ordered at,ship to,sku,description,quantity,owner`, one row for each line.
   * The owner's column may be left out, and so may the channel's.
   */
  tallyhand: {
    columns: {
      number: 'order number',
      sku: 'sku',
      quantity: 'quantity',
      description: 'description',
      orderedAt: 'ordered at',
      shipTo: 'ship to',
      channel: 'channel',
      owner: 'owner',
    },
    services: [],
    returnPrefix: null,
    skuCase: 'kept',
  },
  /** "Online Retail" of the UCI Machine Learning Repository (D. Chen, 2015): invoices of a British gift shop. */
  'online-retail': {
    columns: {
      number: 'InvoiceNo',
      sku: 'StockCode',
      quantity: 'Quantity',
      description: 'Description',
      orderedAt: 'InvoiceDate',
      shipTo: 'Country',
      channel: null,
      owner: null,
    },
    services: [
      'POST',
      'DOT',
      'M',
      'S',
      'D',
      'B',
      'C2',
      'C3',
      'CRUK',
      'PADS',
      'BANK CHARGES',
      'AMAZONFEE',
      'gift_*',
    ],
    returnPrefix: 'C',
    skuCase: 'upper',
  },
};
