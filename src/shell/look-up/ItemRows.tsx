// Several items under one code: each with its owner, since that is what tells them apart.
import type { Item } from '../../domain/catalogue/definitions.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { displayName } from '../../ui/display-name.ts';
import type { LookUpActions } from '../actions.ts';
import { Row } from './Row.tsx';

interface ItemRowsProps {
  readonly items: readonly Item[];
  readonly code: string;
  readonly onOpen: LookUpActions['open'];
}

export function ItemRows({ items, code, onOpen }: ItemRowsProps) {
  const text = useLookUpText();
  return (
    <ul className="look-rows">
      {items.map((item) => (
        <Row
          key={itemKey(item)}
          name={displayName(item.name)}
          detail={[item.sku, text('item.owner', { owner: item.owner })]}
          onPress={() => onOpen({ is: 'item', key: itemKey(item), code })}
        />
      ))}
    </ul>
  );
}
