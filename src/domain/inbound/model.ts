// What is on its way in and what has come of it: a notice, its lines, and the pallets that it names or that were built.
import type { Goods } from '../stock/movement.ts';
import type { AnnouncedNotice, ExpectedContent } from './announced.ts';

/** `at`: ms since 1970 by the clock of whoever said so. It is told, and decides nothing (SYNC.md P5). */
export type NoticeState =
  | { readonly is: 'due' }
  | { readonly is: 'receiving'; readonly dock: string; readonly at: number }
  | { readonly is: 'received'; readonly dock: string; readonly arrivedAt: number; readonly at: number };

/** An advance ship notice or a purchase order. `palletsReceived`: of those that it names. */
export interface Notice extends Omit<AnnouncedNotice, 'lines' | 'pallets'> {
  readonly lines: number;
  readonly pallets: number;
  readonly palletsReceived: number;
  readonly state: NoticeState;
}

/**
 * Base units. `received` counts what was damaged too; `damaged` is the part of it that was. `ended`: what had come of it
 * when the truck was said to be empty, and from then on nothing more is waited for; null before.
 */
export interface NoticeLine {
  readonly noticeId: string;
  readonly n: number;
  readonly owner: string;
  readonly sku: string;
  readonly lot: string | null;
  readonly expected: number;
  readonly received: number;
  readonly damaged: number;
  readonly ended: { readonly received: number } | null;
}

/** What has not come, waited for or not. */
export const missingOf = ({ expected, received }: Pick<NoticeLine, 'expected' | 'received'>): number =>
  Math.max(0, expected - received);

export const noticeLineKey = (noticeId: string, n: number) => `${noticeId}/${String(n).padStart(4, '0')}`;

/** Goods that were counted onto a pallet by one event. `n`: the notice's line, or null where it names none. */
export interface Received {
  readonly by: string;
  readonly n: number | null;
  readonly goods: Goods;
  readonly quantity: number;
}

export const damageReasons = ['crushed', 'wet', 'torn', 'broken', 'leaking', 'soiled'] as const;
export type DamageReason = (typeof damageReasons)[number];

export interface Damaged extends Received {
  readonly reason: DamageReason;
  /** SHA-256 of each photo, hexadecimal. */
  readonly photos: readonly string[];
}

/** `by`: the event that made it so. `device` has counted it, so that another's count of the same pallet books nothing. */
export type PalletState =
  | { readonly is: 'expected' }
  | {
      readonly is: 'open' | 'closed';
      readonly by: string;
      readonly device: string;
      readonly operator: string | null;
      /** ms, as in `NoticeState`: when it was opened. */
      readonly at: number;
    };

/** Damaged goods, as the supplier will be told of them. */
export interface Claim extends Damaged {
  readonly id: string;
  readonly noticeId: string | null;
  readonly unit: string;
  readonly operator: string | null;
  readonly at: number;
}

/**
 * A pallet by its licence plate or SSCC: announced, received blind, or built from loose cartons. `expected` is empty
 * where nobody said what is on it. `steps`: what was counted, found damaged and closed here, by its event, in that order: undo takes the last one back.
 * `rivals`: devices that counted it as well; nothing of theirs is booked. Where it stands is its handling unit's to say.
 */
export interface Pallet {
  readonly code: string;
  readonly noticeId: string | null;
  readonly expected: readonly ExpectedContent[];
  readonly received: readonly Received[];
  readonly damaged: readonly Damaged[];
  readonly steps: readonly string[];
  readonly rivals: readonly string[];
  readonly state: PalletState;
}
