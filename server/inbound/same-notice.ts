// Whether a notice that comes again says something else. The sequence of its rows and the numbers of its lines say nothing.
import type { AnnouncedNotice } from '../../src/domain/inbound/announced.ts';
import type { KnownNotice } from './known-notices.ts';

type Head = Pick<AnnouncedNotice, 'kind' | 'owner' | 'expectedOn' | 'loading' | 'trusted'>;

const headOf = ({ kind, owner, expectedOn, loading, trusted }: Head, pallets: number) =>
  JSON.stringify([kind, owner, expectedOn, loading, trusted, pallets]);

const sorted = (rows: readonly (readonly (string | number | null)[])[]) =>
  rows.map((row) => JSON.stringify(row)).sort();

const contentsOf = (pallets: readonly AnnouncedNotice['pallets'][number][]) =>
  pallets.flatMap(({ code, contents }) =>
    contents.map(({ sku, lot, expiry, quantity }) => [code, sku, lot, expiry, quantity]),
  );

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((text, index) => text === others[index]);

/** `blind`: pallets that were counted before any notice named them: they aren't the notice's own, and don't compare. */
export function hasChanged(
  { notice, lines, pallets }: KnownNotice,
  stated: AnnouncedNotice,
  blind: ReadonlySet<string>,
): boolean {
  const linesThere = sorted(lines.map(({ sku, lot, expected }) => [sku, lot, expected]));
  const linesHere = sorted(stated.lines.map(({ sku, lot, quantity }) => [sku, lot, quantity]));
  const there = pallets.map(({ code, expected }) => ({ code, contents: [...expected] }));
  const here = stated.pallets.filter(({ code }) => !blind.has(code));
  return (
    headOf(notice, notice.pallets) !== headOf(stated, stated.pallets.length) ||
    !isSame(linesThere, linesHere) ||
    !isSame(sorted(contentsOf(there)), sorted(contentsOf(here)))
  );
}
