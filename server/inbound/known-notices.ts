// Notices as the ledger has them, each with its lines and with the pallets that are its own.
import type { Notice, NoticeLine, Pallet } from '../../src/domain/inbound/model.ts';
import type { LedgerReader } from '../ledger/ledger.ts';

export interface KnownNotice {
  readonly notice: Notice;
  /** Ascending by number. */
  readonly lines: readonly NoticeLine[];
  /** Ascending by code. */
  readonly pallets: readonly Pallet[];
}

/** By its name. One that the ledger doesn't have is left out. */
export async function knownNotices(
  reader: LedgerReader,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, KnownNotice>> {
  const notices = await reader.getMany('notice', noticeIds);
  const found = new Map<string, { notice: Notice; lines: NoticeLine[]; pallets: Pallet[] }>();
  for (const [id, notice] of notices) found.set(id, { notice, lines: [], pallets: [] });
  if (found.size === 0) return found;
  const terms = [...found.keys()].map((id) => `notice:${id}`);
  for (const line of await reader.find('notice-line', terms)) found.get(line.noticeId)?.lines.push(line);
  for (const pallet of await reader.find('pallet', terms)) {
    if (pallet.noticeId !== null) found.get(pallet.noticeId)?.pallets.push(pallet);
  }
  return found;
}
