// A batch of notices into the ledger, in one command: what is new is announced, what is there is compared.
import { itemKey } from '../../src/domain/catalogue/model.ts';
import { placeholderItem } from '../../src/domain/catalogue/placeholder.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { AnnouncedNotice } from '../../src/domain/inbound/announced.ts';
import { inChunks } from '../csv/in-chunks.ts';
import type { Decision, Ledger, LedgerReader } from '../ledger/ledger.ts';
import { knownNotices } from './known-notices.ts';
import { hasChanged } from './same-notice.ts';
import { isDue, withdrawal } from './withdraw-notice.ts';

const itemsPerFact = 500;
const noticesPerFact = 50;

/** `descriptions`: by SKU, what the sender calls it, for an item that nobody has defined. */
export interface StatedNotice {
  readonly notice: AnnouncedNotice;
  readonly descriptions: ReadonlyMap<string, string>;
}

/** `holder`: the other notice that names the pallet. */
export interface HeldPallet {
  readonly code: string;
  readonly holder: string;
}

/** `unknown`: SKUs that were made items of. `blind`: pallets that stand in the house already, counted without a notice. */
export type NoticeOutcome =
  | {
      readonly is: 'announced' | 'announced-anew';
      readonly unknown: ReadonlySet<string>;
      readonly blind: ReadonlySet<string>;
    }
  | { readonly is: 'unchanged' }
  | { readonly is: 'unknown-item'; readonly skus: ReadonlySet<string> }
  | { readonly is: 'sscc-in-other-notice'; readonly pallets: readonly HeldPallet[] }
  | { readonly is: 'notice-receiving' | 'notice-received' };

export interface AnnounceRequest {
  readonly ledger: Ledger;
  readonly warehouse: string;
  /** The desk user or the API key that announces, or null for the server itself. */
  readonly actor: string | null;
  /** `define` makes an item of each unknown SKU, so that its goods can be received; `reject` rejects its notice. */
  readonly unknownItems: 'reject' | 'define';
}

export interface Announced {
  /** One for each notice, in their order. */
  readonly outcomes: readonly NoticeOutcome[];
  readonly itemsDefined: number;
}

/** What the batch has taken so far: two of its notices can't have one pallet either. */
interface Taken {
  readonly pallets: Map<string, string>;
  readonly items: Map<string, ReturnType<typeof placeholderItem>>;
}

function heldPallets(
  { notice }: StatedNotice,
  holders: ReadonlyMap<string, string | null>,
  taken: Taken,
): HeldPallet[] {
  return notice.pallets.flatMap(({ code }) => {
    const holder = taken.pallets.get(code) ?? holders.get(code) ?? null;
    return holder === null || holder === notice.noticeId ? [] : [{ code, holder }];
  });
}

async function decide(
  reader: LedgerReader,
  stated: readonly StatedNotice[],
  unknownItems: AnnounceRequest['unknownItems'],
): Promise<Decision<Announced>> {
  const known = await knownNotices(
    reader,
    stated.map(({ notice }) => notice.noticeId),
  );
  const codes = stated.flatMap(({ notice }) => notice.pallets.map(({ code }) => code));
  const pallets = await reader.getMany('pallet', codes);
  const holders = new Map([...pallets].map(([code, { noticeId }]) => [code, noticeId]));
  const items = await reader.getMany('item', [
    ...new Set(
      stated.flatMap(({ notice: { owner, lines } }) => lines.map(({ sku }) => itemKey({ owner, sku }))),
    ),
  ]);
  const taken: Taken = { pallets: new Map(), items: new Map() };
  const facts: Fact[] = [];
  const announced: AnnouncedNotice[] = [];

  const judge = (one: StatedNotice): NoticeOutcome => {
    const { notice, descriptions } = one;
    const there = known.get(notice.noticeId);
    const blind = new Set(notice.pallets.flatMap(({ code }) => (holders.get(code) === null ? [code] : [])));
    if (there !== undefined && !hasChanged(there, notice, blind)) return { is: 'unchanged' };
    if (there !== undefined && !isDue(there)) {
      return { is: there.notice.state.is === 'received' ? 'notice-received' : 'notice-receiving' };
    }
    const held = heldPallets(one, holders, taken);
    if (held.length > 0) return { is: 'sscc-in-other-notice', pallets: held };
    const unknown = new Set(
      notice.lines.map(({ sku }) => sku).filter((sku) => !items.has(itemKey({ owner: notice.owner, sku }))),
    );
    if (unknown.size > 0 && unknownItems === 'reject') return { is: 'unknown-item', skus: unknown };
    for (const sku of unknown) {
      const name = descriptions.get(sku) || sku;
      taken.items.set(itemKey({ owner: notice.owner, sku }), placeholderItem(notice.owner, sku, name));
    }
    for (const { code } of notice.pallets) taken.pallets.set(code, notice.noticeId);
    if (there !== undefined) facts.push(withdrawal(there));
    announced.push(notice);
    return { is: there === undefined ? 'announced' : 'announced-anew', unknown, blind };
  };

  const outcomes = stated.map(judge);
  const defined = [...taken.items.values()];
  return {
    facts: [
      ...[...inChunks(defined, itemsPerFact)].map((some) => fact('items.defined', { items: some })),
      ...facts,
      ...[...inChunks(announced, noticesPerFact)].map((some) => fact('notices.announced', { notices: some })),
    ],
    answer: { outcomes, itemsDefined: defined.length },
  };
}

/** No two of the notices may have one name. Throws what the ledger throws; then nothing of the batch was taken. */
export const announceNotices = (
  { ledger, warehouse, actor, unknownItems }: AnnounceRequest,
  stated: readonly StatedNotice[],
): Promise<Announced> => ledger.command(warehouse, actor, (reader) => decide(reader, stated, unknownItems));
