// What is to be taken: its name as large as its column allows, its SKU, and what tells it from its like.
import type { Item } from '../domain/catalogue/definitions.ts';
import type { Goods } from '../domain/stock/movement.ts';
import { expiryText } from '../i18n/clock-text.ts';
import { useText } from '../i18n/use-text.ts';
import { displayName } from '../ui/display-name.ts';
import './item-line.css';

interface ItemLineProps {
  readonly item: Item | null;
  readonly goods: Goods;
}

export const nameOf = (item: Item | null, goods: Goods) => displayName(item?.name ?? goods.sku);

export function ItemName({ item, goods }: ItemLineProps) {
  return (
    <div className="item-line">
      <p className="item-name">{nameOf(item, goods)}</p>
      <p className="code mute">{goods.sku}</p>
    </div>
  );
}

/** Lot, best before and serial, where the goods are told apart by them. */
export function GoodsMarks({ goods }: { readonly goods: Goods }) {
  const text = useText();
  const marks = [
    goods.lot === null ? null : text('job.marks.lot', { lot: goods.lot }),
    goods.expiry === null
      ? null
      : text('job.marks.bestBefore', { date: expiryText(goods.expiry, text.language) }),
    goods.serial === null ? null : text('job.marks.serial', { serial: goods.serial }),
  ].filter((mark) => mark !== null);
  return marks.length === 0 ? null : <p className="mute">{marks.join(' · ')}</p>;
}
