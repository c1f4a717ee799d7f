// Which goods a scan is of: the item among those that its code may mean, and all that the label says of it.
import type { Item } from '../../domain/catalogue/definitions.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import type { SeenItem } from '../heard.ts';
import type { ReceiveState, ReceiveStateAt, ReceiveWork, Scanned, Tracked } from './state.ts';
import { move, type ReceiveStep, shown, wrong } from './step.ts';
import { count } from './tally.ts';
import { attention, say } from './words.ts';
import { itemOf } from './work.ts';

/** The notice's own item where two owners sell under one code; else the only one. */
function itemFor({ about }: ReceiveWork, { items }: SeenItem): Item | null {
  const own = about.is === 'notice' ? items.find(({ owner }) => owner === about.notice.owner) : undefined;
  return own ?? (items.length === 1 ? (items[0] ?? null) : null);
}

/** A case's barcode counts its pieces, as a case; what the code states itself goes before that. */
function read(item: Item, { code, attributes }: SeenItem): Scanned {
  const barcode = item.barcodes.find((one) => one.code === code);
  const { lot, expiry, serial, count: stated } = attributes;
  const goods: Goods = {
    owner: item.owner,
    sku: item.sku,
    level: barcode?.level ?? 'each',
    lot,
    expiry,
    serial,
    status: 'available',
  };
  return { goods, pieces: stated ?? barcode?.quantity ?? 1 };
}

const trackingOf = (work: ReceiveWork, goods: Goods): readonly Tracked[] =>
  itemOf(work, goods)?.details?.tracking ?? [];

const isTracked = (work: ReceiveWork, goods: Goods, what: Tracked): boolean =>
  trackingOf(work, goods).includes(what);

/** What must be said of the goods and isn't yet. */
export const lacking = (work: ReceiveWork, goods: Goods): Tracked | null =>
  (['lot', 'expiry', 'serial'] as const).find(
    (what) => goods[what] === null && isTracked(work, goods, what),
  ) ?? null;

const isReceived = (work: ReceiveWork, { owner, sku, serial }: Goods): boolean =>
  serial !== null &&
  [...work.pallets.values()].some(({ received }) =>
    received.some(({ goods }) => goods.owner === owner && goods.sku === sku && goods.serial === serial),
  );

/** Counted, once everything is known that must be; loose pieces are then asked for by their number. */
export function proceed(
  over: ReceiveStateAt<'pallet'>,
  scanned: Scanned,
  isLoose: boolean,
  work: ReceiveWork,
): ReceiveStep {
  const { goods } = scanned;
  const what = lacking(work, goods);
  if (what !== null) return move({ at: 'ask', what, scanned, isLoose, over });
  if (isReceived(work, goods))
    return move(over, attention('say.serial-twice', { serial: goods.serial ?? '' }));
  return isLoose ? move({ at: 'loose', goods, over }) : count(over, scanned, work);
}

/** Pieces that each have a serial are scanned one by one. A serial on a case is the case's, and no piece's. */
export function identified(
  state: ReceiveState,
  over: ReceiveStateAt<'pallet'>,
  seen: SeenItem,
  isLoose: boolean,
  work: ReceiveWork,
): ReceiveStep {
  if (seen.items.length === 0) return wrong(state, 'say.unknown-code', shown(seen), say('say.next.teach'));
  const item = itemFor(work, seen);
  if (item === null) return wrong(state, 'say.several-owners', shown(seen), say('say.next.set-aside'));
  const { goods, pieces } = read(item, seen);
  const hasSerials = item.details?.tracking.includes('serial') === true;
  if (hasSerials && (pieces > 1 || isLoose)) {
    const scanned = { name: say('say.pieces', { count: pieces }), code: item.sku };
    return wrong(state, 'say.single-pieces', scanned, say('say.next.each-piece'));
  }
  const serial = pieces > 1 || isLoose ? null : goods.serial;
  const loose = isLoose ? ({ ...goods, level: 'each', serial } as const) : { ...goods, serial };
  return proceed(over, { goods: loose, pieces: isLoose ? 1 : pieces }, isLoose, work);
}
