// What orders wait for of the goods on a pallet, as far as this device knows.
import type { View } from '../../domain/documents/document.ts';
import { type Backorder, backorderKey, byOrderAge } from '../../domain/orders/backorder.ts';
import type { Balance } from '../../domain/stock/model.ts';
import { stockKey } from '../../domain/stock/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import { bodyOf, type Shelves } from '../carry/shelves.ts';

export class Owed {
  readonly #keys: readonly string[];

  private constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  static async look(view: Shelves, kinds: readonly Goods[]): Promise<Owed> {
    const skus = [...new Set(kinds.map(stockKey))];
    const found = await Promise.all(skus.map((sku) => view.find('backorder', `sku:${sku}`)));
    return new Owed(found.flat().map(backorderKey));
  }

  static async all(view: Shelves): Promise<Owed> {
    return new Owed((await view.find('backorder', 'state:open')).map(backorderKey));
  }

  /** The oldest order first; one that has all by now is among them with nothing. */
  read(view: View): readonly Backorder[] {
    return this.#keys.flatMap((key) => bodyOf(view, 'backorder', key) ?? []).toSorted(byOrderAge);
  }
}

/** Of what lies there, how many pieces orders wait for, and where the oldest of them is packed; null: none. */
export function owedOn(
  contents: readonly Balance[],
  waiting: readonly Backorder[],
): { readonly quantity: number; readonly to: string } | null {
  let quantity = 0;
  const wanted = waiting.filter((one) => contents.some((balance) => stockKey(balance) === stockKey(one)));
  for (const sku of new Set(wanted.map(stockKey))) {
    const lying = contents.filter((one) => stockKey(one) === sku && one.status === 'available');
    const sum = (all: readonly { readonly quantity: number }[]) =>
      all.reduce((total, one) => total + one.quantity, 0);
    quantity += Math.min(sum(lying), sum(wanted.filter((one) => stockKey(one) === sku)));
  }
  const [oldest] = wanted;
  return quantity === 0 || oldest === undefined ? null : { quantity, to: oldest.to };
}
