// What a person has entered, kind by kind, and the labels that it asks for once it says enough.
import { locationTypeSchema } from '../../domain/catalogue/definitions.ts';
import { type LabelChoice, mostLabels } from '../../domain/desk/labels.ts';
import type { LabelledThing } from '../../domain/desk/reprints.ts';

export const labelKinds = ['fresh', 'locations', 'items', 'units'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** As typed. What was entered for one kind is still there when the person comes back to it. */
export interface LabelDraft {
  readonly kind: LabelKind;
  readonly fresh: { readonly count: string };
  readonly locations: { readonly from: string; readonly through: string; readonly type: string };
  readonly items: { readonly codes: string; readonly copies: string };
  readonly units: { readonly codes: string };
}

export const emptyDraft: LabelDraft = {
  kind: 'fresh',
  fresh: { count: '10' },
  locations: { from: '', through: '', type: '' },
  items: { codes: '', copies: '1' },
  units: { codes: '' },
};

/** `fresh`: licence plates that the server is yet to number. */
export type WantedLabels = { readonly of: 'fresh'; readonly count: number } | LabelChoice;

const quantity = (typed: string): number | null => {
  const number = Number(typed);
  return Number.isInteger(number) && number >= 1 && number <= mostLabels ? number : null;
};

/** One on each line, or parted by commas. A SKU may hold blanks. */
const codesIn = (typed: string): string[] =>
  typed
    .split(/[\n,;]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** Null: it doesn't say enough yet, or no such number of labels is printed at once. */
export function wantedOf(draft: LabelDraft): WantedLabels | null {
  switch (draft.kind) {
    case 'fresh': {
      const count = quantity(draft.fresh.count);
      return count === null ? null : { of: 'fresh', count };
    }
    case 'locations': {
      const { from, through, type } = draft.locations;
      const known = locationTypeSchema.safeParse(type);
      const choice = { from: orNull(from), through: orNull(through), type: known.data ?? null };
      const empty = choice.from === null && choice.through === null && choice.type === null;
      return empty ? null : { of: 'locations', ...choice };
    }
    case 'items': {
      const codes = codesIn(draft.items.codes);
      const copies = quantity(draft.items.copies);
      return codes.length === 0 || copies === null ? null : { of: 'items', codes, copies };
    }
    case 'units': {
      const codes = codesIn(draft.units.codes);
      return codes.length === 0 ? null : { of: 'units', codes };
    }
  }
}

const withCode = (typed: string, code: string): string => [...new Set([...codesIn(typed), code])].join('\n');

/** One more label in the form: beside others of its kind, but a location alone, since the form takes a range of them. */
export function withLabel(draft: LabelDraft, { label, code }: LabelledThing): LabelDraft {
  switch (label) {
    case 'location':
      return { ...draft, kind: 'locations', locations: { from: code, through: '', type: '' } };
    case 'item': {
      const { codes, copies } = draft.items;
      return { ...draft, kind: 'items', items: { codes: withCode(codes, code), copies } };
    }
    case 'unit':
      return { ...draft, kind: 'units', units: { codes: withCode(draft.units.codes, code) } };
  }
}
