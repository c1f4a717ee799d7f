// Items as programs and the desk define and read them: one way for both doors.
import type { z } from 'zod';
import { isTaught, itemKey } from '../../src/domain/catalogue/model.ts';
import { definitionOf } from '../../src/domain/catalogue/stated-item.ts';
import type { defineItemsAnswerSchema, defineItemsSchema, ReadItem } from '../../src/domain/desk/items.ts';
import { type DefineRequest, defineItems, type ItemOutcome } from '../catalogue/define-items.ts';
import type { Ledger } from '../ledger/ledger.ts';

const answerOf = (sku: string, outcome: ItemOutcome) =>
  outcome.is === 'barcode-of-another'
    ? {
        sku,
        is: 'refused' as const,
        code: outcome.is,
        message: `${outcome.code} is a code of ${outcome.sku}. Take it from there first, or leave it out here.`,
      }
    : { sku, is: outcome.is };

export async function defineAll(
  by: DefineRequest,
  { items }: z.output<typeof defineItemsSchema>,
): Promise<z.output<typeof defineItemsAnswerSchema>> {
  const stated = items.map(({ owner, sku, name, barcodes, policy, picture, details }) => {
    const { size, weight, ...rest } = details ?? {};
    const measured = { ...(size ? { size } : {}), ...(weight ? { weight } : {}) };
    return { owner, sku, name, barcodes, said: { policy, picture }, details: { ...rest, ...measured } };
  });
  const outcomes = await defineItems(by, stated);
  return { items: outcomes.map((outcome, at) => answerOf(items[at]?.sku ?? '', outcome)) };
}

/** Null: nobody has defined it. */
export async function itemAnswer(
  ledger: Ledger,
  warehouse: string,
  item: { readonly owner: string; readonly sku: string },
): Promise<ReadItem | null> {
  const known = await ledger.read(warehouse, (reader) => reader.get('item', itemKey(item)));
  if (known === null) return null;
  const taught = known.barcodes
    .filter(isTaught)
    .map(({ code, level, quantity }) => ({ code, level, quantity }));
  return { item: definitionOf(known), taught };
}
