// A document by its address, and how a reader learns whether it is there.
import type { Bodies, Kind } from './kinds.ts';

/** `kind` and `key` together address one document of a warehouse. */
export interface Address<K extends Kind = Kind> {
  readonly kind: K;
  readonly key: string;
}

/** One string for maps; kinds hold no space, so the first one parts kind from key. */
export const addressText = (address: Address) => `${address.kind} ${address.key}`;

export const addressFrom = (text: string): Address => {
  const space = text.indexOf(' ');
  return { kind: text.slice(0, space) as Kind, key: text.slice(space + 1) };
};

/** `unknown`: outside what this side holds. It is never the same as absent (SYNC.md L5). */
export type Reading<K extends Kind> =
  | { readonly is: 'known'; readonly body: Bodies[K] }
  | { readonly is: 'absent' }
  | { readonly is: 'unknown' };

/** Documents as one side holds them. The answer is immediate: whoever folds loads what is needed beforehand. */
export interface View {
  read<K extends Kind>(kind: K, key: string): Reading<K>;
}

/** A document after an event; `body` null: it is gone. */
export type Change = {
  readonly [K in Kind]: { readonly kind: K; readonly key: string; readonly body: Bodies[K] | null };
}[Kind];
