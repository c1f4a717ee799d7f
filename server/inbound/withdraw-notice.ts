// A notice that will not come, or comes otherwise: while nothing of it was received it is taken back with all that it named.
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type KnownNotice, knownNotices } from './known-notices.ts';

/** Its truck isn't at the dock, and no pallet of it was scanned either. */
export const isDue = ({ notice, pallets }: KnownNotice): boolean =>
  notice.state.is === 'due' && pallets.every(({ state }) => state.is === 'expected');

export const withdrawal = ({ notice, lines, pallets }: KnownNotice): Fact =>
  fact('notice.withdrawn', {
    noticeId: notice.noticeId,
    lines: lines.map(({ n, owner, sku }) => ({ n, owner, sku })),
    pallets: pallets.map(({ code }) => code),
  });

interface WithdrawRequest {
  readonly ledger: Ledger;
  readonly warehouse: string;
  readonly actor: string;
}

export const withdrawNotice = (
  { ledger, warehouse, actor }: WithdrawRequest,
  noticeId: string,
): Promise<'withdrawn' | 'not-due' | 'unknown'> =>
  ledger.command<'withdrawn' | 'not-due' | 'unknown'>(warehouse, actor, async (reader) => {
    const known = (await knownNotices(reader, [noticeId])).get(noticeId);
    if (known === undefined) return { facts: [], answer: 'unknown' };
    if (!isDue(known)) return { facts: [], answer: 'not-due' };
    return { facts: [withdrawal(known)], answer: 'withdrawn' };
  });
