// What a person showed the job: a location, a handling unit or goods, and how they proved it.
import type { Item } from '../../domain/catalogue/definitions.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import type { Proof } from '../../domain/events/picking-events.ts';
import type { PickStop } from '../../domain/picking/model.ts';
import { heard, isSeen, type Ours, type Seen, type SeenItem, type Unseen } from '../heard.ts';
import type { Input, Named } from '../workflow.ts';
import type { PickWork } from './state.ts';
import { say } from './words.ts';
import { onCart } from './work.ts';

/** An input as the steps take it: every scan and every typed label has become something seen. */
export type Told = { readonly is: 'saw'; readonly seen: Seen; readonly proof: Proof } | Unseen;

const isOurs =
  (work: PickWork): Ours =>
  (text) => {
    if (work.locations.has(text)) return 'location';
    return work.units.has(text) || onCart(work, text) !== null ? 'unit' : null;
  };

export function tell(input: Input, work: PickWork): Told {
  const told = heard(input, isOurs(work));
  return isSeen(told) ? { is: 'saw', seen: told, proof: 'scan' } : told;
}

/** The stop's own item among those that the code may mean: another owner's never matches. */
export const itemFor = (stop: PickStop, seen: SeenItem): Item | null =>
  seen.items.find((item) => itemKey(item) === itemKey(stop.goods)) ?? null;

/** Pieces that one scan of the code stands for: what the code says itself, else what the item master says. */
export const piecesOf = (item: Item, { code, attributes }: SeenItem): number =>
  attributes.count ?? item.barcodes.find((barcode) => barcode.code === code)?.quantity ?? 1;

/** Who has the handling unit: an order's number where it is known, else the list. */
export function holderOf(work: PickWork, code: string): string | null {
  const unit = work.units.get(code);
  return unit === undefined || unit.pickListId === null ? null : (unit.orderId ?? unit.pickListId);
}

function nameOfUnit(work: PickWork, code: string): Named['name'] {
  const tote = onCart(work, code);
  if (tote !== null) return say('pick.say.on-slot', { slot: tote.slot });
  const holder = holderOf(work, code);
  return holder === null ? say('pick.say.a-unit') : say('pick.say.held-by', { holder });
}

export function named(work: PickWork, seen: Seen): Named {
  switch (seen.is) {
    case 'location':
      return { name: say('pick.say.a-location'), code: seen.code };
    case 'unit':
      return { name: nameOfUnit(work, seen.code), code: seen.code };
    case 'item': {
      const [item] = seen.items;
      return item === undefined
        ? { name: say('pick.say.an-unknown-code'), code: seen.code }
        : { name: item.name, code: item.sku };
    }
  }
}
