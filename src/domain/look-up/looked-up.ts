// What a device can say about a code: what it is, where it is, how much, and what happened to it last.
import type { Command, ScanProblem } from '../barcode/meaning.ts';
import type { KnownItem, Location } from '../catalogue/model.ts';
import type { PickList } from '../picking/model.ts';
import type { Goods } from '../stock/movement.ts';
import type { Place } from '../stock/place.ts';
import type { HandlingUnit } from '../stock/unit.ts';
import type { Deed } from './deeds.ts';

/** So many pieces of some goods at a real place; below nothing where the floor and the ledger differ. */
export interface Lying {
  readonly place: Place;
  readonly goods: Goods;
  readonly quantity: number;
  /** Null: this device doesn't know the item. */
  readonly item: KnownItem | null;
}

/** A deed with the name of whoever did it, null where no person did, and with the item, null where it isn't known. */
export interface ToldDeed extends Deed {
  readonly who: string | null;
  readonly item: KnownItem | null;
}

/** What one pick list on this device does for an order. `asked` and `put` in pieces. */
export interface OrderShare {
  readonly list: PickList;
  readonly totes: readonly string[];
  readonly asked: number;
  readonly put: number;
}

export type LookedUp =
  /** `pieces`: what the code stands for, null where it was found by its SKU. `onHand`: everywhere in the house. */
  | {
      readonly is: 'item';
      readonly item: KnownItem;
      readonly code: string;
      readonly pieces: number | null;
      readonly onHand: number;
      readonly lying: readonly Lying[];
      readonly deeds: readonly ToldDeed[];
    }
  /** One code of several owners, or of several items that are defined with it: a person chooses. */
  | { readonly is: 'items'; readonly code: string; readonly items: readonly KnownItem[] }
  /** `location` null: nobody has defined it. Its check digits aren't told: they prove that somebody stands there. */
  | {
      readonly is: 'location';
      readonly code: string;
      readonly location: Pick<Location, 'type' | 'blockedBy'> | null;
      /** Standing there. */
      readonly lying: readonly Lying[];
      readonly units: readonly HandlingUnit[];
      readonly deeds: readonly ToldDeed[];
    }
  /** `unit` null: this device has never heard of it. `list`: the one that has it on its cart, where it is here. */
  | {
      readonly is: 'unit';
      readonly code: string;
      readonly unit: HandlingUnit | null;
      readonly list: PickList | null;
      readonly lying: readonly Lying[];
      readonly deeds: readonly ToldDeed[];
    }
  /** A badge. `name` null: of nobody on this device's roster. */
  | { readonly is: 'operator'; readonly name: string | null }
  | {
      readonly is: 'order';
      readonly id: string;
      readonly shares: readonly OrderShare[];
      readonly units: readonly HandlingUnit[];
    }
  | { readonly is: 'command'; readonly command: Command }
  /** A code that nothing here has. `teachable`: an item may be given it. */
  | { readonly is: 'unknown'; readonly code: string; readonly teachable: boolean }
  /** It was misread, or is nothing that a warehouse has a use for. */
  | { readonly is: 'unusable'; readonly code: string; readonly why: ScanProblem | 'foreign' };
