// What of an item's stock wants a look: too little of it, too much, or nothing of it ever moved.

export const stockFlags = ['low', 'excess', 'dead'] as const;
export type StockFlag = (typeof stockFlags)[number];

/** Days without a movement after which goods count as dead. */
export const deadAfter = 90;
/** More fillings of all its pick faces than this is too much of an item. */
export const excessFillings = 10;

export const msPerDay = 86_400_000;
/** Whole days since 1970 (UTC) of a moment in ms. */
export const dayOf = (ms: number) => Math.floor(ms / msPerDay);

/**
 * Base units. `minimum` and `maximum`: of all the item's pick faces together, 0 where it has none. `movedOn`: the day of
 * its last movement by the server's clock, see `dayOf`.
 */
export interface Watched {
  readonly onHand: number;
  readonly quarantined: number;
  readonly reserved: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly movedOn: number;
}

/** What may still be promised; below 0 where more is promised than is there. */
export const availableOf = ({ onHand, quarantined, reserved }: Watched): number =>
  onHand - quarantined - reserved;

/** Without a pick face nobody has said how much there should be: too little is then less than was promised. */
const applies: Readonly<Record<StockFlag, (item: Watched, today: number) => boolean>> = {
  low: (item) => availableOf(item) < item.minimum,
  excess: (item) => item.maximum > 0 && availableOf(item) > excessFillings * item.maximum,
  dead: ({ onHand, movedOn }, today) => onHand > 0 && movedOn <= today - deadAfter,
};

export const isFlagged = (flag: StockFlag, item: Watched, today: number): boolean =>
  applies[flag](item, today);

export const flagsOf = (item: Watched, today: number): StockFlag[] =>
  stockFlags.filter((flag) => isFlagged(flag, item, today));
