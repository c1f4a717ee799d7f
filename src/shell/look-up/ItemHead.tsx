// Which item it is: its picture, its name, its SKU.
import type { ReactNode } from 'react';
import type { Item } from '../../domain/catalogue/definitions.ts';
import { displayName } from '../../ui/display-name.ts';
import { ItemTile } from '../../ui/ItemTile.tsx';

interface ItemHeadProps {
  readonly item: Item;
  /** The page's heading is another one. */
  readonly minor?: boolean;
  readonly children?: ReactNode;
}

export function ItemHead({ item, minor = false, children }: ItemHeadProps) {
  const { sku, name, picture } = item;
  const shown = displayName(name);
  return (
    <div className="look-item">
      <ItemTile sku={sku} name={shown} picture={picture} />
      <div>
        {minor ? <p className="look-name">{shown}</p> : <h1 className="look-name">{shown}</h1>}
        <p className="code mute">{sku}</p>
        {children}
      </div>
    </div>
  );
}
