// Questions that the steps ask of the documents.
import type { Item } from '../../domain/catalogue/definitions.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import type { NoticeLine, Pallet } from '../../domain/inbound/model.ts';
import type { Counted, OnPallet } from '../../domain/inbound/on-pallet.ts';
import { balanceKey } from '../../domain/stock/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import { namedPlace } from '../../domain/stock/place.ts';
import type { ReceiveWork } from './state.ts';

export const linesOf = ({ about }: ReceiveWork): readonly NoticeLine[] =>
  about.is === 'notice' ? about.lines : [];

export const noticeIdOf = ({ about }: ReceiveWork): string | null =>
  about.is === 'notice' ? about.notice.noticeId : null;

/** A pallet that was counted before its notice was known, or in another job, stays what it is. */
export const onPallet = (work: ReceiveWork, unit: string): OnPallet => {
  const pallet = work.pallets.get(unit);
  const isOther = work.about.is === 'notice' && pallet !== undefined;
  return { noticeId: isOther ? pallet.noticeId : noticeIdOf(work), unit };
};

/** The dock that the truck stands at; null until somebody has said it. */
export function dockOf({ about, units }: ReceiveWork): string | null {
  if (about.is === 'notice') return about.notice.state.is === 'due' ? null : about.notice.state.dock;
  const at = units.get(about.unit)?.at ?? null;
  const place = at === null ? null : namedPlace(at);
  return place?.is === 'location' ? place.code : null;
}

export const isFloorLoaded = ({ about }: ReceiveWork): boolean =>
  about.is === 'notice' && about.notice.loading === 'floor-loaded';

export const palletAt = (work: ReceiveWork, unit: string | null): Pallet | null =>
  unit === null ? null : (work.pallets.get(unit) ?? null);

/** This device counts it now. */
export const isOurs = ({ device }: ReceiveWork, { state }: Pallet): boolean =>
  state.is === 'open' && state.device === device;

export const ourOpen = (work: ReceiveWork): Pallet | null =>
  [...work.pallets.values()].find((pallet) => pallet.noticeId === noticeIdOf(work) && isOurs(work, pallet)) ??
  null;

/** Another's pallet while it is open; one's own that is closed. */
export function mayTake({ device }: ReceiveWork, pallet: Pallet | null): 'no' | 'over' | 'again' {
  if (pallet === null || pallet.state.is === 'expected') return 'no';
  if (pallet.state.device === device) return 'again';
  return pallet.state.is === 'open' ? 'over' : 'no';
}

/** Whoever counted or counts it, by name where it is known. */
export function holderOf({ people }: ReceiveWork, { state }: Pallet): string {
  if (state.is === 'expected') return '';
  return state.operator === null ? state.device : (people.get(state.operator) ?? state.operator);
}

export const itemOf = (work: ReceiveWork, goods: { owner: string; sku: string }): Item | null =>
  work.items.get(itemKey(goods)) ?? null;

export const nameOf = (work: ReceiveWork, goods: { owner: string; sku: string }): string =>
  itemOf(work, goods)?.name ?? goods.sku;

const pieces = (counted: readonly { readonly quantity: number }[]): number =>
  counted.reduce((sum, { quantity }) => sum + quantity, 0);

/** What a pallet should hold of one line, and what was counted of it. */
export interface PalletLine {
  readonly n: number;
  readonly sku: string;
  readonly expected: number;
  readonly received: number;
}

export function palletLines({ expected, received }: Pallet): readonly PalletLine[] {
  return [...new Set(expected.map(({ n }) => n))].map((n) => ({
    n,
    sku: expected.find((content) => content.n === n)?.sku ?? '',
    expected: pieces(expected.filter((content) => content.n === n)),
    received: pieces(received.filter((one) => one.n === n)),
  }));
}

export const missingOn = (pallet: Pallet): readonly PalletLine[] =>
  palletLines(pallet).filter(({ expected, received }) => received < expected);

export const countedOn = ({ received }: Pallet): number => pieces(received);

const ownerOf = ({ about }: ReceiveWork): string => (about.is === 'notice' ? about.notice.owner : '');

/** What is expected and not counted yet, as it would be booked: nobody has said how it is packed, so in pieces. */
export function remaining(work: ReceiveWork, pallet: Pallet): readonly Counted[] {
  const left = new Map(palletLines(pallet).map(({ n, received }) => [n, received]));
  return pallet.expected.flatMap(({ n, sku, lot, expiry, quantity }) => {
    const counted = Math.min(quantity, left.get(n) ?? 0);
    left.set(n, (left.get(n) ?? 0) - counted);
    const goods: Goods = {
      owner: ownerOf(work),
      sku,
      level: 'each',
      lot,
      expiry,
      serial: null,
      status: 'available',
    };
    return counted === quantity ? [] : [{ n, goods, quantity: quantity - counted }];
  });
}

/** Goods of a pallet that may still be called damaged, alike ones together. */
export function damageable({ received, damaged }: Pallet): readonly Counted[] {
  const all = new Map<string, Counted>();
  const add = ({ n, goods, quantity }: Counted, sign: 1 | -1) => {
    const key = `${n} ${balanceKey('supplier', goods)}`;
    const before = all.get(key)?.quantity ?? 0;
    all.set(key, { n, goods, quantity: before + sign * quantity });
  };
  for (const one of received) add(one, 1);
  for (const one of damaged) add(one, -1);
  return [...all.values()].filter(({ quantity }) => quantity > 0);
}

/** Cartons an hour on this device since it opened its first pallet; null while there are too few to tell. */
export function cartonRate(work: ReceiveWork): number | null {
  const ours = [...work.pallets.values()].flatMap(({ state, received, noticeId }) =>
    state.is !== 'expected' && state.device === work.device && noticeId === noticeIdOf(work)
      ? [{ at: state.at, cartons: received.length }]
      : [],
  );
  const cartons = ours.reduce((sum, pallet) => sum + pallet.cartons, 0);
  const hours = (work.readAt - Math.min(...ours.map(({ at }) => at))) / 3_600_000;
  return cartons < 5 || hours < 1 / 60 ? null : Math.round(cartons / hours);
}
