// Sends a choice of labels to a printer, or saves it as a PDF.
import type { LabelAnswer, LabelChoice } from '../../domain/desk/labels.ts';
import { api, refusalIn, tell } from '../ask.ts';

async function save(choice: LabelChoice): Promise<null> {
  const response = await fetch(`${api}/labels`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ choice, printer: null }),
  });
  if (!response.ok) throw refusalIn(response.status, await response.json().catch(() => null));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = 'labels.pdf';
  link.click();
  URL.revokeObjectURL(address);
  return null;
}

/** Null: they were saved as a PDF. Rejects with a `DeskRefusal`. */
export const printLabels = (choice: LabelChoice, printer: string | null): Promise<LabelAnswer | null> =>
  printer === null ? save(choice) : tell<LabelAnswer>('/labels', { choice, printer });
