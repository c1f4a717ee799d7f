// A label that is to be printed anew: one open task for each, however often somebody finds that it can't be read.
import { itemKey } from '../catalogue/model.ts';
import type { Payload } from '../events/union.ts';

export type Labelled = Payload<'label.replaced'>;

/** As `kind key`. A tote is a unit: its label is one and the same. An item without its owner is found by its SKU. */
export function labelSubject({ label, code, owner }: Labelled): string {
  switch (label) {
    case 'location':
      return `location ${code}`;
    case 'item':
      return `item ${owner === null ? code : itemKey({ owner, sku: code })}`;
    case 'tote':
    case 'unit':
      return `unit ${code}`;
  }
}

export const reprintId = (labelled: Labelled): string => `reprint ${labelSubject(labelled)}`;
