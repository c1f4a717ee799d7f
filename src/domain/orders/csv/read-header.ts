// From the names in a file's first row to the place of each column.
import type { Column, OrderMapping } from './mapping.ts';

/** The index of each column in a record; null where the file needn't have it. */
export type Places = { readonly [C in Exclude<Column, 'channel' | 'owner'>]: number } & {
  readonly channel: number | null;
  readonly owner: number | null;
};

export type Header =
  | { readonly is: 'read'; readonly places: Places; readonly width: number }
  /** By the names that the mapping looked for. */
  | { readonly is: 'columns-missing'; readonly missing: readonly string[] }
  /** Which of two columns of one name is meant, nobody knows. */
  | { readonly is: 'columns-twice'; readonly twice: readonly string[] };

const plain = (name: string) => name.trim().toLowerCase();

export function readHeader(record: readonly string[], { columns }: OrderMapping): Header {
  const names = record.map(plain);
  const missing: string[] = [];
  const optional = (name: string | null): number | null => {
    const at = name === null ? -1 : names.indexOf(plain(name));
    return at === -1 ? null : at;
  };
  const needed = (name: string): number => {
    const at = optional(name);
    if (at === null) missing.push(name);
    return at ?? -1;
  };
  const places: Places = {
    number: needed(columns.number),
    sku: needed(columns.sku),
    quantity: needed(columns.quantity),
    description: needed(columns.description),
    orderedAt: needed(columns.orderedAt),
    shipTo: needed(columns.shipTo),
    channel: optional(columns.channel),
    owner: optional(columns.owner),
  };
  if (missing.length > 0) return { is: 'columns-missing', missing };
  const twice = Object.values(columns)
    .filter((name) => name !== null)
    .filter((name) => names.indexOf(plain(name)) !== names.lastIndexOf(plain(name)));
  if (twice.length > 0) return { is: 'columns-twice', twice };
  return { is: 'read', places, width: names.length };
}

const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The delimiter that parts the header row into the most columns; a quoted name may hold any of them. */
export function sniffDelimiter(header: string): Delimiter {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, parts: bare.split(delimiter).length }))
    .sort((a, b) => b.parts - a.parts);
  return best?.delimiter ?? ',';
}
