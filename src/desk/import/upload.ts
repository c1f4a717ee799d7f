// Sends a file and reads the import's account of itself while it runs. XMLHttpRequest, because it alone tells how much
// of the body has gone out.
import type { AnyImportLine, ImportProgress } from '../../domain/desk/import-line.ts';
import { api, type DeskRefusal, refusalIn, withQuery } from '../ask.ts';

export type UploadEnd<Report> =
  | Exclude<AnyImportLine<Report>, { is: 'progress' }>
  | { readonly is: 'lost' }
  | { readonly is: 'stopped' }
  | { readonly is: 'turned-away'; readonly refusal: DeskRefusal };

export type ImportQuery = Readonly<Record<string, string | undefined>>;

export interface UploadSteps<Report> {
  readonly onSent: (bytes: number, total: number) => void;
  readonly onProgress: (progress: ImportProgress) => void;
  readonly onEnd: (end: UploadEnd<Report>) => void;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Hands out whole lines of a text that grows. */
function lineReader<Report>(onLine: (line: AnyImportLine<Report>) => void): (text: string) => void {
  let read = 0;
  return (text) => {
    let end = text.indexOf('\n', read);
    while (end !== -1) {
      onLine(JSON.parse(text.slice(read, end)) as AnyImportLine<Report>);
      read = end + 1;
      end = text.indexOf('\n', read);
    }
  };
}

/** `path`: the import's route. Answers how to stop. What is written already stays: importing again adds the rest. */
export function uploadFile<Report>(
  path: string,
  file: Blob,
  query: ImportQuery,
  { onSent, onProgress, onEnd }: UploadSteps<Report>,
): () => void {
  const request = new XMLHttpRequest();
  let end: UploadEnd<Report> = { is: 'lost' };
  const read = lineReader<Report>((line) => {
    if (line.is === 'progress') onProgress(line);
    else end = line;
  });
  request.open('POST', `${api}${withQuery(path, query)}`);
  request.setRequestHeader('Content-Type', 'text/csv');
  request.upload.addEventListener('progress', ({ loaded, total }) => onSent(loaded, total));
  request.addEventListener('progress', () => {
    if (request.status === 200) read(request.responseText);
  });
  request.addEventListener('abort', () => {
    end = { is: 'stopped' };
  });
  request.addEventListener('loadend', () => {
    if (request.status === 200) read(request.responseText);
    else if (request.status !== 0) {
      end = { is: 'turned-away', refusal: refusalIn(request.status, parse(request.responseText)) };
    }
    onEnd(end);
  });
  request.send(file);
  return () => request.abort();
}
