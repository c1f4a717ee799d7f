// The shape that every language's catalogue has: the same keys as English, checked by the compiler.
import type { en } from './en.ts';

type Plural = 'one' | 'other';
/** Korean has no `one`, Romanian needs `few`, French and Spanish `many`: which forms a plural key has is the language's own. */
type OwnPlurals = 'zero' | 'one' | 'two' | 'few' | 'many';

export type Same<Texts> = {
  readonly [Key in keyof Texts as Key extends `${string}_one` ? never : Key]: Texts[Key] extends string
    ? string
    : Same<Texts[Key]>;
} & {
  readonly [Key in keyof Texts & `${string}_other` as Key extends `${infer Base}_other`
    ? `${Base}_${OwnPlurals}`
    : never]?: string;
};

export type Catalogue = Same<typeof en>;

type Base<Key extends string> = Key extends `${infer Stem}_${Plural}` ? Stem : Key;

export type Path<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Base<Key> : `${Key}.${Path<Texts[Key]>}`;
}[keyof Texts & string];

/** A text by its place in the catalogue, such as `pick.walk.goTo`; a plural key without its ending. */
export type TextKey = Path<typeof en>;

export type TextValues = Readonly<Record<string, string | number>>;
