// Why a whole file is refused, whatever it was meant to bring in.

export const refusalCodes = [
  'empty',
  'not-text',
  'columns-missing',
  'columns-twice',
  'malformed-quotes',
  'row-too-long',
  'too-many-rows',
] as const;

/** The whole file was refused and nothing of it was taken. `line`: of the file, from 1, where one is to blame. */
export class ImportRefused extends Error {
  readonly code: (typeof refusalCodes)[number];
  readonly line: number | null;
  constructor(code: (typeof refusalCodes)[number], line: number | null, message: string) {
    super(message);
    this.name = 'ImportRefused';
    this.code = code;
    this.line = line;
  }
}
