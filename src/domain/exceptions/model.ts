// An exception: an open contradiction between plan and floor that a person settles. SYNC.md P4.

export const exceptionCodes = [
  'operator-without-right',
  'lease-not-held',
  'list-unknown',
  'tote-in-use',
  'surplus',
  'promised-elsewhere',
  'short-pick',
  'wrong-item',
  'already-closed',
  'nothing-to-reverse',
  'goods-moved-on',
  'balance-negative',
  'wrong-place',
  'events-may-be-lost',
  'events-purged',
  'item-unknown',
  'barcode-conflict',
  'notice-unknown',
  'notice-closed',
  'received-twice',
  'received-blind',
  'not-announced',
  'over-received',
  'pallet-short',
  'short-received',
  'expired',
  'short-dated',
  'serial-twice',
  'unit-disputed',
  'location-unknown',
  'count-difference',
  'count-overtaken',
] as const;
export type ExceptionCode = (typeof exceptionCodes)[number];

/** `subject` names the thing it is about, as `kind key`; `facts` are shown to the person who settles it. */
export interface Exception {
  readonly id: string;
  readonly code: ExceptionCode;
  readonly eventId: string;
  readonly position: number;
  readonly subject: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly state: 'open' | 'settled';
}

/** A job that an exception or a "can't read" leaves behind for somebody on the floor. */
export interface Task {
  readonly id: string;
  readonly kind: 'return-to-bin' | 'reprint' | 'count';
  readonly subject: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly state: 'open' | 'done';
}
