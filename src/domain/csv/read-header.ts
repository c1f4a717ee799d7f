// From the names in a file's first row to the place of each column.

/** The index of each column in a record; null where the file has none, which only an optional one may lack. */
export type Places<Column extends string> = { readonly [C in Column]: number | null };

export type Header<Column extends string> =
  | { readonly is: 'read'; readonly places: Places<Column>; readonly width: number }
  /** By the names that the mapping looked for. */
  | { readonly is: 'columns-missing'; readonly missing: readonly string[] }
  /** Which of two columns of one name is meant, nobody knows. */
  | { readonly is: 'columns-twice'; readonly twice: readonly string[] };

const plain = (name: string) => name.trim().toLowerCase();

/** Names are compared without regard to case and surrounding space. */
export function readHeader<Column extends string>(
  record: readonly string[],
  columns: Readonly<Record<Column, string | null>>,
  optional: readonly NoInfer<Column>[],
): Header<Column> {
  const names = record.map(plain);
  const wanted = (Object.entries(columns) as [Column, string | null][]).map(([column, name]) => ({
    column,
    name,
    at: name === null ? -1 : names.indexOf(plain(name)),
  }));
  const missing = wanted.flatMap(({ column, name, at }) =>
    at === -1 && !optional.includes(column) ? [name ?? column] : [],
  );
  if (missing.length > 0) return { is: 'columns-missing', missing };
  const twice = wanted.flatMap(({ name, at }) =>
    name !== null && at !== names.lastIndexOf(plain(name)) ? [name] : [],
  );
  if (twice.length > 0) return { is: 'columns-twice', twice };
  const places = Object.fromEntries(wanted.map(({ column, at }) => [column, at === -1 ? null : at]));
  return { is: 'read', places: places as Places<Column>, width: names.length };
}

/** A cell of a record as it is meant: without the space around it, empty where there is no such column. */
export const cellAt = (record: readonly string[], at: number | null): string =>
  at === null ? '' : (record[at] ?? '').trim();

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
