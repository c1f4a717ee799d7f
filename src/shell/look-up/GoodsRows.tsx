// What lies at a place: each kind of goods with its number, leading to the item.

import type { Lying } from '../../domain/look-up/looked-up.ts';
import { balanceKey } from '../../domain/stock/model.ts';
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { displayName } from '../../ui/display-name.ts';
import type { LookUpActions } from '../actions.ts';
import { askAboutItem } from './asked-about.ts';
import { goodsMarks } from './goods-marks.ts';
import { Row } from './Row.tsx';

interface GoodsRowsProps {
  readonly title: string;
  /** Where there is nothing. */
  readonly none: string;
  readonly lying: readonly Lying[];
  readonly onOpen: LookUpActions['open'];
}

export function GoodsRows({ title, none, lying, onOpen }: GoodsRowsProps) {
  const text = useLookUpText();
  return (
    <section className="look-section" aria-labelledby="look-goods">
      <h2 id="look-goods">{title}</h2>
      {lying.length === 0 ? <p className="mute">{none}</p> : null}
      <ul className="look-rows">
        {lying.map(({ place, goods, quantity, item }) => (
          <Row
            key={balanceKey(place, goods)}
            name={displayName(item?.name ?? goods.sku)}
            detail={[goods.sku, ...goodsMarks(goods, text)]}
            quantity={quantity}
            onPress={() => onOpen(askAboutItem(goods))}
          />
        ))}
      </ul>
    </section>
  );
}
