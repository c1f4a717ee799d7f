// Reading a list of codes as it is written in a table.

/** Codes with white space between them. */
export const codes = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
