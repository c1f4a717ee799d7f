// Where somebody stands who carries goods by hand: puts a pallet away, moves goods from bin to bin, fills a pick face.
import type { Item } from '../../domain/catalogue/definitions.ts';
import type { Location } from '../../domain/catalogue/model.ts';
import type { Backorder } from '../../domain/orders/backorder.ts';
import type { LineRef } from '../../domain/orders/progress.ts';
import type { Balance } from '../../domain/stock/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import type { Place } from '../../domain/stock/place.ts';
import type { Replenishment } from '../../domain/stock/replenishment.ts';
import type { Site } from '../../domain/stock/suggest.ts';
import type { HandlingUnit } from '../../domain/stock/unit.ts';

/** What the carrying is for, and so where the goods are taken. */
export type Errand =
  /** `owed`: what orders wait for of the goods on it, the oldest order first. `today`: `YYYY-MM-DD`. */
  | {
      readonly is: 'put-away';
      readonly unit: HandlingUnit;
      readonly owed: readonly Backorder[];
      readonly today: string;
    }
  /** `units`: those that stand there, and those that did when the job was opened. */
  | { readonly is: 'move'; readonly location: string; readonly units: readonly HandlingUnit[] }
  /** `standsAt`: the location to walk to, null where nobody knows where the source stands. */
  | {
      readonly is: 'replenish' | 'vendor-return';
      readonly task: CarryTask;
      readonly standsAt: string | null;
    };

/** What is to be brought from one place to a certain other one. */
export type CarryTask = Replenishment;

export const isTask = (errand: Errand): errand is Extract<Errand, { readonly task: CarryTask }> =>
  'task' in errand;

/** Goods that may be taken from the errand's place. */
export interface Lying {
  readonly goods: Goods;
  readonly quantity: number;
  readonly item: Item | null;
}

/** The job's documents as they are now, pending events folded in. */
export interface CarryWork {
  readonly errand: Errand;
  readonly lying: readonly Lying[];
  /** What suggestions are made from; it knows no places where none are made. */
  readonly site: Site;
  /** Locations that this device has read for the job, by code. */
  readonly locations: ReadonlyMap<string, Location>;
  /** Where goods of the job lie by now, and by which events. */
  readonly carriedTo: readonly Balance[];
}

/** What is in hand, and how many base units of it go to the next bin. */
export interface Held {
  readonly goods: Goods;
  readonly quantity: number;
}

/** What was done, as far as taking it back must know. `from`: where the unit stood, null where nobody knew. */
export type Deed =
  | { readonly is: 'carried'; readonly goods: Goods; readonly quantity: number; readonly to: string }
  /** Past the bins to packing, for a line of an order. */
  | {
      readonly is: 'cross-docked';
      readonly line: LineRef;
      readonly goods: Goods;
      readonly quantity: number;
      readonly to: string;
    }
  | { readonly is: 'unit-moved'; readonly unit: string; readonly from: Place | null };

export type LabelKind = 'location' | 'item' | 'unit';

/** `over`: the step that a question stands over, and where its answer or "back" leads. */
export type CarryStep =
  /** On the way to where the goods are. */
  | { readonly at: 'source' }
  /** There: an item's scan is wanted, or where a whole unit goes as it is, its new place. */
  | { readonly at: 'goods' }
  /** The label doesn't tell which of these it is. */
  | { readonly at: 'which'; readonly among: readonly Goods[] }
  | { readonly at: 'amount'; readonly held: Held; readonly over: CarryStep }
  /** Goods in hand: their bin is wanted. */
  | { readonly at: 'bin'; readonly held: Held }
  /** A unit that stands at the location is moved as it is: its new place is wanted. */
  | { readonly at: 'unit'; readonly unit: string }
  /** The source gives less than the task asks for: how many are left there? */
  | { readonly at: 'remaining'; readonly over: CarryStep }
  /** The last deed is taken back: the place, or the unit, where the goods belong again is wanted. */
  | { readonly at: 'undo'; readonly back: Place; readonly over: CarryStep }
  | { readonly at: 'cant-read'; readonly label: LabelKind; readonly over: CarryStep }
  | { readonly at: 'done' };

export type CarryStepAt<A extends CarryStep['at']> = Extract<CarryStep, { readonly at: A }>;

/** `done`: what this person did here, the newest first: undo takes it back one by one. */
export interface CarryState {
  readonly step: CarryStep;
  readonly done: readonly Deed[];
}
