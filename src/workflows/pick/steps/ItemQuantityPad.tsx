// The large pad with the packs that the stop's item comes in.
import type { Item } from '../../../domain/catalogue/definitions.ts';
import type { PickStop } from '../../../domain/picking/model.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { Pack } from '../../../ui/pack-sum.ts';
import { QuantityPad } from '../../../ui/QuantityPad.tsx';
import type { PickWork } from '../state.ts';
import { itemOf } from '../work.ts';

interface ItemQuantityPadProps {
  readonly work: PickWork;
  readonly stop: PickStop | null;
  readonly onTotal: (total: number | null) => void;
  readonly onEnter: (total: number) => void;
}

/** The larger first; two barcodes for one pack are one pack. */
export function packsOf(item: Item | null): readonly Pack[] {
  const packs = new Map<number, Pack>();
  for (const { level, quantity } of item?.barcodes ?? []) {
    if (level !== 'each' && quantity > 1) packs.set(quantity, { level, pieces: quantity });
  }
  return [...packs.values()].toSorted((a, b) => b.pieces - a.pieces).slice(0, 3);
}

export function ItemQuantityPad({ work, stop, onTotal, onEnter }: ItemQuantityPadProps) {
  const text = useText();
  return (
    <QuantityPad
      packs={stop === null ? [] : packsOf(itemOf(work, stop))}
      onTotal={onTotal}
      onEnter={onEnter}
      words={{
        entry: text('pick.pad.entry'),
        erase: text('pick.pad.erase'),
        term: ({ count, pack }) => text(`pick.pad.${pack.level}`, { count }),
        packKey: ({ level }) => text(`pick.pad.${level}Key`),
        packPieces: ({ pieces }) => text('pick.pad.times', { pieces }),
      }}
    />
  );
}
