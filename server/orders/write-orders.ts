// One batch of orders into the ledger, in one command: what is new enters, what is there is compared.
import type { Item } from '../../src/domain/catalogue/definitions.ts';
import { itemKey } from '../../src/domain/catalogue/model.ts';
import { placeholderItem } from '../../src/domain/catalogue/placeholder.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { GatheredOrder } from '../../src/domain/orders/csv/gather-orders.ts';
import type { OrderLine } from '../../src/domain/orders/model.ts';
import { inChunks } from '../csv/in-chunks.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import type { OrderImport } from './import-report.ts';

export interface WrittenOrders {
  readonly received: readonly GatheredOrder[];
  readonly unchanged: readonly GatheredOrder[];
  readonly changed: readonly { readonly order: GatheredOrder; readonly difference: string }[];
  readonly itemsDefined: number;
}

const itemsPerFact = 500;

/** An order's goods without regard to the sequence of its rows: the same file sorted anew is the same order. */
const contents = (lines: readonly { readonly sku: string; readonly quantity: number }[]) =>
  lines
    .map(({ sku, quantity }) => `${sku}\t${quantity}`)
    .sort()
    .join('\n');

const contentsThere = (lines: readonly OrderLine[]) =>
  contents(lines.map(({ sku, ordered }) => ({ sku, quantity: ordered })));

const received = (order: GatheredOrder): Fact => {
  const { owner, channel, number, orderedAt, shipTo } = order;
  const lines = order.lines.map(({ sku, description, quantity }, index) => ({
    n: index + 1,
    sku,
    description,
    quantity,
  }));
  return fact('order.received', { owner, channel, number, orderedAt, shipTo, lines });
};

async function itemsToDefine(reader: LedgerReader, orders: readonly GatheredOrder[]): Promise<Item[]> {
  const items = new Map<string, Item>();
  for (const { owner, lines } of orders) {
    for (const { sku, description } of lines) {
      const key = itemKey({ owner, sku });
      if (!items.has(key)) items.set(key, placeholderItem(owner, sku, description));
    }
  }
  const known = await reader.getMany('item', [...items.keys()]);
  return [...items].filter(([key]) => !known.has(key)).map(([, item]) => item);
}

/** By order, how it differs from the one in the ledger; those with the same goods are left out. */
async function differences(
  reader: LedgerReader,
  orders: readonly GatheredOrder[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (orders.length === 0) return found;
  const linesOf = new Map<string, OrderLine[]>(orders.map(({ id }) => [id, []]));
  const terms = orders.map(({ id }) => `order:${id}`);
  for (const line of await reader.find('order-line', terms)) linesOf.get(line.orderId)?.push(line);
  for (const order of orders) {
    const there = linesOf.get(order.id) ?? [];
    if (contentsThere(there) === contents(order.lines)) continue;
    found.set(order.id, `${order.lines.length} lines here, ${there.length} lines before`);
  }
  return found;
}

export function writeOrders(
  { ledger, warehouse, actor, unknownItems }: OrderImport,
  batch: readonly GatheredOrder[],
): Promise<WrittenOrders> {
  return ledger.command(warehouse, actor, async (reader) => {
    const there = await reader.getMany(
      'order',
      batch.map(({ id }) => id),
    );
    const fresh = batch.filter(({ id }) => !there.has(id));
    const known = batch.filter(({ id }) => there.has(id));
    const differing = await differences(reader, known);
    const items = unknownItems === 'define' ? await itemsToDefine(reader, fresh) : [];
    const facts: Fact[] = [
      ...[...inChunks(items, itemsPerFact)].map((chunk) => fact('items.defined', { items: chunk })),
      ...fresh.map(received),
    ];
    return {
      facts,
      answer: {
        received: fresh,
        unchanged: known.filter(({ id }) => !differing.has(id)),
        changed: known.flatMap((order) => {
          const difference = differing.get(order.id);
          return difference === undefined ? [] : [{ order, difference }];
        }),
        itemsDefined: items.length,
      },
    };
  });
}
