// Goods as the steps of carrying show them: how many of what, in hand or in a list.
import type { ReactNode } from 'react';
import { displayName } from '../../../ui/display-name.ts';
import { ItemTile } from '../../../ui/ItemTile.tsx';
import { GoodsMarks } from '../../ItemLine.tsx';
import type { CarryWork, Held, Lying } from '../state.ts';
import { itemOf } from '../work.ts';
import './goods.css';

const nameOf = ({ goods, item }: Pick<Lying, 'goods' | 'item'>) => displayName(item?.name ?? goods.sku);

interface InHandProps {
  readonly held: Held;
  readonly work: CarryWork;
  readonly children?: ReactNode;
}

/** What is in hand, beside its picture. */
export function InHand({ held: { goods, quantity }, work, children }: InHandProps) {
  const item = itemOf(work, goods);
  const name = nameOf({ goods, item });
  return (
    <div className="card carry-card">
      <ItemTile sku={goods.sku} name={name} picture={item?.picture ?? null} />
      <div>
        <p className="carry-held">
          <b>{quantity}</b> × {name}
        </p>
        <p className="code mute">{goods.sku}</p>
        <GoodsMarks goods={goods} />
        {children}
      </div>
    </div>
  );
}

/** What lies there, so that a hand knows what is left. */
export function GoodsList({ lying }: { readonly lying: readonly Lying[] }) {
  return (
    <ul className="carry-goods">
      {lying.map((one) => (
        <li key={JSON.stringify(one.goods)}>
          <b className="carry-count">{one.quantity}</b>
          <div>
            <p className="strong carry-name">{nameOf(one)}</p>
            <p className="code mute">{one.goods.sku}</p>
            <GoodsMarks goods={one.goods} />
          </div>
        </li>
      ))}
    </ul>
  );
}
