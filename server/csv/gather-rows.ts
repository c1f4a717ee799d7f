// A file's rows, each judged and all of them gathered, with how far the reading has come told on the way.
import type { ImportProgress } from './import-progress.ts';
import { type CsvFile, readRows, type Table } from './read-rows.ts';

export interface FileRequest {
  readonly source: AsyncIterable<Uint8Array>;
  /** Bytes of the whole file, for the progress bar; null where nobody said. */
  readonly bytesTotal: number | null;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** What a row says, and what all of them come to. */
interface Gathering<Judged, Gathered> {
  readonly judge: (cells: readonly string[]) => Judged;
  readonly gatherer: { add(row: number, judged: Judged): void; finish(): Gathered };
}

/** As `readRows`; throws as it does. */
export function gatherRows<Column extends string, Judged, Gathered>(
  { source, bytesTotal, onProgress }: FileRequest,
  layout: Pick<CsvFile<Column>, 'columns' | 'optional' | 'maxRows'>,
  begin: (table: Table<Column>) => Gathering<Judged, Gathered>,
): Promise<{ readonly bytesRead: number; readonly made: Gathered }> {
  const file: CsvFile<Column> = {
    ...layout,
    source,
    onRead: (read) => onProgress?.({ phase: 'reading', ...read, bytesTotal, done: 0, total: 0 }),
  };
  return readRows(file, (table) => {
    const { judge, gatherer } = begin(table);
    return { take: (row, cells) => gatherer.add(row, judge(cells)), finish: () => gatherer.finish() };
  });
}
