// How far an import has come, and how much of what it rejects is kept to be shown.

/** First the whole file is read, then what it holds is written. */
export interface ImportProgress {
  readonly phase: 'reading' | 'writing';
  readonly bytesRead: number;
  readonly bytesTotal: number | null;
  readonly rows: number;
  readonly done: number;
  /** 0 while the file is being read. */
  readonly total: number;
}

export const maxRejectedRows = 10_000;
