// CSV out (RFC 4180) that a spreadsheet can open without running what a stranger wrote into a cell.

/**
 * A cell that begins like a formula gets an apostrophe before it, so that a spreadsheet shows it and doesn't run it
 * (OWASP, "CSV Injection"). Numbers stay numbers.
 */
const harmless = (text: string) => (/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text);

const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

type Row = readonly (string | number)[];

/** Rows end in CRLF. */
export const csvRows = (rows: readonly Row[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** A whole file: the byte order mark tells a spreadsheet that it is UTF-8. */
export const csvText = (rows: readonly Row[]): string => `\uFEFF${csvRows(rows)}`;
