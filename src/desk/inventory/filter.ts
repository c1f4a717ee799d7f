// What of the inventory is shown. It stands in the address, so that a filtered list can be kept and sent on.
import { inventoryFilterSchema } from '../../domain/desk/inventory.ts';

type Name = keyof typeof inventoryFilterSchema.shape;

const names = Object.keys(inventoryFilterSchema.shape) as Name[];

/** As in the address: whatever somebody wrote there; the server says what it can't read. */
export type Filter = Readonly<Record<Name, string | undefined>>;

export const filterIn = (search: URLSearchParams): Filter =>
  Object.fromEntries(names.map((name) => [name, search.get(name) ?? undefined])) as Filter;

/** What is set of it, for an address. */
export const addressed = (filter: Partial<Filter>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  );

const seldom = ['lot', 'level', 'status', 'channel', 'order', 'notice'] as const;

/** Whether one of the fields is set that are asked for less often. */
export const asksMore = (filter: Filter): boolean => seldom.some((name) => filter[name] !== undefined);
