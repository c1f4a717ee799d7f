// Returns to the vendor as the desk decides them: asked for from claims, handed over, or withdrawn. Each in one command.
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { Claim, Notice } from '../../src/domain/inbound/model.ts';
import { noticeId as noticeIdOf } from '../../src/domain/inbound/notice-id.ts';
import type { VendorReturn, VendorReturnLine } from '../../src/domain/inbound/vendor-return.ts';
import { stockKey } from '../../src/domain/stock/model.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { type Fetch, fetchesFor } from './return-places.ts';

interface Deciding {
  readonly ledger: Pick<Ledger, 'command'>;
  readonly warehouse: string;
  readonly actor: string;
}

/** `claims`: ids of the damages that go back. `replacement`: the supplier sends as much again. */
export interface ReturnWishes {
  readonly noticeId: string;
  readonly claims: readonly string[];
  readonly dock: string;
  readonly replacement: boolean;
  /** Fresh ids: of the shipment and of its lines. */
  readonly newId: () => string;
}

export type AskedReturn =
  | { readonly is: 'asked'; readonly returnId: string; readonly number: string; readonly pieces: number }
  /** None of the claimed goods are in quarantine any more, or all of them are in a shipment already. */
  | { readonly is: 'nothing' }
  | { readonly is: 'no-dock' | 'unknown-notice' | 'unknown-claim' | 'too-many' };

const mostLines = 200;

export const returnNumber = (n: number): string => `RTV-${String(n).padStart(5, '0')}`;

/** All lines that claims of a notice have in shipments, open or not. */
export const linesOfClaims = (
  reader: LedgerReader,
  claims: readonly Pick<Claim, 'id'>[],
): Promise<readonly VendorReturnLine[]> =>
  claims.length === 0
    ? Promise.resolve([])
    : reader.find(
        'vendor-return-line',
        claims.map(({ id }) => `claim:${id}`),
      );

/** As much again as goes back, under the shipment's own number. */
function replacing({ owner, supplier }: Notice, number: string, fetches: readonly Fetch[]): Fact {
  const bySku = new Map<string, number>();
  for (const { goods, quantity } of fetches) bySku.set(goods.sku, (bySku.get(goods.sku) ?? 0) + quantity);
  return fact('notices.announced', {
    notices: [
      {
        noticeId: noticeIdOf({ supplier, number }),
        kind: 'purchase-order',
        owner,
        number,
        supplier,
        expectedOn: null,
        loading: 'floor-loaded',
        trusted: false,
        lines: [...bySku].map(([sku, quantity], index) => ({ n: index + 1, sku, lot: null, quantity })),
        pallets: [],
      },
    ],
  });
}

async function fetches(reader: LedgerReader, claims: readonly Claim[]): Promise<readonly Fetch[]> {
  const skus = [...new Set(claims.map(({ goods }) => stockKey(goods)))];
  const balances = await reader.find(
    'balance',
    skus.map((sku) => `sku:${sku}`),
  );
  const open = await reader.find(
    'vendor-return-line',
    skus.map((sku) => `sku:${sku}`),
  );
  return fetchesFor(claims, balances, open);
}

export const askReturn = (
  { ledger, warehouse, actor }: Deciding,
  wishes: ReturnWishes,
): Promise<AskedReturn> =>
  ledger.command<AskedReturn>(warehouse, actor, async (reader) => {
    const refuse = (is: Exclude<AskedReturn['is'], 'asked'>) => ({ facts: [], answer: { is } });
    const { noticeId, dock, replacement, newId } = wishes;
    const notice = await reader.get('notice', noticeId);
    if (notice === null) return refuse('unknown-notice');
    const place = await reader.get('location', dock);
    if (place?.type !== 'dock' && place?.type !== 'stage') return refuse('no-dock');
    const found = await reader.getMany('claim', wishes.claims);
    const claims = [...found.values()].filter((claim) => claim.noticeId === noticeId);
    if (claims.length < new Set(wishes.claims).size) return refuse('unknown-claim');
    const all = await fetches(reader, claims);
    if (all.length === 0) return refuse('nothing');
    if (all.length > mostLines) return refuse('too-many');
    const number = returnNumber((await reader.count('vendor-return')) + 1);
    // Begins with its number, so that lists go by it; the rest keeps two alike apart after a restore.
    const returnId = `${number}-${newId()}`;
    const { supplier } = notice;
    const asked = fact('vendor-return.asked', {
      returnId,
      number,
      noticeId,
      supplier,
      dock,
      replacement: replacement ? noticeIdOf({ supplier, number }) : null,
      lines: all.map((one) => ({ taskId: newId(), ...one })),
    });
    const facts = replacement ? [asked, replacing(notice, number, all)] : [asked];
    const pieces = all.reduce((sum, { quantity }) => sum + quantity, 0);
    return { facts, answer: { is: 'asked', returnId, number, pieces } };
  });

export type EndedReturn = 'ended' | 'unknown' | 'over' | 'nothing-there';

async function linesOf(
  reader: LedgerReader,
  { returnId }: VendorReturn,
): Promise<readonly VendorReturnLine[]> {
  return reader.find('vendor-return-line', [`return:${returnId}`]);
}

/** The driver has what stands at the dock for it. The rest stays in quarantine, and may go with another shipment. */
export const shipReturn = ({ ledger, warehouse, actor }: Deciding, returnId: string): Promise<EndedReturn> =>
  ledger.command<EndedReturn>(warehouse, actor, async (reader) => {
    const found = await reader.get('vendor-return', returnId);
    if (found === null) return { facts: [], answer: 'unknown' };
    if (found.state !== 'open') return { facts: [], answer: 'over' };
    const lines = (await linesOf(reader, found)).filter(({ carried }) => carried > 0);
    if (lines.length === 0) return { facts: [], answer: 'nothing-there' };
    const shipped = fact('vendor-return.shipped', {
      returnId,
      dock: found.dock,
      tasks: [...found.tasks],
      lines: lines.map(({ goods, carried }) => ({ goods, quantity: carried })),
    });
    return { facts: [shipped], answer: 'ended' };
  });

/** Nothing goes back. What stands at the dock for it already is somebody's to move. */
export const withdrawReturn = (
  { ledger, warehouse, actor }: Deciding,
  returnId: string,
): Promise<EndedReturn> =>
  ledger.command<EndedReturn>(warehouse, actor, async (reader) => {
    const found = await reader.get('vendor-return', returnId);
    if (found === null) return { facts: [], answer: 'unknown' };
    if (found.state !== 'open') return { facts: [], answer: 'over' };
    const withdrawn = fact('vendor-return.withdrawn', { returnId, tasks: [...found.tasks] });
    return { facts: [withdrawn], answer: 'ended' };
  });
