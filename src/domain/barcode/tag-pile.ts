// A pile of tagged goods: how many tags, of which items and units. Each tag counts once, however often it is read.
import type { Tag } from './meaning.ts';

/** By the tag's identity. */
export type TagPile = ReadonlyMap<string, Tag['names']>;

export const noTags: TagPile = new Map();

export const withTags = (
  pile: TagPile,
  tags: readonly { readonly uri: string; readonly names: Tag['names'] }[],
): TagPile =>
  tags.length === 0 ? pile : new Map([...pile, ...tags.map(({ uri, names }) => [uri, names] as const)]);

export interface PileCount {
  readonly tags: number;
  /** By GTIN, 14 digits, the most first. */
  readonly items: readonly { readonly gtin: string; readonly count: number }[];
  /** Codes of handling units. */
  readonly units: readonly string[];
}

export function countPile(pile: TagPile): PileCount {
  const items = new Map<string, number>();
  const units: string[] = [];
  for (const names of pile.values()) {
    if (names.is === 'unit') units.push(names.code);
    else items.set(names.gtin, (items.get(names.gtin) ?? 0) + 1);
  }
  return {
    tags: pile.size,
    items: [...items]
      .map(([gtin, count]) => ({ gtin, count }))
      .sort((a, b) => b.count - a.count || a.gtin.localeCompare(b.gtin)),
    units: units.toSorted(),
  };
}
