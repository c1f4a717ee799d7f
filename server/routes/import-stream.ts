// An import while it runs: the body is the file, read as it arrives; the answer is lines of JSON that tell how far the
// import has come and end with its report.
import type { Context } from 'hono';
import { type AnyImportLine, largestImport } from '../../src/domain/desk/import-line.ts';
import type { DeskEnv } from '../access/identities.ts';
import type { ImportProgress } from '../csv/import-progress.ts';
import { ImportRefused } from '../csv/import-refused.ts';
import { refusalOf } from '../security/refusal.ts';

const textTypes = new Set([
  'text/csv',
  'text/plain',
  'application/csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
]);
const megabytes = Math.round(largestImport / 1_000_000);
/** ms between two lines of progress: a person sees no more. */
const progressPace = 200;

const tooLarge = {
  code: 'too-large',
  message: `The file is larger than ${megabytes} MB. Split it and import the parts one after the other.`,
};
const empty = { code: 'empty', message: 'The file is empty. Export it again and choose the new file.' };

/** Thrown inside the body when it outgrows what was allowed, whatever its header said. */
class TooLarge extends Error {}

async function* atMost(body: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of body) {
    read += chunk.length;
    if (read > bytes) throw new TooLarge();
    yield chunk;
  }
}

/** The file's size by its header, null where none is given. Throws the refusal of what can't be a CSV. */
function announcedSize(c: Context): number | null {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!textTypes.has(type)) {
    throw refusalOf(c, 415, {
      code: 'not-csv',
      message: 'This is not a CSV file. Save the sheet as "CSV UTF-8" and choose that file.',
    });
  }
  const length = c.req.header('content-length');
  if (length === undefined) return null;
  if (Number(length) > largestImport) throw refusalOf(c, 413, tooLarge);
  if (Number(length) === 0) throw refusalOf(c, 400, empty);
  return Number(length);
}

const refusedBy = (fault: unknown): AnyImportLine<never> => {
  if (fault instanceof ImportRefused) {
    return { is: 'refused', code: fault.code, message: fault.message, line: fault.line };
  }
  if (fault instanceof TooLarge) return { is: 'refused', ...tooLarge, line: null };
  return {
    is: 'refused',
    code: 'import-broken-off',
    message: 'The import broke off. Import the same file again: what is in already is not taken twice.',
    line: null,
  };
};

/** What the description of an import's route says of its answer. */
export const importAnswers = {
  description:
    'Answers `application/x-ndjson`: lines of progress, then one line with the report or the refusal.',
  responses: {
    413: { description: 'The file is too large' },
    415: { description: 'Not a CSV file' },
  },
};

export interface ImportPorts {
  readonly clock: () => number;
  /** Told what no refusal names, for the log. */
  readonly onFault: (fault: unknown) => void;
}

/** What any import is given beside its own settings. */
export interface Importing {
  readonly warehouse: string;
  readonly actor: string;
  readonly source: AsyncIterable<Uint8Array>;
  readonly bytesTotal: number | null;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Answers with the lines of the import that `run` does. Throws the refusal of what can't be a CSV. */
export function streamImport<Report>(
  c: Context<DeskEnv>,
  { clock, onFault }: ImportPorts,
  run: (importing: Importing) => Promise<Report>,
): Response {
  const bytesTotal = announcedSize(c);
  const file = c.req.raw.body;
  if (file === null) throw refusalOf(c, 400, empty);
  const { warehouse, userId } = c.var.desk;
  const encoder = new TextEncoder();
  let listening = true;
  const answer = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: AnyImportLine<Report>) => {
        if (listening) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      let told = Number.NEGATIVE_INFINITY;
      try {
        const report = await run({
          warehouse,
          actor: userId,
          source: atMost(file, largestImport),
          bytesTotal,
          onProgress: (progress) => {
            if (clock() - told < progressPace) return;
            told = clock();
            say({ is: 'progress', ...progress });
          },
        });
        say({ is: 'report', report });
      } catch (fault) {
        if (listening && !(fault instanceof ImportRefused || fault instanceof TooLarge)) onFault(fault);
        say(refusedBy(fault));
      }
      if (listening) controller.close();
    },
    /** Whoever asked has gone. What is under way ends by itself. */
    cancel() {
      listening = false;
    },
  });
  return c.body(answer, 200, { 'Content-Type': 'application/x-ndjson', 'X-Accel-Buffering': 'no' });
}
