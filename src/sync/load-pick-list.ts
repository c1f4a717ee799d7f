// What a pick list's screens and events read, loaded together, so that no scan in it waits for the disk.
import type { Address } from '../domain/documents/document.ts';
import { balancesAt } from '../domain/picking/at-stop.ts';
import type { PickStop } from '../domain/picking/model.ts';
import { stockKey } from '../domain/stock/model.ts';
import type { WorkingView } from './working-view.ts';

type Loader = Pick<WorkingView, 'load' | 'find' | 'read'>;

export async function loadPickList(view: Loader, pickListId: string): Promise<void> {
  const [stops] = await Promise.all([
    view.find('pick-stop', `pick-list:${pickListId}`),
    view.find('unit', `pick-list:${pickListId}`),
    view.load([{ kind: 'pick-list', key: pickListId }]),
  ]);
  const list = view.read('pick-list', pickListId);
  const cart = list.is === 'known' ? list.body : null;
  const operator = cart !== null && 'operator' in cart.state ? cart.state.operator : null;
  const totes = cart?.totes ?? [];
  /** Of a stop's lines: what goes into another slot's tote is a slip, and may wait for the disk. */
  const totesFor = ({ lines }: PickStop) =>
    totes.flatMap(({ slot, tote }) => (lines.some((line) => line.slot === slot) ? [tote] : []));
  await view.load([
    ...stops.flatMap((stop): Address[] => [
      { kind: 'item', key: stockKey(stop.goods) },
      { kind: 'location', key: stop.location },
      ...balancesAt(stop, totesFor(stop)),
    ]),
    ...(cart === null ? [] : [{ kind: 'location', key: cart.station } as const]),
    ...totes.map(({ tote }): Address => ({ kind: 'unit', key: tote })),
    ...(operator === null ? [] : [{ kind: 'operator', key: operator } as const]),
  ]);
}
