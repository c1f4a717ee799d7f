// Pick lists as rows of the desk: documents joined with the names of operators, devices and items.

import { itemKey } from '../../src/domain/catalogue/model.ts';
import type { PickListDetail, PickListRow } from '../../src/domain/desk/pick-lists.ts';
import { type PickList, type PickStop, putOf } from '../../src/domain/picking/model.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import { type NameOf, operatorNames } from './desk-names.ts';

const operatorOf = ({ state }: PickList) =>
  state.is === 'picking' || state.is === 'paused' ? state.operator : null;

export async function pickListRows(
  reader: LedgerReader,
  lists: readonly PickList[],
  nameOfDevice: NameOf,
): Promise<PickListRow[]> {
  const nameOfOperator = await operatorNames(reader, lists.map(operatorOf));
  return lists.map((list) => ({
    id: list.id,
    number: list.number,
    station: list.station,
    state: list.state.is,
    operator: nameOfOperator(operatorOf(list)),
    pausedAt: list.state.is === 'paused' ? list.state.location : null,
    device: nameOfDevice(list.lease),
    orders: list.orders.length,
    stops: list.stops,
    closedStops: list.closedStops,
  }));
}

export const cartOf = (list: PickList): PickListDetail['cart'] =>
  list.orders.map(({ orderId, slot }) => ({
    slot,
    orderId,
    totes: list.totes.filter((tote) => tote.slot === slot).map(({ tote, state }) => ({ tote, state })),
  }));

export async function stopRows(
  reader: LedgerReader,
  stops: readonly PickStop[],
): Promise<PickListDetail['stops']> {
  const items = await reader.getMany('item', [...new Set(stops.map(({ goods }) => itemKey(goods)))]);
  return stops.map(({ n, location, goods, state, lines }) => ({
    n,
    location,
    sku: goods.sku,
    name: items.get(itemKey(goods))?.name ?? goods.sku,
    state: state.is,
    short: state.is === 'short' ? state.reason : null,
    lines: lines.map((line) => ({
      orderId: line.orderId,
      n: line.n,
      slot: line.slot,
      quantity: line.quantity,
      put: putOf(line),
    })),
  }));
}
