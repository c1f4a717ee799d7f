// Orders as a shop hands them over: a CSV in our own layout.

export interface TestOrder {
  readonly number: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

const header = 'channel,order number,ordered at,ship to,sku,description,quantity';

export const ordersCsv = (orders: readonly TestOrder[]): string =>
  [
    header,
    ...orders.flatMap(({ number, lines }) =>
      lines.map(
        ({ sku, quantity }) =>
          `csv,${number},2026-11-23T10:00:00Z,"Cluj-Napoca, RO",${sku},as it is,${quantity}`,
      ),
    ),
    '',
  ].join('\r\n');
