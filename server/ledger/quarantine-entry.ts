// What of an event in quarantine can be told without reading all of its bytes.
import type { QuarantineEntry } from './ledger.ts';

/** So many characters are looked at: a device writes the type among the first fields. */
export const readableHead = 400;

const typeField = /"type"\s*:\s*("(?:[^"\\]|\\.){0,64}")/;

function typeIn(head: string): string | null {
  const quoted = typeField.exec(head)?.[1];
  if (quoted === undefined) return null;
  try {
    return String(JSON.parse(quoted));
  } catch {
    return null;
  }
}

/** `head`: how its bytes begin. */
export const entryFrom = ({
  head,
  ...entry
}: Omit<QuarantineEntry, 'type'> & { readonly head: string }): QuarantineEntry => ({
  ...entry,
  type: typeIn(head),
});
