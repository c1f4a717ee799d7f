// Where a person stands who looks something up, or teaches a code that nobody knew.
import type { Meaning } from '../../domain/barcode/meaning.ts';
import type { KnownItem } from '../../domain/catalogue/model.ts';
import type { LookedUp } from '../../domain/look-up/looked-up.ts';

/** What was asked about: asked again, it shows what has changed meanwhile. `key`: the item's, where a code has several. */
export type Asked =
  | { readonly is: 'scanned'; readonly meaning: Meaning }
  | { readonly is: 'item'; readonly key: string; readonly code: string };

export type PackLevel = 'inner' | 'case';

/** `before`: where "back" leads. */
export interface Shown {
  readonly at: 'shown';
  readonly asked: Asked;
  readonly found: LookedUp;
  readonly before: LookUpState;
}

/** `unknown`: where nobody knew the code. */
interface Teaching {
  readonly code: string;
  readonly unknown: Shown;
}

export type LookUpState =
  | { readonly at: 'ask' }
  | Shown
  /** A code is typed instead of scanned; `over` gets it. */
  | { readonly at: 'typing'; readonly over: LookUpState }
  /** A label of the item that is known already is wanted. `items`: those that the last one may mean. */
  | (Teaching & { readonly at: 'teach-item'; readonly items: readonly KnownItem[] })
  | (Teaching & { readonly at: 'teach-pack'; readonly item: KnownItem })
  | (Teaching & { readonly at: 'teach-quantity'; readonly item: KnownItem; readonly level: PackLevel })
  /** `by`: the event, for its reversal. */
  | (Teaching & {
      readonly at: 'taught';
      readonly item: KnownItem;
      readonly pieces: number;
      readonly by: string;
    });

export type LookUpStateAt<A extends LookUpState['at']> = Extract<LookUpState, { readonly at: A }>;

/** What a person presses. */
export type LookUpPress =
  | { readonly is: 'type' | 'teach' | 'one-piece' | 'undo' | 'back' }
  | { readonly is: 'pack'; readonly level: PackLevel }
  | { readonly is: 'quantity'; readonly quantity: number };

/** `found`: what a code came to that was scanned or typed, or a row that was pressed. */
export type LookUpInput =
  | LookUpPress
  | {
      readonly is: 'found';
      readonly by: 'code' | 'row';
      readonly asked: Asked;
      readonly found: LookedUp;
    }
  /** What is shown has been read again. */
  | { readonly is: 'read-anew'; readonly found: LookedUp };
