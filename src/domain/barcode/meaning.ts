// What a code can mean on the floor. `parseScan` turns every raw scan into exactly one of these. SCAN.md.

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

/** What one GS1 code says beside the trade item's number. Dates are `YYYY-MM-DD`. */
export interface ItemAttributes {
  readonly lot: string | null;
  readonly expiry: string | null;
  readonly serial: string | null;
  /** AI (30) or (37): pieces that the code itself states. */
  readonly count: number | null;
}

export type Meaning =
  /** A trade item by its GTIN, always as 14 digits. */
  | ({ readonly is: 'item'; readonly gtin: string } & ItemAttributes)
  /** A handling unit: an SSCC as 18 digits, or one of our own licence plates (`T-0142`, `LPN-20417`). */
  | { readonly is: 'unit'; readonly code: string }
  | { readonly is: 'location'; readonly code: string }
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
  | 'separator-lost'
  | 'malformed-element-string'
  | 'unknown-identifier'
  | 'forbidden-combination'
  | 'bad-date'
  | 'too-long';
