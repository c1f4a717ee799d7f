// One notice as the desk looks at it: its lines, its pallets, what was damaged, and what waits for a decision.

import { itemKey } from '../../src/domain/catalogue/model.ts';
import type { ClaimRow, NoticeDetail, NoticeLineRow, PalletRow } from '../../src/domain/desk/notices.ts';
import type { Pallet } from '../../src/domain/inbound/model.ts';
import { missingOf } from '../../src/domain/inbound/model.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import { knownNotices } from './known-notices.ts';
import { palletPlaces, palletStanding } from './pallet-standings.ts';
import { unreturned } from './return-places.ts';
import { linesOfClaims } from './vendor-returns.ts';

export type DetailWithoutRow = Omit<NoticeDetail, 'notice'>;

const pieces = (all: readonly { readonly quantity: number }[]) =>
  all.reduce((total, { quantity }) => total + quantity, 0);

/** By operator's id, the name; an id that nobody has a name for stays. */
async function namesOf(reader: LedgerReader, ids: readonly string[]): Promise<(id: string) => string> {
  const operators = await reader.getMany('operator', [...new Set(ids.filter((id) => id !== ''))]);
  return (id) => operators.get(id)?.name ?? id;
}

const palletRow = (
  pallet: Pallet,
  standing: PalletRow['standing'],
  nameOf: (id: string) => string,
): PalletRow => ({
  code: pallet.code,
  announced: pallet.expected.length > 0,
  expected: pieces(pallet.expected),
  received: pieces(pallet.received),
  damaged: pieces(pallet.damaged),
  standing: 'by' in standing ? { ...standing, by: nameOf(standing.by) } : standing,
});

/** Null: no notice has this name. */
export async function noticeDetail(reader: LedgerReader, noticeId: string): Promise<DetailWithoutRow | null> {
  const known = (await knownNotices(reader, [noticeId])).get(noticeId);
  if (known === undefined) return null;
  const { lines, pallets } = known;
  const claims = await reader.find('claim', [`notice:${noticeId}`]);
  const returns = await linesOfClaims(reader, claims);
  const items = await reader.getMany('item', [
    ...new Set([...lines, ...claims.map(({ goods }) => goods)].map(itemKey)),
  ]);
  const nameOfItem = (item: { owner: string; sku: string }) => items.get(itemKey(item))?.name ?? item.sku;
  const places = await palletPlaces(reader, pallets);
  const nameOf = await namesOf(reader, [
    ...pallets.map(({ state }) => (state.is === 'expected' ? '' : (state.operator ?? ''))),
    ...claims.map(({ operator }) => operator ?? ''),
  ]);
  const exceptions = await reader.find('exception', [
    `notice:${noticeId}`,
    `about:notice ${noticeId}`,
    ...pallets.map(({ code }) => `about:unit ${code}`),
  ]);
  return {
    lines: lines.map((line): NoticeLineRow => {
      const { n, sku, lot, expected, received, damaged } = line;
      return { n, sku, name: nameOfItem(line), lot, expected, received, damaged, missing: missingOf(line) };
    }),
    pallets: pallets.map((pallet) => palletRow(pallet, palletStanding(pallet, places), nameOf)),
    claims: claims
      .map((claim): ClaimRow => {
        const { id, unit, n, goods, quantity, reason, operator, at } = claim;
        return {
          id,
          unit,
          n,
          goods,
          name: nameOfItem(goods),
          quantity,
          returned: quantity - unreturned(claim, returns),
          reason,
          photos: [...claim.photos],
          by: nameOf(operator ?? ''),
          at,
        };
      })
      .toSorted((a, b) => a.at - b.at),
    exceptions: exceptions.toSorted((a, b) => b.position - a.position),
  };
}
