// Asks for a quantity on the large pad, with the packs that the item comes in. The job's own frame stands around it.
import { type ReactNode, useState } from 'react';
import type { Item } from '../domain/catalogue/definitions.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { noSum, type Pack, totalOf } from '../ui/pack-sum.ts';
import { QuantityEntry, QuantityKeys } from '../ui/QuantityPad.tsx';

interface Parts {
  readonly lead: ReactNode;
  readonly detail: ReactNode;
  readonly primary: ReactNode;
}

interface QuantityAskProps {
  /** Null: nothing is known of its packs. */
  readonly item: Pick<Item, 'barcodes'> | null;
  /** The question. */
  readonly children: ReactNode;
  readonly onQuantity: (quantity: number) => void;
  /** What one press answers while nothing is typed. */
  readonly all?: { readonly name: string; readonly onPress: () => void };
  readonly frame: (parts: Parts) => ReactNode;
}

/** The larger first; two barcodes for one pack are one pack. */
function packsOf(item: Pick<Item, 'barcodes'> | null): readonly Pack[] {
  const packs = new Map<number, Pack>();
  for (const { level, quantity } of item?.barcodes ?? []) {
    if (level !== 'each' && quantity > 1) packs.set(quantity, { level, pieces: quantity });
  }
  return [...packs.values()].toSorted((a, b) => b.pieces - a.pieces).slice(0, 3);
}

export function QuantityAsk({ item, children, onQuantity, all, frame }: QuantityAskProps) {
  const text = useText();
  const [sum, setSum] = useState(noSum);
  const total = totalOf(sum);
  const send = () => {
    if (total !== null) onQuantity(total);
  };
  return frame({
    lead: (
      <>
        {children}
        <QuantityEntry
          sum={sum}
          onChange={setSum}
          onEnter={send}
          label={text('pick.pad.entry')}
          termText={({ count, pack }) => text(`pick.pad.${pack.level}`, { count })}
        />
      </>
    ),
    detail: (
      <QuantityKeys
        sum={sum}
        onChange={setSum}
        packs={packsOf(item)}
        eraseLabel={text('pick.pad.erase')}
        packName={({ level }) => text(`pick.pad.${level}Key`)}
        packPieces={({ pieces }) => text('pick.pad.times', { pieces })}
      />
    ),
    primary:
      total === null && all !== undefined ? (
        <Button kind="primary" onPress={all.onPress}>
          {all.name}
        </Button>
      ) : (
        <Button kind="primary" disabled={total === null} onPress={send}>
          {total === null ? text('pick.pad.empty') : text('pick.pad.confirm', { total })}
        </Button>
      ),
  });
}
