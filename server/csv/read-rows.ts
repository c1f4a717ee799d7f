// The rows of a CSV behind its header, one after the other. Nothing but the row at hand is in memory.
import { type Places, readHeader } from '../../src/domain/csv/read-header.ts';
import { csvRecords } from './csv-records.ts';
import { ImportRefused } from './import-refused.ts';

/** Rows between two calls of `onRead`, so that a large file doesn't spend its time on telling. */
const rowsPerProgress = 2000;

export interface CsvFile<Column extends string> {
  readonly source: AsyncIterable<Uint8Array>;
  /** By what each column is called in the file's first row; null: the file has none. */
  readonly columns: Readonly<Record<Column, string | null>>;
  /** Those that a file may lack. */
  readonly optional: readonly NoInfer<Column>[];
  readonly maxRows: number;
  readonly onRead: (read: { readonly bytesRead: number; readonly rows: number }) => void;
}

/** Who makes something of a file's rows. `row` as a spreadsheet counts: the header is row 1. */
export interface RowTaker<Made> {
  readonly take: (row: number, cells: readonly string[]) => void;
  readonly finish: () => Made;
}

/** Where each column stands, and how many cells a row must have. */
export interface Table<Column extends string> {
  readonly places: Places<Column>;
  readonly width: number;
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

function tableOf<Column extends string>(
  row: number,
  cells: readonly string[],
  { columns, optional }: CsvFile<Column>,
): Table<Column> {
  const header = readHeader(cells, columns, optional);
  switch (header.is) {
    case 'read':
      return header;
    case 'columns-missing':
      throw new ImportRefused(
        'columns-missing',
        row,
        `The first row names no column ${quoted(header.missing)}. Choose another layout or add it.`,
      );
    case 'columns-twice':
      throw new ImportRefused(
        'columns-twice',
        row,
        `The first row names ${quoted(header.twice)} twice. Remove or rename the column that is not meant.`,
      );
  }
}

/**
 * Reads the whole file; `begin` is told its columns and answers who takes its rows. Answers what was made of them.
 * Throws `ImportRefused` where the file can't be read as its columns say.
 */
export async function readRows<Column extends string, Made>(
  file: CsvFile<Column>,
  begin: (table: Table<Column>) => RowTaker<Made>,
): Promise<{ readonly bytesRead: number; readonly made: Made }> {
  let bytesRead = 0;
  let rows = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file.source) {
      bytesRead += chunk.length;
      yield chunk;
    }
  }
  let taker: RowTaker<Made> | null = null;
  for await (const { row, cells } of csvRecords(counted())) {
    if (taker === null) {
      taker = begin(tableOf(row, cells, file));
      continue;
    }
    rows += 1;
    if (rows > file.maxRows) {
      throw new ImportRefused('too-many-rows', row, `The file has more than ${file.maxRows} rows. Split it.`);
    }
    taker.take(row, cells);
    if (rows % rowsPerProgress === 0) file.onRead({ bytesRead, rows });
  }
  if (taker === null) throw new ImportRefused('empty', null, 'The file is empty.');
  file.onRead({ bytesRead, rows });
  return { bytesRead, made: taker.finish() };
}
