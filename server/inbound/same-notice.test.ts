import { describe, expect, it } from 'vitest';
import type { AnnouncedNotice } from '../../src/domain/inbound/announced.ts';
import type { KnownNotice } from './known-notices.ts';
import { hasChanged } from './same-notice.ts';

const stated: AnnouncedNotice = {
  noticeId: 'L:1',
  kind: 'ship-notice',
  owner: 'main',
  number: '1',
  supplier: 'L',
  expectedOn: null,
  loading: 'palletised',
  trusted: false,
  lines: [
    { n: 1, sku: 'A', lot: null, quantity: 3 },
    { n: 2, sku: 'B', lot: null, quantity: 4 },
  ],
  pallets: [
    { code: 'LPN-1', contents: [{ n: 1, sku: 'A', lot: null, expiry: null, quantity: 3 }] },
    { code: 'LPN-2', contents: [{ n: 2, sku: 'B', lot: null, expiry: null, quantity: 4 }] },
  ],
};

const { lines, pallets, ...head } = stated;
const known = {
  notice: { ...head, lines: 2, pallets: 2, palletsReceived: 0, state: { is: 'due' } },
  lines: lines.map((line) => ({ ...line, expected: line.quantity })),
  pallets: pallets.map(({ code, contents }) => ({ code, expected: contents })),
} as unknown as KnownNotice;
const noBlind: ReadonlySet<string> = new Set();

describe('a notice that comes again', () => {
  it('says the same in whatever sequence, and however its lines are numbered', () => {
    const turned = {
      ...stated,
      lines: lines.toReversed().map((line, index) => ({ ...line, n: index + 1 })),
      pallets: pallets.toReversed(),
    };
    expect(hasChanged(known, turned, noBlind)).toBe(false);
  });

  it.each<Partial<AnnouncedNotice>>([
    { trusted: true },
    { expectedOn: '2026-01-01' },
    { lines: lines.slice(1) },
    { lines: lines.map((line) => ({ ...line, lot: 'L1' })) },
    { pallets: pallets.slice(1) },
    { pallets: [...pallets.slice(1), { code: 'LPN-3', contents: pallets[0]?.contents ?? [] }] },
  ])('says something else with %j', (changed) => {
    expect(hasChanged(known, { ...stated, ...changed }, noBlind)).toBe(true);
  });

  it('isn’t compared by a pallet that was counted before any notice named it', () => {
    const oneThere = { ...known, pallets: known.pallets.slice(1) };
    expect(hasChanged(oneThere, stated, new Set(['LPN-1']))).toBe(false);
    expect(hasChanged(oneThere, stated, noBlind)).toBe(true);
  });
});
