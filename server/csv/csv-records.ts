// The records of a CSV with their row numbers, as a stream: the file is never in memory as a whole.
import { Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { sniffDelimiter } from '../../src/domain/csv/read-header.ts';
import { decodeLines } from './decode-lines.ts';
import { ImportRefused } from './import-refused.ts';

export interface CsvRecord {
  /** As a spreadsheet counts them: the header is row 1, and an empty line is a row too. */
  readonly row: number;
  readonly cells: readonly string[];
}

const quoteFaults: ReadonlySet<string> = new Set([
  'CSV_QUOTE_NOT_CLOSED',
  'CSV_INVALID_CLOSING_QUOTE',
  'INVALID_OPENING_QUOTE',
]);

/** What follows a broken quote can't be trusted, so the whole file is refused. */
function refusal(fault: unknown): unknown {
  if (!(fault instanceof CsvError)) return fault;
  const line = typeof fault.lines === 'number' ? fault.lines : null;
  const where = line === null ? '' : ` near line ${line}`;
  if (quoteFaults.has(fault.code)) {
    return new ImportRefused(
      'malformed-quotes',
      line,
      `A quotation mark is open or misplaced${where}. Correct that line and import the file again.`,
    );
  }
  return new ImportRefused('row-too-long', line, `A row is too long${where}. Is a quotation mark left open?`);
}

const parserFor = (firstBlock: string): Parser =>
  parse({
    delimiter: sniffDelimiter(firstBlock.split(/[\r\n]/, 1)[0] ?? ''),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: 100_000,
  });

async function* from(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** Throws `ImportRefused` where the file is no CSV. Empty lines are left out, but counted in `row`. */
export async function* csvRecords(source: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const text = decodeLines(source);
  const first = await text.next();
  if (first.done === true) return;
  const parser = parserFor(first.value);
  const input = Readable.from(from(first.value, text));
  input.on('error', (fault) => parser.destroy(fault));
  input.pipe(parser);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (cells.length > 1 || cells[0] !== '') yield { row, cells };
    }
  } catch (fault) {
    throw refusal(fault);
  } finally {
    input.destroy();
  }
}
