// Numbers that name neither goods nor a unit nor a place: orders, shipments, documents, assets.
import type { Meaning, ReferenceKind } from '../meaning.ts';
import type { Element } from './element-string.ts';

type Reference = Extract<Meaning, { is: 'reference' }>;

/** The first that is there tells what a code is; the others are beside it. */
const kinds: readonly (readonly [ai: string, what: ReferenceKind])[] = [
  ['8006', 'piece-of-item'],
  ['8026', 'piece-of-item'],
  ['8003', 'returnable-asset'],
  ['8004', 'asset'],
  ['7023', 'asset'],
  ['253', 'document'],
  ['255', 'coupon'],
  ['8110', 'coupon'],
  ['8112', 'coupon'],
  ['402', 'shipment'],
  ['401', 'consignment'],
  ['400', 'customer-order'],
  ['8020', 'payment-slip'],
  ['8010', 'component'],
  ['8013', 'model'],
  ['8017', 'service-relation'],
  ['8018', 'service-relation'],
];

export function referenceOfElements(elements: readonly Element[]): Reference | null {
  for (const [ai, what] of kinds) {
    const found = elements.find(({ identifier }) => identifier.ai === ai);
    if (found === undefined) continue;
    const beside = elements.filter((element) => element !== found);
    const further = beside.map(({ identifier, value }) => ({ ai: identifier.ai, value }));
    return { is: 'reference', what, number: found.value, further };
  }
  return null;
}
