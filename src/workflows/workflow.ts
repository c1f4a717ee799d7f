// The contract of a job on the handheld: a pure machine that answers each input at once with what follows.
import type { Command, Meaning } from '../domain/barcode/meaning.ts';
import type { Item } from '../domain/catalogue/definitions.ts';
import type { Fact } from '../domain/events/union.ts';

/** A person or the hardware said something. `items`: what the item master knows under the scanned code. */
export type Input =
  | { readonly is: 'scan'; readonly meaning: Meaning; readonly text: string; readonly items: readonly Item[] }
  | { readonly is: 'command'; readonly command: Command }
  /** Typed where a label can't be read: check digits, the SKU's last four, a tote's number. */
  | { readonly is: 'typed'; readonly text: string }
  | { readonly is: 'quantity'; readonly quantity: number }
  | { readonly is: 'choice'; readonly choice: string }
  /** A photo was taken and is on the disk: by its hash an event may name it (SYNC.md D11). */
  | { readonly is: 'photo'; readonly hash: string }
  | { readonly is: 'back' };

/** A message by its key in the catalogue, with the values it names. */
export interface Words {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Three answers, and silence (HANDHELD.md). */
export type Feedback =
  | { readonly is: 'accept'; readonly words: Words }
  /** `scanned` and `wanted` name codes and things; `next` says what to do. */
  | {
      readonly is: 'reject';
      readonly title: Words;
      readonly scanned: Named;
      readonly wanted: Named | null;
      readonly next: Words;
    }
  | { readonly is: 'attention'; readonly words: Words }
  | { readonly is: 'none' };

/** A thing as a person calls it, and its code. `name` null: nobody knows it. */
export interface Named {
  readonly name: Words | string | null;
  readonly code: string;
}

export interface Step<State> {
  readonly state: State;
  /** Empty where nothing happened on the floor; then accept needs no disk. */
  readonly facts: readonly Fact[];
  readonly feedback: Feedback;
}

/** `Work` is what the job's documents say now, pending events folded in. The machine holds no copy of it. */
export interface Workflow<State, Work> {
  readonly name: string;
  /** What the ledger is told when this operator takes the work up: that it has begun, or goes on in other hands. */
  begin(work: Work, operator: string): readonly Fact[];
  /** Where somebody stands who takes this work up, from what the documents say. */
  resume(work: Work): State;
  step(state: State, input: Input, work: Work): Step<State>;
  /** Nothing half done: an update may be activated and a person may leave (D10). */
  atRest(state: State): boolean;
  /** Whether the input confirms what the very same code has shown: then it must be scanned anew, its bounce is none. */
  confirms?(state: State, input: Input): boolean;
}
