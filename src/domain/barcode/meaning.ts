// What a code can mean on the floor. `parseScan` turns every raw scan into exactly one of these. SCAN.md.
import type { HandlingUnit } from './handling-unit.ts';
import type { Further, TradeItem } from './trade-item.ts';

/** What the hardware gave. `aim`: the AIM identifier (ISO/IEC 15424) such as `]C1`, where one came. */
export interface RawScan {
  readonly text: string;
  readonly aim: string | null;
  readonly via: 'wedge' | 'camera' | 'typed';
  /** ms on the page's monotonic clock, of the terminating keystroke. */
  readonly at: number;
}

export const commands = [
  'undo',
  'short',
  'skip',
  'done',
  'print',
  'cant-read',
  'tote-full',
  'pause',
] as const;
export type Command = (typeof commands)[number];

/** What the jobs ask of goods. Dates are `YYYY-MM-DD`. */
export interface ItemAttributes {
  readonly lot: string | null;
  /** The use-by date, else the best-before date. */
  readonly expiry: string | null;
  readonly serial: string | null;
  /** AI (30) or (37): pieces that the code itself states. */
  readonly count: number | null;
}

/** What a number that is neither goods nor a unit nor a place stands for. */
export type ReferenceKind =
  /** One of our own orders, by its id. */
  | 'order'
  /** AI (400): the number of the purchase order as the customer gave it. */
  | 'customer-order'
  /** AI (401), GINC. */
  | 'consignment'
  /** AI (402), GSIN. */
  | 'shipment'
  /** AI (253), GDTI. */
  | 'document'
  /** AI (8020). */
  | 'payment-slip'
  /** AI (255), (8110), (8112). */
  | 'coupon'
  /** AI (8003), GRAI. */
  | 'returnable-asset'
  /** AI (8004), GIAI; (7023), the assembly that it is a part of. */
  | 'asset'
  /** AI (8010), CPID. */
  | 'component'
  /** AI (8013), GMN. */
  | 'model'
  /** AI (8006), (8026), ITIP: one of several pieces of an item, so not the item. */
  | 'piece-of-item'
  /** AI (8017), (8018), GSRN. */
  | 'service-relation';

/** An RFID tag by its EPC, GS1 Tag Data Standard 2.x. `uri` is its pure identity: one tag, one text. */
export interface Tag {
  readonly is: 'tag';
  readonly uri: string;
  readonly names: TradeItem | HandlingUnit;
}

export type Meaning =
  | TradeItem
  | HandlingUnit
  | { readonly is: 'location'; readonly code: string }
  /** A location by GS1's number, AI (414) with (254): perhaps the supplier's, perhaps one of our own sites. */
  | { readonly is: 'gln'; readonly gln: string; readonly extension: string | null }
  | Tag
  | {
      readonly is: 'reference';
      readonly what: ReferenceKind;
      readonly number: string;
      readonly further: readonly Further[];
    }
  | { readonly is: 'badge'; readonly secret: string }
  | { readonly is: 'enrolment'; readonly code: string }
  | { readonly is: 'command'; readonly command: Command }
  /** No form that we know: it may be an item's own code (a SKU), so it is looked up. */
  | { readonly is: 'text'; readonly text: string }
  /** What no step of any job could ever want: a web address, a carrier's label. */
  | { readonly is: 'foreign'; readonly what: 'web-address' | 'carrier-label'; readonly text: string }
  | { readonly is: 'bad'; readonly problem: ScanProblem; readonly text: string };

export type ScanProblem =
  | 'empty'
  | 'check-digit'
  /** It can be read in two ways, because the reader lost what parts its elements. */
  | 'separator-lost'
  | 'malformed-element-string'
  | 'unknown-identifier'
  | 'forbidden-combination'
  /** It says only a part: a lot without its item, an add-on without its EAN. */
  | 'missing-companion'
  | 'bad-date'
  /** A country, a currency, a time of day … that doesn't exist. */
  | 'bad-value'
  /** A GS1 Digital Link in its compressed form, which isn't read. */
  | 'compressed-link'
  /** An RFID tag of a scheme that isn't read, or one whose bits break their scheme's rules. */
  | 'unread-tag'
  | 'too-long';
