// A return-to-vendor shipment: quarantined goods that go back to their supplier, and what comes in their place.
import type { Payload } from '../events/union.ts';
import type { Replenishment } from '../stock/replenishment.ts';

type Asked = Payload<'vendor-return.asked'>;

export const vendorReturnStates = ['open', 'shipped', 'withdrawn'] as const;
export type VendorReturnState = (typeof vendorReturnStates)[number];

/** `tasks`: its lines, by their keys. `at`: ms since 1970 by the server, when it came to be what it is. */
export interface VendorReturn extends Omit<Asked, 'lines'> {
  readonly tasks: readonly string[];
  readonly state: VendorReturnState;
  readonly at: number;
}

/**
 * One kind of goods at one place, to be brought to the shipment's dock: `location`. `shipped`: base units that left with
 * the driver.
 */
export interface VendorReturnLine extends Replenishment, Pick<Asked, 'returnId' | 'number' | 'supplier'> {
  readonly claim: string;
  readonly shipped: number;
}
